"""Waarom deze datum? The steps that a due date gives for itself."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.deadlines import (
    Facts,
    Outcome,
    Recess,
    RecessPolicy,
    Term,
    due_on,
    explain,
    outer_due_on,
    recess_on,
    written_questions_term,
)

SENT = date(2025, 3, 11)
TERM = written_questions_term(SENT)
WINTER = Recess("Kerstreces", date(2024, 12, 20), date(2025, 1, 13))


def _facts(
    sent: date = SENT, *, extended_on: date | None = None, settled_on: date | None = None
) -> Facts:
    return Facts(
        started_on=sent,
        due_on=due_on(sent, TERM),
        outer_due_on=outer_due_on(sent, TERM),
        extended_on=extended_on,
        settled_on=settled_on,
        outcome=Outcome.ANSWERED if settled_on else None,
    )


def test_the_seed_letter_explains_itself_from_start_to_verdict() -> None:
    steps = explain(
        _facts(settled_on=date(2025, 4, 23)), date(2025, 5, 1), term=TERM, start_source="de brief"
    )
    assert [(step.on, step.source[:16]) for step in steps] == [
        (SENT, "de brief"),
        (date(2025, 4, 1), "art. 12.2 lid 1 "),
        (date(2025, 4, 22), "art. 12.2 lid 1 "),
        (date(2025, 4, 23), ""),
    ]
    assert str(steps[0]) == "Begindatum: dinsdag 11 maart 2025. Bron: de brief."
    assert "3 weken: de uiterste datum is dinsdag 1 april 2025" in steps[1].text
    assert steps[-1].text == (
        "Beantwoord op 23 april 2025, na 43 dagen: 22 dagen te laat, "
        "waarvan 1 dag na 22 april 2025."
    )


def test_an_uitstelbericht_says_that_the_due_date_stays() -> None:
    step = explain(_facts(extended_on=date(2025, 3, 28)), date(2025, 4, 2), term=TERM)[2]
    assert step.text == (
        "Uitstelbericht van vrijdag 28 maart 2025: de uiterste datum blijft 1 april 2025; "
        "de grens is dinsdag 22 april 2025, 6 weken na de begindatum."
    )
    assert "Niet op tijd beantwoorde Kamervragen" in step.source


def test_an_uitstelbericht_that_came_too_late_is_called_so() -> None:
    step = explain(_facts(extended_on=date(2025, 4, 2)), date(2025, 4, 2), term=TERM)[2]
    assert "woensdag 2 april 2025, na de termijn:" in step.text


def test_an_uitstelbericht_on_the_due_day_is_in_time() -> None:
    step = explain(_facts(extended_on=date(2025, 4, 1)), date(2025, 4, 1), term=TERM)[2]
    assert "na de termijn" not in step.text


def test_an_uitstelbericht_of_tomorrow_is_not_yet_told() -> None:
    told = explain(_facts(extended_on=date(2025, 3, 28)), date(2025, 3, 27), term=TERM)
    assert told == explain(_facts(), date(2025, 3, 27), term=TERM)


def test_a_recess_is_shown_and_moves_nothing() -> None:
    facts = _facts(date(2024, 12, 20))
    steps = explain(facts, date(2025, 1, 2), term=TERM, recesses=[WINTER])
    assert [step.on for step in steps if "Kerstreces" in step.text] == [date(2025, 1, 10)]
    assert facts.due_on == date(2025, 1, 10)


def test_the_second_line_shows_its_recess_too() -> None:
    steps = explain(_facts(date(2024, 12, 2)), date(2024, 12, 24), term=TERM, recesses=[WINTER])
    in_recess = [step.on for step in steps if "Kerstreces" in step.text]
    assert in_recess == [date(2024, 12, 23), date(2025, 1, 13)]


@pytest.mark.parametrize(
    ("day", "inside"),
    [
        (date(2024, 12, 19), False),
        (date(2024, 12, 20), True),
        (date(2025, 1, 13), True),
        (date(2025, 1, 14), False),
    ],
)
def test_a_recess_runs_up_to_and_including_its_last_day(day: date, inside: bool) -> None:
    assert recess_on(day, [WINTER]) == (WINTER if inside else None)


def test_a_term_may_ignore_recess() -> None:
    term = replace(TERM, recess_policy=RecessPolicy.NONE)
    steps = explain(_facts(date(2024, 12, 20)), date(2025, 1, 2), term=term, recesses=[WINTER])
    assert not any("reces" in step.text for step in steps)


def test_a_holiday_is_shown_and_moves_nothing() -> None:
    steps = explain(_facts(date(2025, 4, 14)), date(2025, 4, 20), term=TERM)
    holiday = next(step for step in steps if "Bevrijdingsdag" in step.text)
    assert holiday.on == date(2025, 5, 5)
    assert "Algemene termijnenwet" in holiday.source


def test_a_due_date_set_by_hand_shows_what_the_rule_would_give() -> None:
    facts = replace(_facts(), due_on=date(2025, 4, 4))
    step = explain(facts, SENT, term=TERM)[1]
    assert "vastgesteld op vrijdag 4 april 2025; volgens de termijn dinsdag 1 april" in step.text


def test_a_due_date_without_a_term_is_called_set() -> None:
    steps = explain(Facts(started_on=None, due_on=date(2025, 4, 4)), SENT)
    assert steps[0].text == "De uiterste datum is vastgesteld op vrijdag 4 april 2025."


def test_an_uitstelbericht_without_a_second_stage_only_leaves_the_date_standing() -> None:
    term = Term(days=28, outer_days=None, source="gebruik")
    facts = Facts(started_on=SENT, due_on=due_on(SENT, term), extended_on=SENT)
    step = explain(facts, SENT, term=term)[2]
    assert step.text.endswith("de uiterste datum blijft 8 april 2025.")
    assert step.source == "gebruik"


@pytest.mark.parametrize(
    ("more", "today", "verdict"),
    [
        ({}, "2025-03-01", "Op 1 maart 2025 nog niet begonnen."),
        ({}, "2025-03-21", "Op 21 maart 2025 open: nog 11 dagen, tot en met 1 april 2025."),
        ({}, "2025-04-01", "Op 1 april 2025 bijna aan de grens: dit is de laatste dag."),
        ({}, "2025-04-02", "Op 2 april 2025 1 dag te laat zonder uitstelbericht."),
        (
            {"extended_on": date(2025, 4, 1)},
            "2025-04-02",
            "Op 2 april 2025 loopt het uitstel: nog 20 dagen, tot en met 22 april 2025.",
        ),
        (
            {"extended_on": date(2025, 4, 1)},
            "2025-04-24",
            "Op 24 april 2025 23 dagen te laat ondanks uitstelbericht, "
            "waarvan 2 dagen na 22 april 2025.",
        ),
        (
            {"settled_on": date(2025, 4, 1)},
            "2025-04-02",
            "Beantwoord op 1 april 2025, na 21 dagen: op tijd.",
        ),
        (
            {"settled_on": date(2025, 4, 22)},
            "2025-04-22",
            "Beantwoord op 22 april 2025, na 42 dagen: 21 dagen te laat.",
        ),
    ],
)
def test_the_last_step_says_where_the_case_stands(
    more: dict[str, date], today: str, verdict: str
) -> None:
    steps = explain(_facts(**more), date.fromisoformat(today), term=TERM)
    assert steps[-1].text == verdict


@pytest.mark.parametrize(
    ("outcome", "verdict"),
    [
        (Outcome.WITHDRAWN, "Ingetrokken op 12 maart 2025: de klok staat stil."),
        (Outcome.TRANSFERRED, "Overgedragen op 12 maart 2025: de klok staat stil."),
    ],
)
def test_a_case_that_left_says_that_its_clock_stopped(outcome: Outcome, verdict: str) -> None:
    facts = replace(_facts(), settled_on=date(2025, 3, 12), outcome=outcome)
    assert explain(facts, date(2025, 3, 20), term=TERM)[-1].text == verdict


def test_a_motion_has_no_date_to_explain() -> None:
    steps = explain(Facts(started_on=SENT), date(2025, 4, 20))
    assert steps[-1].text == "Op 20 april 2025 open: er is geen uiterste datum."


@given(st.integers(0, 60), st.none() | st.integers(0, 60), st.integers(-3, 70))
def test_every_step_is_one_dutch_sentence_with_its_gaps_filled(
    answered: int, extended: int | None, today: int
) -> None:
    facts = _facts(settled_on=SENT + timedelta(days=answered))
    if extended is not None:
        facts = replace(facts, extended_on=SENT + timedelta(days=extended))
    for step in explain(facts, SENT + timedelta(days=today), term=TERM, recesses=[WINTER]):
        assert step.text.endswith(".")
        assert "{" not in step.text
        assert "None" not in step.text
