"""Writing the votes that came with decisions, for many motions at once."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import Max

from motions.models import Motion, Vote
from motions.voting import Cast
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

    def put(self, given: Iterable[tuple[Motion, Cast]]) -> int:
        """Write votes that are not there yet; returns how many."""
        asked = {(_who(motion, cast), cast.choice): (motion, cast) for motion, cast in given}
        if not asked:
            return 0
        there, kept = self._there({motion.pk: motion for motion, _cast in asked.values()})
        new = [
            pair
            for (who, choice), pair in asked.items()
            if (who, choice) not in there and who not in kept and who[0] not in kept
        ]
        self._known.meet(
            parties=[cast.group for _motion, cast in new],
            people=[cast.member for _motion, cast in new],
        )
        votes = [self._vote(motion, cast) for motion, cast in new]
        return len(Vote.objects.bulk_create(votes, ignore_conflicts=True))

    def _there(self, motions: dict[int, Motion]) -> tuple[set[tuple[Who, str]], set[Who | int]]:
        """The votes that are known, and of whom or of which motion they stay as they are."""
        there: set[tuple[Who, str]] = set()
        kept: set[Who | int] = set()
        rows = Vote.objects.filter(motion__in=motions.keys()).order_by()
        for key, motion, group, member, choice in rows.values_list(
            "pk", "motion", "group_name", "member_name", "choice"
        ):
            who = (motion, group, member)
            there.add((who, choice))
            if key <= self._before:
                kept.add(motion if motions[motion].followed else who)
        return there, kept

    def _vote(self, motion: Motion, cast: Cast) -> Vote:
        on = motion.decided_on or motion.started_on or motion.created_at.date()
        group = self._known.party(cast.group, on=on)
        return Vote(
            motion=motion,
            group_name=cast.group,
            group=group,
            member_name=cast.member,
            member=self._known.person(cast.member, party=group) if cast.member else None,
            choice=cast.choice,
            seats=cast.seats,
            is_mistake=cast.is_mistake,
        )


def _who(motion: Motion, cast: Cast) -> Who:
    return (motion.pk, cast.group, cast.member)
