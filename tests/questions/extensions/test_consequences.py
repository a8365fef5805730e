"""What the page says an uitstelbericht will do is what the clock does with it."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from questions.extensions.consequences import Consequence, consequences
from tracker.deadlines import Facts, Recess, State, state
from tracker.deadlines.dutch import full_date

START = dt.date(2025, 3, 11)
DUE, OUTER = dt.date(2025, 4, 1), dt.date(2025, 4, 22)
FACTS = Facts(started_on=START, due_on=DUE, outer_due_on=OUTER)
DAYS = st.integers(0, 80).map(lambda count: START + dt.timedelta(days=count))


def codes(several: list[Consequence]) -> set[str]:
    return {one.code for one in several}


def test_in_time_the_second_line_opens_and_nothing_is_warned_of() -> None:
    said = consequences(FACTS, dated_on=dt.date(2025, 3, 28))
    assert codes(said) == {"due_stays", "line_opens", "off_the_list"}
    assert not any(one.is_warning for one in said)
    assert "dinsdag 22 april 2025, 6 weken na de begindatum" in said[1].text
    assert "vanaf maandag 28 april 2025" in said[2].text


def test_the_due_day_itself_is_in_time_and_the_day_after_is_warned_of() -> None:
    assert "after_the_term" not in codes(consequences(FACTS, dated_on=DUE))
    late = consequences(FACTS, dated_on=DUE + dt.timedelta(days=1))
    (warning,) = [one for one in late if one.is_warning]
    assert warning.code == "after_the_term"
    assert "uiterlijk dinsdag 1 april 2025" in warning.text


def test_a_second_notice_moves_nothing_and_says_so() -> None:
    said = consequences(FACTS, dated_on=dt.date(2025, 4, 15), earlier=[dt.date(2025, 3, 28)])
    assert "line_stays" in codes(said)
    assert "after_the_term" not in codes(said)
    assert any("tweede uitstelbericht" in one.text for one in said)


def test_recess_is_told_and_moves_nothing() -> None:
    may = Recess("meireces", dt.date(2025, 4, 18), dt.date(2025, 5, 5))
    said = consequences(FACTS, dated_on=dt.date(2025, 3, 28), recesses=[may])
    assert any(one.code == "in_recess" and "meireces" in one.text for one in said)
    assert any("dinsdag 22 april 2025" in one.text for one in said if one.code == "line_opens")


def test_a_term_without_a_second_stage_gets_no_line() -> None:
    said = consequences(replace(FACTS, outer_due_on=None), dated_on=START)
    assert "no_second_line" in codes(said)


@given(dated_on=DAYS, promised_on=st.none() | DAYS, earlier=st.lists(DAYS, max_size=3))
@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_whatever_is_said_of_the_line_is_what_the_clock_counts_with(
    dated_on: dt.date, promised_on: dt.date | None, earlier: list[dt.date]
) -> None:
    said = consequences(FACTS, dated_on=dated_on, promised_on=promised_on, earlier=earlier)
    after = replace(FACTS, extended_on=dated_on)
    assert after.due_on == DUE
    (line,) = [one for one in said if one.code in {"line_opens", "line_stays"}]
    assert after.line_on is not None
    assert full_date(after.line_on) in line.text
    late = state(after, dated_on) is State.LATE_DESPITE_EXTENSION
    assert ("past_the_line" in codes(said)) == late
    assert ("promise_past_the_line" in codes(said)) == bool(promised_on and promised_on > OUTER)
