"""A mail as files that a person can read: their names, and what is in them."""

from __future__ import annotations

from collections.abc import Iterator
from email.message import Message

from django.core.mail import EmailMessage, EmailMultiAlternatives
from django.utils import timezone
from django.utils.text import slugify

LONGEST_SLUG = 60


def stem(mail: EmailMessage, mime: Message) -> str:
    """`2025-03-29_090000_behandelaar-rappel-example_onderwerp_1f0c2d3e`."""
    moment = timezone.localtime().strftime("%Y-%m-%d_%H%M%S")
    to = slugify("-".join(mail.to).replace("@", "-").replace(".", "-"))[:LONGEST_SLUG]
    subject = slugify(mail.subject)[:LONGEST_SLUG].strip("-")
    local_part = str(mime["Message-ID"]).strip("<>").partition("@")[0]
    return f"{moment}_{to}_{subject}_{slugify(local_part.removeprefix('reminder-'))[:8]}"


def forms(mail: EmailMessage, mime: Message) -> Iterator[tuple[str, bytes]]:
    """What each of its files holds, by suffix; the .eml comes last."""
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
