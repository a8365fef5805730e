"""Which reminders a mail says it is: it ends with their numbers."""

from __future__ import annotations

import re
from email.message import EmailMessage

NUMBERED = re.compile(r"(?:Herinnering|Reminder)(?:en|s)?:?\s+((?:\d+,\s*)*\d+)\.")
"""How a mail ends: with the ids of the reminders that it is."""


def reminders_in(mail: EmailMessage) -> list[int]:
    """The ids of the reminders that a mail says it is."""
    body = mail.get_body(("plain",))
    found = NUMBERED.search(body.get_content()) if body is not None else None
    return [int(pk) for pk in found[1].split(",")] if found else []
