"""Mail that was never tried yet, and so can still become part of a newer one."""

from __future__ import annotations

from tracker.models import OutgoingMail, Reminder


def take_back(recipients: list[int]) -> None:
    """Mail to these people that was never tried goes into the new one: no pile after an outage."""
    untried = list(
        OutgoingMail.objects.filter(
            pk__in=Reminder.objects.filter(
                recipient__in=recipients, state=Reminder.State.HANDED_OVER
            ).values("mail"),
            state=OutgoingMail.State.WAITING,
            attempts=0,
            sent_at=None,
        )
        .select_for_update(no_key=True, skip_locked=True)
        .values_list("pk", flat=True)
    )
    if untried:
        Reminder.objects.filter(mail__in=untried).update(
            state=Reminder.State.PLANNED, mail=None, reason=""
        )
        OutgoingMail.objects.filter(pk__in=untried).update(state=OutgoingMail.State.SUPERSEDED)
