"""What an error while sending means: try again later, or never, and what to tell a person."""

from __future__ import annotations

import datetime as dt
import smtplib

ATTEMPTS = 8
FIRST_PAUSE = dt.timedelta(minutes=5)
PERMANENT = 500


def pause_after(attempts: int) -> dt.timedelta:
    """How long to wait after so many attempts: 5 minutes, doubled each time (10 hours in all)."""
    return FIRST_PAUSE * (1 << (attempts - 1))


def is_permanent(error: Exception) -> bool:
    """Whether another attempt cannot help (RFC 5321, 4.2.1: replies from 500 on).

    Only what is about this mail counts: its address or its content. A refused sender or a refused
    sign-in is about the server or our settings, and somebody may mend those.
    """
    match error:
        case smtplib.SMTPRecipientsRefused():
            return all(code >= PERMANENT for code, _text in error.recipients.values())
        case smtplib.SMTPDataError():
            return error.smtp_code >= PERMANENT
        case smtplib.SMTPNotSupportedError() | ValueError():
            # An address or a header that cannot be written: BadHeaderError, UnicodeError.
            return True
        case _:
            return False


def is_bounce(error: Exception) -> bool:
    """Whether the server says that mail to this address will never arrive."""
    return isinstance(error, smtplib.SMTPRecipientsRefused) and is_permanent(error)


def describe(error: Exception) -> str:
    """One line for the outbox: the server's own words where it gave any."""
    match error:
        case smtplib.SMTPRecipientsRefused():
            replies = error.recipients.values()
            return "; ".join(f"{code} {_words(text)}" for code, text in replies)
        case smtplib.SMTPResponseException():
            return f"{error.smtp_code} {_words(error.smtp_error)}"
        case _:
            return f"{type(error).__name__}: {error}"


def _words(text: bytes | str) -> str:
    return text.decode(errors="replace") if isinstance(text, bytes) else text
