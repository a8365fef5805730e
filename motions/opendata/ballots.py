"""Writing the votes that came with decisions, for many motions at once."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import Max

from motions.models import Motion, Vote
from tracker.services.actors import Directory

Who = tuple[int, str, str]
"""A motion, and the group or member that voted."""


class BallotBox:
    """The votes of one run.

    What stood there before the run stays: at a motion that the desk follows all of it, elsewhere
    how each group or member voted. So votes may come row by row, in any order, more than once.
    """

    def __init__(self, known: Directory) -> None:
        self._known = known
        self._before = Vote.objects.aggregate(last=Max("pk"))["last"] or 0

    def put(self, cast: Iterable[tuple[Motion, Vote]]) -> int:
        """Write votes that are not there yet; returns how many."""
        given = {(_who(motion, vote), vote.choice): (motion, vote) for motion, vote in cast}
        if not given:
            return 0
        there, kept = self._there({motion.pk: motion for motion, _vote in given.values()})
        new = [
            pair
            for (who, choice), pair in given.items()
            if (who, choice) not in there and who not in kept and who[0] not in kept
        ]
        self._known.meet(
            parties=[vote.group_name for _motion, vote in new],
            people=[vote.member_name for _motion, vote in new],
        )
        written = Vote.objects.bulk_create(
            [self._filled(motion, vote) for motion, vote in new], ignore_conflicts=True
        )
        return len(written)

    def _there(self, motions: dict[int, Motion]) -> tuple[set[tuple[Who, str]], set[Who | int]]:
        """The votes that are known, and of whom or of which motion they stay as they are."""
        there: set[tuple[Who, str]] = set()
        kept: set[Who | int] = set()
        for vote in Vote.objects.filter(motion__in=motions):
            motion = motions[vote.motion_id]
            who = _who(motion, vote)
            there.add((who, vote.choice))
            if vote.pk <= self._before:
                kept.add(motion.pk if motion.followed else who)
        return there, kept

    def _filled(self, motion: Motion, vote: Vote) -> Vote:
        on = motion.decided_on or motion.started_on or motion.created_at.date()
        group = self._known.party(vote.group_name, on=on)
        return Vote(
            motion=motion,
            group_name=vote.group_name,
            group=group,
            member_name=vote.member_name,
            member=self._known.person(vote.member_name, party=group) if vote.member_name else None,
            choice=vote.choice,
            seats=vote.seats,
            is_mistake=vote.is_mistake,
        )


def _who(motion: Motion, vote: Vote) -> Who:
    return (motion.pk, vote.group_name, vote.member_name)
