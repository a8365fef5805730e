"""What cannot be right is said, with the nearest that can be; nothing is ever changed."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.tracker.citations.strategies import identifiers, numbers, plain_dossiers
from tracker.citations import Dossier, Identifier, Kamerstuk, Known, judge, parse

LETTER = date(2025, 4, 23)
KNOWN = Known(
    {
        "36045": 191,
        "36800-XVI": 80,
        "36810-XVI": None,
        "21501-20": 2333,
        "26044": 12,
        "27625": 700,
        "CII": None,
    }
)


def code(text: str, known: Known = KNOWN, on: date | None = LETTER) -> str | None:
    doubt = judge(_read(text), known, on=on)
    return doubt.code if doubt else None


def meant(text: str, known: Known = KNOWN) -> str | None:
    doubt = judge(_read(text), known, on=LETTER)
    assert doubt
    return doubt.suggestion.canonical if doubt.suggestion else None


def _read(text: str) -> Identifier:
    identifier = parse(text)
    assert identifier
    return identifier


@pytest.mark.parametrize(
    ("written", "suggestion"),
    [
        ("Kamerstuk 26 045, nr. 190", "kst-36045-190"),
        ("Kamerstuk 30 645, nr. 3", "kst-36045-3"),
        ("Kamerstuk 30 654, nr. 3", None),
        ("Kamerstuk 36 405, nr. 100", "kst-36045-100"),
        ("Kamerstuk 36 880 XVI, nr. 12", "kst-36800-XVI-12"),
        ("Kamerstuk 36 045, nr. 1910", None),
        ("Kamerstuk 26 044, nr. 150", None),
        ("Kamerstuk 27 652, nr. 465", "kst-27625-465"),
        ("dossier 63 045", "36045"),
        ("(2012-2013, CXI, B)", None),
    ],
)
def test_what_was_probably_meant_is_one_slip_away_and_has_room(
    written: str, suggestion: str | None
) -> None:
    assert meant(written) == suggestion


def test_the_seed_letter_gives_the_reason_and_the_dossier_that_was_meant() -> None:
    doubt = judge(_read("Kamerstuk 26 045, nr. 190"), KNOWN, on=LETTER)
    assert doubt
    assert (doubt.code, doubt.reason) == ("unknown-dossier", "Dossier 26 045 is niet bekend.")


def test_a_number_beyond_the_highest_says_what_the_highest_is() -> None:
    doubt = judge(_read("Kamerstuk 26 044, nr. 190"), Known({"26044": 12, "26045": 200}), on=LETTER)
    assert doubt
    assert doubt.code == "number-too-high"
    assert doubt.reason == (
        "Nr. 190 is hoger dan het hoogste nummer dat in dossier 26 044 bekend is (12)."
    )
    assert doubt.suggestion == Kamerstuk(Dossier("26045"), "190")


def test_of_several_the_one_whose_highest_number_is_nearest_is_suggested() -> None:
    assert meant("Kamerstuk 26 045, nr. 190", Known({"36045": 191, "26055": 900})) == (
        "kst-36045-190"
    )


def test_two_that_fit_equally_well_are_no_suggestion() -> None:
    assert meant("Kamerstuk 26 045, nr. 190", Known({"36045": 191, "26055": 191})) is None


def test_a_dossier_of_which_no_number_is_known_has_room_but_comes_last() -> None:
    assert meant("Kamerstuk 26 045, nr. 190", Known({"36045": None})) == "kst-36045-190"
    assert meant("Kamerstuk 26 045, nr. 190", Known({"36045": None, "26055": 400})) == (
        "kst-26055-190"
    )


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("2026Z00123", "year-in-future"),
        ("2025Z04340", None),
        ("1997Z04340", "year-too-early"),
        ("2052D04328", "year-in-future"),
        ("TZ202601-012", "year-in-future"),
        ("TZ202501-123", None),
        ("Stb. 2026, 12", "year-in-future"),
        ("Stb. 1813, 12", None),
        ("ah-tk-20242025-1028", None),
        ("ah-tk-20252026-3", "year-in-future"),
        ("h-tk-18131814-3", "year-too-early"),
        ("ah-tk-?-733", None),
        ("vraagnr-2060708430", None),
        ("vraagnr-2151608430", "year-too-late"),
        ("kst-1268678", None),
        ("Kamerstuk 36 045, nr. 190", None),
        ("Kamerstuk 21 501-20, nr. 137b", None),
        ("dossier CII", None),
    ],
)
def test_a_year_lies_between_the_begin_of_its_series_and_the_document(
    written: str, expected: str | None
) -> None:
    assert code(written) == expected


def test_without_a_date_the_day_up_to_which_things_are_known_counts() -> None:
    assert code("2026Z00123", on=None) is None
    assert code("2026Z00123", Known(latest=date(2025, 12, 31)), on=None) == "year-in-future"


def test_a_vergaderjaar_begins_on_prinsjesdag() -> None:
    prinsjesdag = date(2025, 9, 16)
    assert code("ah-tk-20252026-1", on=prinsjesdag - timedelta(days=1)) == "year-in-future"
    assert code("ah-tk-20252026-1", on=prinsjesdag) is None


def test_a_sitting_beyond_all_sittings_is_an_answer_in_the_aanhangsel() -> None:
    assert meant("Handelingen II, vergaderjaar 2001–2002, nr. 1234") == "ah-tk-20012002-1234"
    assert code("Handelingen II, vergaderjaar 2001–2002, nr. 104") is None
    assert code("h-tk-20062007-3564-3568") is None


def test_with_nothing_known_no_dossier_is_unknown() -> None:
    assert code("Kamerstuk 26 045, nr. 190", Known()) is None


registers = st.builds(
    Known,
    st.dictionaries(plain_dossiers.map(lambda d: d.canonical), numbers | st.none(), max_size=8),
    st.dates(date(1990, 1, 1)) | st.none(),
)


@given(identifiers, registers, st.dates() | st.none())
def test_a_doubt_has_a_sentence_and_never_suggests_what_it_doubts(
    identifier: Identifier, known: Known, on: date | None
) -> None:
    doubt = judge(identifier, known, on=on)
    if doubt:
        assert doubt.reason.endswith(".")
        assert doubt.suggestion != identifier


@given(plain_dossiers, numbers, registers, st.dates() | st.none())
def test_what_is_suggested_is_itself_plausible(
    dossier: Dossier, number: int, known: Known, on: date | None
) -> None:
    doubt = judge(Kamerstuk(dossier, str(number)), known, on=on)
    if doubt and doubt.suggestion:
        assert judge(doubt.suggestion, known, on=on) is None


@given(plain_dossiers, numbers, st.integers(0, 4), st.integers(1, 9))
def test_one_mistyped_digit_is_always_seen(
    dossier: Dossier, number: int, place: int, step: int
) -> None:
    digits = list(dossier.number)
    digits[place] = str((int(digits[place]) + step) % 10)
    known = Known({dossier.canonical: number})
    doubt = judge(Kamerstuk(Dossier("".join(digits)), str(number)), known, on=None)
    assert doubt
    assert doubt.suggestion == Kamerstuk(dossier, str(number))


@given(plain_dossiers, numbers)
def test_what_is_known_is_never_doubted(dossier: Dossier, number: int) -> None:
    known = Known({dossier.canonical: number})
    assert judge(Kamerstuk(dossier, str(number)), known, on=None) is None
    assert judge(dossier, known, on=None) is None
