"""Ladders for tests of the policy: the one that comes with Rappel, and any valid other."""

from __future__ import annotations

from hypothesis import strategies as st

from tracker.reminders.policy import Audience, Condition, Rung, Stage
from tracker.reminders.rules import rung_from
from tracker.services.reference import shipped_rules

LADDER = tuple(rung_from(rule) for rule in shipped_rules() if not rule.kind)
"""What comes with Rappel for every kind of case."""

WORDS = st.text("abcz", min_size=1, max_size=4)
CODES = st.lists(WORDS, min_size=1, max_size=3).map("-".join)


@st.composite
def rungs(draw: st.DrawFn) -> Rung:
    """Any rung that a manager could make."""
    return Rung(
        code=draw(CODES),
        stage=draw(st.sampled_from(Stage)),
        offset=draw(st.integers(-40, 40)),
        asks="Doe iets.",
        audience=draw(st.frozensets(st.sampled_from(Audience), min_size=1)),
        condition=draw(st.sampled_from(Condition)),
        every=draw(st.none() | st.integers(1, 30)),
        decides=draw(st.booleans()),
        position=draw(st.integers(0, 3)),
    )


LADDERS = st.just(LADDER) | st.lists(rungs(), max_size=6, unique_by=lambda rung: rung.code).map(
    tuple
)
"""Any valid rule set, the shipped one and the empty one among them."""
