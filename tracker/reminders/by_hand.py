"""A reminder that a person sends, with a note: in the ledger and the outbox like any other."""

from __future__ import annotations

import datetime as dt
import re
import secrets

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from tracker.models import Case, Reminder, User
from tracker.models.reminders import BY_HAND
from tracker.reminders.recipients import has_owner
from tracker.services import absences, cases

TOKEN = re.compile(r"[0-9a-f]{16}")
ASKS = "Een collega vraagt uw aandacht voor deze zaak."


def token() -> str:
    """What makes one press of the button one reminder; made with the form, posted with it."""
    return secrets.token_hex(8)


@transaction.atomic
def remind(*, case_id: int, by: User, note: str, token: str, now: dt.datetime) -> int:
    """Owe the owner, and who stands in for them, a reminder that goes out with the next tick.

    Twice with one `token` is once. Returns how many were written. Raises ValidationError when there
    is nobody to remind or nothing to remind of.
    """
    if not TOKEN.fullmatch(token):
        raise ValidationError(_("This form is no longer valid; open the page again."))
    today = timezone.localdate(now)
    case = cases.lock(case_id)
    facts = case.facts.known_on(today)
    if facts.settled_on is not None:
        raise ValidationError(_("This case is settled; nobody has to be reminded of it."))
    rung = f"{BY_HAND}-{token}"
    if case.reminders.filter(rung=rung).exists():
        return 0
    written = [
        Reminder(
            case=case,
            rung=rung,
            due_on=facts.line_on or today,
            recipient_id=user_id,
            owed_on=today,
            asks=ASKS,
            note=note,
            sent_by=by,
            planned_at=now,
            not_before=now,
        )
        for user_id in _recipients(case, today)
    ]
    Reminder.objects.bulk_create(written)
    return len(written)


def _recipients(case: Case, today: dt.date) -> list[int]:
    if case.owner is None or not has_owner(case):
        raise ValidationError(_("Nobody has this case: give it to somebody first."))
    acting = absences.standing_in([case.owner.pk], on=today)
    found = User.objects.filter(pk__in={case.owner.pk, *acting.values()}, is_active=True)
    recipients = list(found.exclude(email="").values_list("pk", flat=True))
    if not recipients:
        raise ValidationError(_("%(who)s has no e-mail address."), params={"who": case.owner})
    return recipients
