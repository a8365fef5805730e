"""Linking loaded commitments to the earlier ones that their rows name, many at once.

The rules are those of `motions.relating.relate`, without anybody who made the link.
"""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import F

from motions.models import Commitment, CommitmentLink
from motions.opendata.commitments import Promise
from tracker.models import Case

Said = tuple[str, str, str]
"""The number of the later one, that of the earlier one, and what the later does to it."""


class Relations:
    """What the rows of one run say, also of commitments that come only later in the files."""

    def __init__(self) -> None:
        self._waiting: dict[str, set[Said]] = {}

    def write(self, promises: Iterable[Promise]) -> None:
        """Link what can be linked; what two commitments already are to each other stays."""
        said: set[Said] = set()
        for promise in promises:
            said |= {(promise.number, earlier, relation) for earlier, relation in promise.earlier}
            said |= self._waiting.pop(promise.number, set())
        if not said:
            return
        numbers = {number for one in said for number in one[:2]}
        there = Commitment.objects.filter(number__in=numbers).only("number", "started_on")
        known = {one.number: one for one in there}
        for one in said:
            for missing in {*one[:2]} - known.keys():
                self._waiting.setdefault(missing, set()).add(one)
        _insert(
            CommitmentLink(commitment=known[later], earlier=known[earlier], relation=relation)
            for later, earlier, relation in sorted(said)
            if later in known and earlier in known and _precedes(known[earlier], known[later])
        )


def _precedes(earlier: Commitment, later: Commitment) -> bool:
    if earlier.started_on is None or later.started_on is None:
        return earlier.pk != later.pk
    return earlier.pk != later.pk and earlier.started_on <= later.started_on


def _insert(links: Iterable[CommitmentLink]) -> None:
    """Write the links that are new; both pages show them, so both were changed."""
    asked = {frozenset((link.commitment_id, link.earlier_id)): link for link in links}
    ends = {key for pair in asked for key in pair}
    there = CommitmentLink.objects.filter(commitment__in=ends, earlier__in=ends)
    linked = {frozenset(pair) for pair in there.values_list("commitment", "earlier")}
    new = [link for pair, link in asked.items() if pair not in linked]
    CommitmentLink.objects.bulk_create(new, ignore_conflicts=True)
    touched = {key for link in new for key in (link.commitment_id, link.earlier_id)}
    Case.objects.filter(pk__in=touched).update(revision=F("revision") + 1)
