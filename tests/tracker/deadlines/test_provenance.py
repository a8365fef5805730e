"""The explanation with all that is known beside the dates: papers, changes, agreements."""

from __future__ import annotations

import json
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.deadlines import (
    DATES,
    About,
    Change,
    Facts,
    Handover,
    Outcome,
    Paper,
    Provenance,
    Term,
    due_on,
    explain,
    outer_due_on,
    written_questions_term,
)

SENT = date(2025, 3, 11)
TERM = written_questions_term(SENT)
SOFT = Term(days=28, outer_days=None, source="verzoektermijn, geen regel", soft=True)
AGREED = Term(days=None, outer_days=None, source="datum bij de toezegging", soft=True)


def facts(term: Term = TERM, *, agreed_on: date | None = None, **more: date | Outcome) -> Facts:
    return Facts(
        started_on=SENT,
        due_on=due_on(SENT, term, agreed_on),
        outer_due_on=outer_due_on(SENT, term),
        **more,  # type: ignore[arg-type]
    )


def about(steps: list, what: About) -> list:  # type: ignore[type-arg]
    return [step for step in steps if step.about is what]


def test_a_term_without_days_has_the_date_that_was_agreed() -> None:
    assert due_on(SENT, AGREED) is None
    assert due_on(SENT, AGREED, date(2025, 7, 1)) == date(2025, 7, 1)


def test_a_term_with_days_takes_no_agreed_date() -> None:
    assert due_on(SENT, TERM, date(2025, 7, 1)) == date(2025, 4, 1)


def test_a_term_without_days_has_no_second_line() -> None:
    with pytest.raises(ValueError, match="geen tweede grens"):
        Term(days=None, outer_days=42, source="verzonnen")


def test_an_agreed_date_is_explained_in_the_words_in_which_it_was_named() -> None:
    known = Provenance(agreed_ground="voor de zomer")
    steps = explain(facts(AGREED, agreed_on=date(2025, 7, 4)), SENT, term=AGREED, provenance=known)
    (step,) = about(steps, About.AGREEMENT)
    assert step.text == (
        "Afgesproken is vrijdag 4 juli 2025 (“voor de zomer”); die dag zelf is nog op tijd; "
        "dat is een afspraak, geen regel."
    )
    assert step.source == "datum bij de toezegging"


def test_words_without_a_date_are_shown_as_no_date_yet() -> None:
    known = Provenance(agreed_ground="voor de zomer")
    steps = explain(facts(AGREED), SENT, term=AGREED, provenance=known)
    assert about(steps, About.AGREEMENT)[0].text == (
        "Er is nog geen datum afgesproken (“voor de zomer”)."
    )
    assert "er is geen uiterste datum" in steps[-1].text


def test_a_soft_term_is_called_a_request_and_never_a_rule() -> None:
    steps = explain(facts(SOFT), date(2025, 4, 20), term=SOFT)
    assert about(steps, About.TERM)[0].text == (
        "Gevraagd is om een antwoord binnen 4 weken, dat is tot en met dinsdag 8 april 2025; "
        "dat is een verzoek, geen regel."
    )
    assert steps[-1].text.endswith("niet aan een regel.")


def test_what_is_on_time_against_a_soft_term_is_simply_on_time() -> None:
    answered = facts(SOFT, settled_on=date(2025, 4, 1), outcome=Outcome.ANSWERED)
    assert explain(answered, date(2025, 4, 2), term=SOFT)[-1].text.endswith(": op tijd.")


def test_the_start_names_the_document_in_which_it_was_read() -> None:
    known = Provenance(start=Paper("de datum ‘ingezonden’ in Antwoord", "/documenten/1/"))
    start = explain(facts(), SENT, term=TERM, provenance=known)[0]
    assert (start.about, start.source, start.url) == (
        About.START,
        "de datum ‘ingezonden’ in Antwoord",
        "/documenten/1/",
    )


def test_the_kamers_own_term_is_shown_beside_ours_when_it_differs() -> None:
    other = Provenance(kamer_due_on=date(2025, 4, 8))
    (step,) = about(explain(facts(), SENT, term=TERM, provenance=other), About.KAMER)
    assert "dinsdag 8 april 2025" in step.text
    assert "hier blijft 1 april 2025 gelden" in step.text
    assert "Zaak.Termijn" in step.source


def test_the_kamers_own_term_is_not_repeated_when_it_is_ours() -> None:
    same = Provenance(kamer_due_on=date(2025, 4, 1))
    assert about(explain(facts(), SENT, term=TERM, provenance=same), About.KAMER) == []


