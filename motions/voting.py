"""How the Kamer voted about a motion, group by group or member by member."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from django.db import transaction

from motions.models import Motion, Vote
from tracker.services import actors, cases


@dataclass(frozen=True, slots=True, kw_only=True)
class Cast:
    """One vote as the Kamer gives it: the name of the group at the time, or of a member."""

    group: str
    choice: str
    seats: int
    member: str = ""
    is_mistake: bool = False


@transaction.atomic
def record_votes(*, motion: Motion, cast: Iterable[Cast], method: str, on: dt.date) -> None:
    """The votes as they are now known, in the names of that day; replaces what was known.

    The motion is followed from then on.
    """
    motion.votes.all().delete()
    Vote.objects.bulk_create(
        Vote(
            motion=motion,
            group_name=one.group,
            group=actors.find_party(one.group, on=on),
            member_name=one.member,
            choice=one.choice,
            seats=one.seats,
            is_mistake=one.is_mistake,
        )
        for one in cast
    )
    Motion.objects.filter(pk=motion.pk).update(voting_method=method)
    cases.follow(case_id=motion.pk)
