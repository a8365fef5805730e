"""A desk with sets in every state on 10 April 2025, the day these tests look at."""

from __future__ import annotations

import datetime as dt

import pytest

from questions.models import QuestionSet
from questions.services import record_extension
from tests.cast import Cast
from tests.desk import a_set
from tracker.deadlines import Outcome
from tracker.services import cases

DAY = dt.date(2025, 4, 10)


@pytest.fixture
def states(cast: Cast) -> dict[str, QuestionSet]:
    """One set in each state that 10 April 2025 can show, by the name of the state."""
    days_before = dt.timedelta
    sets = {
        "open": a_set("2025Z00001", sent_on=DAY - days_before(10), owner=cast.drafter),
        "bijna": a_set("2025Z00002", sent_on=DAY - days_before(19)),
        "te_laat_zonder_uitstel": a_set(
            "2025Z00003", sent_on=DAY - days_before(30), office="minister van Buitenlandse Zaken"
        ),
        "uitstel_loopt": a_set("2025Z00004", sent_on=DAY - days_before(30)),
        "te_laat_ondanks_uitstel": a_set(
            "2025Z00005", sent_on=DAY - days_before(50), owner=cast.drafter
        ),
        "op_tijd_beantwoord": a_set("2025Z00006", sent_on=DAY - days_before(40)),
        "te_laat_beantwoord": a_set("2025Z00007", sent_on=DAY - days_before(60)),
        "ingetrokken": a_set("2025Z00008", sent_on=DAY - days_before(20)),
        "overgedragen": a_set("2025Z00009", sent_on=DAY - days_before(20)),
    }
    for name in ("uitstel_loopt", "te_laat_ondanks_uitstel"):
        started_on = sets[name].started_on
        assert started_on is not None
        record_extension(
            question_set=sets[name], sent_on=started_on + days_before(20), reason="Afstemming."
        )
    for name, outcome in (
        ("op_tijd_beantwoord", Outcome.ANSWERED),
        ("te_laat_beantwoord", Outcome.ANSWERED),
        ("ingetrokken", Outcome.WITHDRAWN),
        ("overgedragen", Outcome.TRANSFERRED),
    ):
        started_on = sets[name].started_on
        assert started_on is not None
        after = days_before(30 if name == "te_laat_beantwoord" else 15)
        cases.settle(case_id=sets[name].pk, on=started_on + after, outcome=outcome)
    return sets
