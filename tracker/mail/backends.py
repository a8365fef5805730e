"""Mail that a person can read without a mail server: one dated file per mail and form."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Sequence
from pathlib import Path

from django.conf import settings
from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend

from tracker.mail.readable import forms, stem


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
            name = stem(mail, mime)
            for suffix, data in forms(mail, mime):
                _write_whole(folder / f"{name}{suffix}", data)
        return len(email_messages)


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
