"""How long a minister has: terms as values, each with the article it comes from.

The Reglement van Orde names two periods and no counting rule. Practice counts calendar days from
the day the questions were sent ("ingezonden"), so three weeks end on the same day of the week, and
that day itself is still on time. Neither recess nor holidays move a date: art. 12.2 has no recess
clause (art. 9.2 lid 3 of the same Reglement does), and the Algemene termijnenwet extends only terms
set in a wet or an algemene maatregel van bestuur (art. 1 and 5), which the Reglement is not.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class RecessPolicy(StrEnum):
    """What a line that falls in a recess gets; never another date."""

    NONE = "none"
    WARN = "warn"


@dataclass(frozen=True, slots=True)
class Term:
    """A term in calendar days from the start; the day of the start itself does not count.

    ``days`` leads to the due date; None means that each case has a date of its own, which somebody
    named: a committee, a member, the minister who promised. ``outer_days``, for terms with a second
    stage, leads to the line that an uitstelbericht opens; it too is counted from the start, not
    from the uitstelbericht. ``source`` and ``outer_source`` name the article behind each. A
    ``soft`` term is a request or a promise: no rule sets it.

    Raises ValueError when the second line would come before the first.
    """

    days: int | None
    outer_days: int | None
    source: str
    outer_source: str = ""
    recess_policy: RecessPolicy = RecessPolicy.WARN
    soft: bool = False

    def __post_init__(self) -> None:
        if self.days is None:
            if self.outer_days is not None:
                raise ValueError(
                    "Een termijn met een eigen datum per zaak heeft geen tweede grens."
                )
            return
        if self.days < 0:
            raise ValueError("Een termijn telt nul of meer dagen.")
        if self.outer_days is not None and self.outer_days < self.days:
            raise ValueError("De grens na uitstel kan niet vóór het einde van de termijn liggen.")
