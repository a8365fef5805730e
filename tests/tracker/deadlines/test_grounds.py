"""Words such as “voor de zomer” suggest a day, with the reason; they never set one."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.deadlines import Recess, named_day

SAID = date(2025, 5, 14)
RECESSES = [
    Recess("Kerstreces 2025", date(2025, 12, 19), date(2026, 1, 12)),
    Recess("Zomerreces 2024", date(2024, 7, 5), date(2024, 9, 2)),
    Recess("Zomerreces 2025", date(2025, 7, 4), date(2025, 9, 1)),
    Recess("Zomerreces 2026", date(2026, 7, 3), date(2026, 8, 31)),
]


@pytest.mark.parametrize(
    ("words", "on"),
    [
        ("voor de zomer", date(2025, 7, 3)),
        ("vóór het zomerreces", date(2025, 7, 3)),
        ("Voor de kerst", date(2025, 12, 18)),
        ("nog voor het reces", date(2025, 7, 3)),
        ("in het vierde kwartaal van 2025", date(2025, 12, 31)),
        ("in het eerste kwartaal", date(2026, 3, 31)),
        ("eind juni", date(2025, 6, 30)),
        ("in februari 2028", date(2028, 2, 29)),
        ("voor 1 juli", date(2025, 6, 30)),
        ("uiterlijk 1 juli 2026", date(2026, 7, 1)),
        ("uiterlijk 1 maart", date(2026, 3, 1)),
        ("binnen twee weken", date(2025, 5, 28)),
        ("binnen 10 dagen", date(2025, 5, 24)),
        ("voor het einde van het jaar", date(2025, 12, 31)),
        ("nog dit jaar", date(2025, 12, 31)),
    ],
)
def test_words_that_the_kamer_uses_suggest_their_last_day(words: str, on: date) -> None:
    named = named_day(words, SAID, RECESSES)
    assert named is not None
    assert named.on == on


@pytest.mark.parametrize(
    "words",
    [
        "zo snel mogelijk",
        "na de zomer",
        "niet voor de zomer",
        "voor de Kamer",
        "op 31 juni",
        "voor de herfst",
        "uiterlijk 1 mei 2025",
        "te zijner tijd",
        "",
    ],
)
def test_words_that_name_no_day_that_we_know_suggest_nothing(words: str) -> None:
    assert named_day(words, SAID, RECESSES) is None


def test_what_is_said_in_a_recess_means_the_next_one_of_that_name() -> None:
    named = named_day("voor de zomer", date(2025, 7, 10), RECESSES)
    assert named is not None
    assert named.on == date(2026, 7, 2)


def test_the_reason_names_the_recess_and_the_day_on_which_it_begins() -> None:
    named = named_day("voor de zomer", SAID, RECESSES)
    assert named is not None
    assert "zomerreces 2025, dat op vrijdag 4 juli 2025 begint" in named.reason


@given(
    st.text(max_size=40)
    | st.sampled_from(["voor de zomer", "eind mei", "binnen 99 weken", "per 29 februari"]),
    st.dates(date(1990, 1, 1), date(2098, 12, 31)),
)
def test_a_suggestion_never_lies_before_the_day_on_which_it_was_said(
    words: str, said_on: date
) -> None:
    recess = Recess("Zomerreces", said_on + timedelta(days=1), said_on + timedelta(days=60))
    named = named_day(words, said_on, [recess])
    assert named is None or (named.on >= said_on and named.reason)
