"""What somebody may do without: any rung, but never the last warning of a line that they answer.

Pure. A coordinator who has a case is its owner too, and hears of it as one.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

from tracker.reminders.policy import Audience, Condition, Rung


def indispensable(rungs: Iterable[Rung]) -> frozenset[str]:
    """The codes of rungs that an owner cannot do without.

    Per stage (and so per line): the last one before the line, and those on the line itself.
    """
    before = [
        rung
        for rung in rungs
        if Audience.OWNER in rung.audience
        and rung.offset <= 0
        and rung.condition is Condition.ALWAYS
    ]
    kept = {rung.code for rung in before if rung.offset == 0 or rung.every}
    for stage in {rung.stage for rung in before}:
        earlier = [rung.offset for rung in before if rung.stage is stage and rung.offset < 0]
        kept |= {r.code for r in before if r.stage is stage and r.offset == max(earlier, default=0)}
    return frozenset(kept)


def wants(
    rung: Rung, muted: Collection[str], roles: Collection[Audience], kept: Collection[str]
) -> bool:
    """Whether somebody who hears as ``roles`` gets the rung, given what they ``muted``."""
    return rung.code not in muted or (Audience.OWNER in roles and rung.code in kept)
