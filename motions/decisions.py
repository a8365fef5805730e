"""What the Kamer decides about a motion, and what follows from it for the desk."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from motions.models import Motion
from tracker.models import Ministry, User
from tracker.services import cases

HELD_FOR = dt.timedelta(weeks=12)
"""How long a motion that was held over may wait for its vote (RvO TK 8.23 lid 2)."""

HELD_GROUND = "aangehouden: vervalt twaalf weken later (RvO TK 8.23 lid 2)"


@transaction.atomic
def decide(
    *, motion: Motion, decision: str, on: dt.date, as_written: str = "", by: User | None = None
) -> Motion:
    """Record what the Kamer decided; deciding again replaces it. The motion is followed from then.

    A motion that is held over lapses after twelve weeks: that day is its line, with reminders. Any
    later decision takes that line away. Raises ValidationError.
    """
    current = Motion.objects.select_for_update(no_key=True, of=("self",)).get(pk=motion.pk)
    if current.started_on and on < current.started_on:
        raise ValidationError({"on": _("The motion was proposed after this day.")})
    if decision == Motion.Decision.HELD and current.started_on is None:
        raise ValidationError(
            _("Record first when the motion was proposed; its line needs that day.")
        )
    decided(current, decision, on=on, as_written=as_written)
    current.followed = True
    return cases.save(current, by=by)


def decided(motion: Motion, decision: str, *, on: dt.date | None, as_written: str) -> None:
    """Write a decision on the motion, with the line of one that is held over; does not save."""
    motion.decision, motion.decision_as_written = decision, as_written
    motion.decided_on = on if decision else None
    motion.agreed_on, motion.agreed_ground = None, ""
    if decision == Motion.Decision.HELD and on is not None:
        motion.agreed_on, motion.agreed_ground = on + HELD_FOR, HELD_GROUND


@transaction.atomic
def name_executors(*, motion: Motion, ministries: Iterable[Ministry]) -> None:
    """The ministries that execute it: these, and no others. It is followed from then on."""
    motion.executors.set(ministries)
    cases.follow(case_id=motion.pk)
