"""The states that a case can be in, and which of them belong together."""

from __future__ import annotations

from enum import StrEnum

NEARLY_DAYS = 3
"""A line is near when it is at most this many days away; the day itself is zero days away."""


class State(StrEnum):
    """The states of a case; the values are the codes that scripts and addresses rely on."""

    OPEN = "open"
    NEARLY = "bijna"
    LATE_WITHOUT_EXTENSION = "te_laat_zonder_uitstel"
    EXTENDED = "uitstel_loopt"
    LATE_DESPITE_EXTENSION = "te_laat_ondanks_uitstel"
    ANSWERED_ON_TIME = "op_tijd_beantwoord"
    ANSWERED_LATE = "te_laat_beantwoord"
    WITHDRAWN = "ingetrokken"
    TRANSFERRED = "overgedragen"
    NOT_FOLLOWED = "niet_gevolgd"

    @property
    def dutch(self) -> str:
        """The code as Dutch words: ``te laat zonder uitstel``."""
        return self.value.replace("_", " ")


SETTLED = frozenset(
    {State.ANSWERED_ON_TIME, State.ANSWERED_LATE, State.WITHDRAWN, State.TRANSFERRED}
)
UNSETTLED = frozenset(State) - SETTLED - {State.NOT_FOLLOWED}
LATE = frozenset({State.LATE_WITHOUT_EXTENSION, State.LATE_DESPITE_EXTENSION})
PRESSING = LATE | {State.NEARLY}