def test_the_uitstelbericht_leads_to_its_document_and_a_second_moves_nothing() -> None:
    papers = Provenance(
        notices=(
            Paper("Uitstelbericht", "/documenten/2/", date(2025, 3, 28)),
            Paper("Tweede bericht", "/documenten/3/", date(2025, 4, 18)),
        )
    )
    extended = facts(extended_on=date(2025, 3, 28))
    steps = explain(extended, date(2025, 4, 20), term=TERM, provenance=papers)
    first, paper, second = about(steps, About.EXTENSION)
    assert first.on == date(2025, 3, 28)
    assert (paper.source, paper.url) == ("Uitstelbericht", "/documenten/2/")
    assert "de grens verschuift niet" in second.text
    assert second.url == "/documenten/3/"


def test_a_second_uitstelbericht_is_not_told_before_its_day() -> None:
    papers = Provenance(notices=(Paper("Tweede bericht", "", date(2025, 4, 18)),))
    extended = facts(extended_on=date(2025, 3, 28))
    steps = explain(extended, date(2025, 4, 17), term=TERM, provenance=papers)
    assert not any("Nog een uitstelbericht" in step.text for step in steps)


def test_a_correction_says_what_it_was_what_it_became_when_by_whom_and_why() -> None:
    change = Change(
        field="started_on",
        was=date(2025, 3, 10),
        became=SENT,
        on=date(2025, 3, 20),
        by="coordinator",
        why="de brief noemt 11 maart",
    )
    known = Provenance(changes=(change,))
    steps = explain(facts(), date(2025, 3, 20), term=TERM, provenance=known)
    assert steps[1].text == (
        "Op 20 maart 2025 is de begindatum gewijzigd van 10 maart 2025 in 11 maart 2025: "
        "de brief noemt 11 maart."
    )
    assert (steps[1].about, steps[1].source) == (About.CHANGE, "coordinator")


def test_a_handover_says_that_the_clock_runs_on() -> None:
    known = Provenance(
        handovers=(Handover(on=date(2025, 3, 20), was="minister van Defensie", became="minister"),)
    )
    (step,) = about(explain(facts(), date(2025, 3, 20), provenance=known), About.HANDOVER)
    assert step.text == ("Overgedragen van minister van Defensie aan minister: de klok loopt door.")


@pytest.mark.parametrize("field", DATES)
def test_every_date_that_can_change_is_told_as_changed(field: str) -> None:
    change = Change(field=field, was=SENT, became=None, on=SENT, why="verkeerd")
    extended = facts(
        extended_on=SENT + timedelta(days=3),
        settled_on=SENT + timedelta(days=9),
        outcome=Outcome.ANSWERED,
    )
    term = AGREED if field == "agreed_on" else TERM
    steps = explain(extended, date(2025, 4, 1), term=term, provenance=Provenance(changes=(change,)))
    assert len(about(steps, About.CHANGE)) == 1


days = st.integers(0, 60).map(lambda count: SENT + timedelta(days=count))
changes = st.builds(
    Change,
    field=st.sampled_from(list(DATES)),
    was=st.none() | days,
    became=st.none() | days,
    on=days,
    by=st.sampled_from(["", "coordinator"]),
    why=st.sampled_from(["verkeerd overgenomen", "de brief zegt het anders."]),
)


@given(
    st.builds(
        Provenance,
        changes=st.lists(changes, max_size=5).map(tuple),
        agreed_ground=st.sampled_from(["", "voor de zomer"]),
        kamer_due_on=st.none() | days,
        notices=st.lists(st.builds(Paper, st.just("bericht"), on=st.none() | days), max_size=3).map(
            tuple
        ),
    ),
    st.sampled_from([TERM, SOFT, AGREED]),
    st.none() | days,
    days,
)
def test_whatever_is_known_every_step_is_one_sentence_and_json_takes_it(
    known: Provenance, term: Term, agreed_on: date | None, today: date
) -> None:
    steps = explain(facts(term, agreed_on=agreed_on), today, term=term, provenance=known)
    for step in steps:
        assert step.text.endswith(".")
        assert not step.text.endswith("..")
        assert "None" not in step.text
    assert json.loads(json.dumps([step.as_data for step in steps])) == [
        step.as_data for step in steps
    ]
    assert [step.about for step in steps].count(About.STANDING) == 1
    told = [step.on for step in steps if step.about is About.CHANGE]
    assert all(on is not None and on <= today for on in told)
