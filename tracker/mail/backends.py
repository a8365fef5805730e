"""Mail that a person can read without a mail server: one dated file per mail and form."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator, Sequence
from email.message import Message
from pathlib import Path

from django.conf import settings
from django.core.mail import EmailMessage, EmailMultiAlternatives
from django.core.mail.backends.base import BaseEmailBackend
from django.utils import timezone
from django.utils.text import slugify

LONGEST_SLUG = 60


class ReadableFileBackend(BaseEmailBackend):
    """Writes each mail to `EMAIL_FILE_PATH` as .eml (the bytes), .txt and .html (to read).

    A file is there whole or not at all, and the .eml comes last: when it is there, all of it is.
    """

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        """Write the mails and return how many; raises OSError when the directory refuses."""
        folder = Path(settings.EMAIL_FILE_PATH)
        folder.mkdir(parents=True, exist_ok=True)
        for mail in email_messages:
            mime = mail.message()
            stem = _stem(mail, mime)
            for suffix, data in _forms(mail, mime):
                _write_whole(folder / f"{stem}{suffix}", data)
        return len(email_messages)


def _stem(mail: EmailMessage, mime: Message) -> str:
    """`2025-03-29_090000_behandelaar-rappel-example_onderwerp_1f0c2d3e`."""
    moment = timezone.localtime().strftime("%Y-%m-%d_%H%M%S")
    to = slugify("-".join(mail.to).replace("@", "-").replace(".", "-"))[:LONGEST_SLUG]
    subject = slugify(mail.subject)[:LONGEST_SLUG].strip("-")
    local_part = str(mime["Message-ID"]).strip("<>").partition("@")[0]
    return f"{moment}_{to}_{subject}_{slugify(local_part.removeprefix('reminder-'))[:8]}"


def _forms(mail: EmailMessage, mime: Message) -> Iterator[tuple[str, bytes]]:
    yield ".txt", _readable(mail, mime).encode()
    if isinstance(mail, EmailMultiAlternatives):
        for content, mimetype in mail.alternatives:
            if mimetype == "text/html":
                yield ".html", str(content).encode()
    yield ".eml", mime.as_bytes()


def _readable(mail: EmailMessage, mime: Message) -> str:
    headers = {
        "From": mail.from_email,
        "To": ", ".join(mail.to),
        "Subject": mail.subject,
        "Date": mime["Date"],
        "Message-ID": mime["Message-ID"],
        **mail.extra_headers,
    }
    head = "\n".join(f"{name}: {value}" for name, value in headers.items())
    return f"{head}\n\n{mail.body}"


def _write_whole(path: Path, data: bytes) -> None:
    """Write beside the place and move into it, so that nobody ever reads half a mail."""
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=path.suffix)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(temporary).chmod(0o640)
        Path(temporary).replace(path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
