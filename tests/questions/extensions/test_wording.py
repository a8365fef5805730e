"""What the letter says, in the words of real uitstelberichten."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from questions import reasons
from questions.extensions.wording import Member, Notice, heading, paragraphs
from questions.grounds import Ground
from tracker.letters import read

SENT_IN = dt.date(2025, 3, 11)


def notice(**changes: object) -> Notice:
    """The Nordkamp questions, for which uitstel is asked."""
    said: dict[str, object] = {
        "number": "2025Z04340",
        "subject": "de steun aan maatschappelijke initiatieven in Oekraïne",
        "started_on": SENT_IN,
        "members": [Member("Nordkamp", "GL-PvdA")],
        "reason": Ground.DEPARTMENTS.clause,
    }
    return Notice(**(said | changes))  # type: ignore[arg-type]


def test_the_first_letter_says_which_questions_and_that_they_come_later() -> None:
    first, why, promise = paragraphs(notice(promised_on=dt.date(2025, 4, 22)))
    assert first == (
        "Hierbij deel ik u mede dat de vragen van het lid Nordkamp (GL-PvdA) over de steun aan "
        "maatschappelijke initiatieven in Oekraïne (ingezonden 11 maart 2025, kenmerk 2025Z04340) "
        "niet binnen de gebruikelijke termijn kunnen worden beantwoord."
    )
    assert why == (
        "De reden van het uitstel is dat de benodigde interdepartementale afstemming nog niet is "
        "afgerond."
    )
    assert promise == "Ik streef ernaar de vragen uiterlijk 22 april 2025 te beantwoorden."


def test_without_a_date_the_answer_comes_as_soon_as_possible() -> None:
    assert paragraphs(notice())[-1] == (
        "Ik streef ernaar de vragen zo spoedig mogelijk te beantwoorden."
    )


def test_a_second_letter_names_the_first() -> None:
    again = paragraphs(notice(earlier=[dt.date(2025, 3, 28)]))[0]
    assert again.startswith("In vervolg op mijn uitstelbericht van 28 maart 2025 deel ik u mede")
    assert "ook nu nog niet kunnen worden beantwoord" in again


def test_several_members_and_ministers_are_all_named() -> None:
    several = [Member("Idsinga", "NSC"), Member("Omtzigt", "")]
    said = notice(members=several, on_behalf_of=["minister van Financiën"])
    assert "de leden Idsinga (NSC) en Omtzigt" in heading(said)
    assert ", mede namens de minister van Financiën, mede dat" in paragraphs(said)[0]


@pytest.mark.parametrize(
    ("subject", "about"),
    [
        ("over het bericht", "over het bericht"),
        ("Het bericht ‘X’", "over het bericht ‘X’"),
        ("Nederland en de NAVO", "over Nederland en de NAVO"),
    ],
)
def test_a_subject_reads_on_in_the_sentence(subject: str, about: str) -> None:
    assert heading(notice(subject=subject)).endswith(f"Nordkamp (GL-PvdA) {about}")


@pytest.mark.parametrize("ground", [one for one in Ground if one.clause])
def test_our_own_reader_reads_back_what_every_ground_made(ground: Ground) -> None:
    said = notice(reason=ground.clause, promised_on=dt.date(2025, 4, 22))
    letter = read("\n\n".join(["Geachte voorzitter,", *paragraphs(said), "Hoogachtend,"]))
    assert letter.kind == "extension"
    assert letter.extension is not None
    assert letter.extension.value.reason == ground.clause
    assert letter.extension.value.promised_on == dt.date(2025, 4, 22)


@given(ground=st.sampled_from(Ground), words=st.text(max_size=80))
@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_a_reason_is_one_line_that_ends_without_a_full_stop(ground: Ground, words: str) -> None:
    said = reasons.reason(ground, words)
    assert not said.endswith((".", " "))
    assert "\n" not in said
    assert said.startswith(ground.clause)
