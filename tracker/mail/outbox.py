"""The outbox: a mail is a row first. Claim it with a lease, send it, confirm it.

Killed between claim and confirm, the claim expires and somebody else sends the mail, under the
Message-ID that it got when it was made: never lost, and a repeat can be recognised as one.
"""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Iterable
from email.utils import parseaddr

from django.conf import settings
from django.db import transaction
from django.db.models import F, Q
from django.db.models.functions import Greatest, Now

from tracker.mail.compose import Draft
from tracker.mail.refusals import ATTEMPTS, describe, is_bounce, is_permanent, pause_after
from tracker.models import BouncingAddress, OutgoingMail
from tracker.models.mail import OutgoingMailQuerySet

LONGEST_ERROR = 500
State = OutgoingMail.State


def list_id() -> str:
    """What a mail program can file all our mail by (RFC 2919)."""
    return f"Rappel <rappel.{own_domain()}>"


def own_domain() -> str:
    """The domain of our own sender address: what identifiers in mail headers end with."""
    return parseaddr(settings.DEFAULT_FROM_EMAIL)[1].rpartition("@")[2] or "localhost"


def enqueue(drafts: Iterable[Draft], *, now: dt.datetime) -> list[OutgoingMail]:
    """Put mails in the outbox, in the caller's transaction; the Message-ID is fixed here."""
    domain = own_domain()
    return OutgoingMail.objects.bulk_create(
        OutgoingMail(
            message_id=f"<reminder-{uuid.uuid4()}@{domain}>",
            recipient=draft.recipient,
            subject=draft.subject,
            text=draft.text,
            html=draft.html,
            headers=draft.headers,
            not_before=now,
            created_at=now,
        )
        for draft in drafts
    )


def lease() -> dt.timedelta:
    """How long a sender may hold a mail."""
    return dt.timedelta(seconds=settings.MAIL_LEASE_SECONDS)


@transaction.atomic
def claim(now: dt.datetime) -> OutgoingMail | None:
    """Take the mail that waits longest, if any, counting the attempt before it is made."""
    mail = (
        OutgoingMail.objects.sendable(now, lease=lease())
        .select_for_update(no_key=True, skip_locked=True)
        .order_by("not_before", "pk")
        .first()
    )
    if mail is not None:
        mail.claimed_at = now
        mail.attempts += 1
        mail.save(update_fields=["claimed_at", "attempts"])
    return mail


def confirm(mail: OutgoingMail, *, now: dt.datetime) -> None:
    """The server took it. Holds whoever has the claim by now: sent is sent."""
    OutgoingMail.objects.filter(pk=mail.pk).update(state=State.SENT, sent_at=now, last_error="")
    BouncingAddress.objects.of(mail.recipient).delete()


def refuse(mail: OutgoingMail, error: Exception, *, now: dt.datetime) -> bool:
    """It was not taken: plan another attempt, or give up. True when given up."""
    if is_bounce(error):
        _note_bounce(mail.recipient, describe(error), now)
    if is_permanent(error) or mail.attempts >= ATTEMPTS:
        give_up(mail, describe(error))
        return True
    _holding(mail).update(
        claimed_at=None,
        not_before=now + pause_after(mail.attempts),
        last_error=describe(error)[:LONGEST_ERROR],
    )
    return False


def give_up(mail: OutgoingMail, error: str) -> None:
    """No further attempt, until a person sends it again."""
    _holding(mail).update(state=State.FAILED, claimed_at=None, last_error=error[:LONGEST_ERROR])


def supersede(mail: OutgoingMail) -> None:
    """There is nothing left to say; its reminders say why."""
    _holding(mail).update(state=State.SUPERSEDED, claimed_at=None)


def send_again(mail: OutgoingMail) -> bool:
    """A person wants this mail to go out (again), under the same Message-ID, with fresh attempts.

    False when there is nothing to do: it is being sent right now, or has nothing left to say.
    """
    idle = Q(state__in=[State.SENT, State.FAILED]) | Q(state=State.WAITING, claimed_at=None)
    changed = OutgoingMail.objects.filter(idle, pk=mail.pk).update(
        state=State.WAITING,
        claimed_at=None,
        attempts=0,
        not_before=Greatest(Now(), F("created_at")),
    )
    return bool(changed)


def _note_bounce(address: str, said: str, now: dt.datetime) -> None:
    """Mail to this address does not arrive: since when stays, what was said last is kept."""
    BouncingAddress.objects.bulk_create(
        [BouncingAddress(address=address.lower(), since=now, said=said[:LONGEST_ERROR])],
        update_conflicts=True,
        unique_fields=["address"],
        update_fields=["said"],
    )


def _holding(mail: OutgoingMail) -> OutgoingMailQuerySet:
    """The row, as long as the claim on it is still this one."""
    return OutgoingMail.objects.filter(pk=mail.pk, state=State.WAITING, claimed_at=mail.claimed_at)
