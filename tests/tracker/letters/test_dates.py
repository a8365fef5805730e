"""Dates in letters: written out, relative, impossible, contradicting."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.letters import read
from tracker.letters.dates import dates

MONTHS = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
]


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("23 april 2025", date(2025, 4, 23)),
        ("18 november2024", date(2024, 11, 18)),
        ("10augustus 2004", date(2004, 8, 10)),
        ("19 October 1954", date(1954, 10, 19)),
        ("23-04-2025", date(2025, 4, 23)),
        ("5 juni\n2024", date(2024, 6, 5)),
    ],
)
def test_a_date_is_read_in_every_notation(words: str, day: date) -> None:
    (written,) = dates(words)
    assert written.resolved(None) == day


@given(st.dates(date(1960, 1, 1), date(2060, 1, 1)), st.dates(date(1990, 1, 1), date(2060, 1, 1)))
def test_a_relative_date_is_the_latest_such_day_before_the_letter(day: date, letter: date) -> None:
    (written,) = dates(f"{day.day} {MONTHS[day.month - 1]} jl.")
    resolved = written.resolved(letter)
    assert resolved is not None
    assert (resolved.day, resolved.month) == (day.day, day.month)
    assert resolved <= letter
    longest = 366 if (day.month, day.day) != (2, 29) else 8 * 366
    assert letter - resolved < timedelta(days=longest + 1)


def test_a_relative_date_without_a_letter_stays_unresolved() -> None:
    (written,) = dates("11 maart jl.")
    assert written.resolved(None) is None


def test_a_date_that_does_not_exist_is_told_and_not_guessed() -> None:
    reading = read(
        "Vragen van het lid Voorbeeld (ABC) over een voorbeeld (ingezonden 31 februari 2024).\n"
        "Vraag 1\nIs dat zo?\n"
    )
    assert reading.sent_on is None
    (warning,) = (w for w in reading.warnings if w.code == "impossible_date")
    assert "31 februari 2024" in warning.message


def test_two_different_dates_are_told_with_both_values() -> None:
    reading = read(
        "Datum 1 juli 2024\n\nGeachte voorzitter,\n\nDeze vragen werden ingezonden op 3 juni 2024 "
        "met kenmerk 2024Z99999.\n\nVragen van het lid Voorbeeld (ABC) over een voorbeeld, "
        "ingezonden op 4 juni 2024\n\n1. Is dat zo?\n\nJa.\n"
    )
    (warning,) = (w for w in reading.warnings if w.code == "contradicting_dates")
    assert "3 juni 2024" in warning.message
    assert "4 juni 2024" in warning.message


def test_an_answer_older_than_its_questions_is_told() -> None:
    reading = read(
        "Vragen van het lid Voorbeeld (ABC) over een voorbeeld (ingezonden 3 juni 2024).\n"
        "Antwoord van Minister Voorbeelds (Defensie) (ontvangen 2 juni 2024).\n"
        "Vraag 1\nIs dat zo?\nAntwoord 1\nJa.\n"
    )
    assert "answered_before_sent" in {warning.code for warning in reading.warnings}
