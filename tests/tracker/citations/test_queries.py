from __future__ import annotations

import pytest

from tracker.citations import (
    Aanhangsel,
    Chamber,
    Documentnummer,
    Dossier,
    Kamerstuk,
    Zaaknummer,
    parse,
    readings,
)

PIRI = Kamerstuk(Dossier("21501", "20"), "2029")


@pytest.mark.parametrize(
    "query",
    [
        "21501-20-2029",
        "21 501-20, nr. 2029",
        "kst-21501-20-2029",
        "KST-21501-20-2029",
        "Kamerstuk 21 501-20, nr. 2029",
        " (kamerstuk 21501–20 nr 2029). ",
        "21501-20, 2029",
        "21501-20/2029",
        "Kamerstukken II 2023/24, 21 501-20, nr. 2029, blz. 3",
        "https://zoek.officielebekendmakingen.nl/kst-21501-20-2029.html",
        "zoek.officielebekendmakingen.nl/dossier/21501-20/kst-21501-20-2029.pdf",
    ],
)
def test_every_notation_of_one_motion_is_that_motion(query: str) -> None:
    assert parse(query) == PIRI


@pytest.mark.parametrize(
    ("typed", "canonical"),
    [
        ("21501 20 2029", "kst-21501-20-2029"),
        ("nr. 2029 van 21501-20", "kst-21501-20-2029"),
        ("36045 190", "kst-36045-190"),
        ("tk 36045 190", "kst-36045-190"),
        ("36045-190", "kst-36045-190"),
        ("36800 xvi 12", "kst-36800-XVI-12"),
        ("25295 BM", "kst-25295-BM"),
        ("26691 137b", "kst-26691-137b"),
        ("kst-36045-190.pdf", "kst-36045-190"),
        ("ah 2024-2025 1028", "ah-tk-20242025-1028"),
        ("AH 1028 2024-2025", "ah-tk-20242025-1028"),
        ("stb 2020 118", "stb-2020-118"),
    ],
)
def test_what_is_typed_in_haste_is_read_too(typed: str, canonical: str) -> None:
    identifier = parse(typed)
    assert identifier
    assert identifier.canonical == canonical


def test_two_digits_are_a_suffix_for_21501_and_a_paper_for_any_other_dossier() -> None:
    assert parse("21501-20") == Dossier("21501", "20")
    assert parse("33670-16") == Kamerstuk(Dossier("33670"), "16")


def test_a_case_is_not_a_document() -> None:
    assert parse("2025z04340") == Zaaknummer("2025Z04340")
    assert parse("2025D04328") == Documentnummer("2025D04328")


def test_the_number_of_the_open_data_is_read_alone() -> None:
    assert parse("242501244") == Aanhangsel(Chamber.TK, 2024, 1244)
    assert parse("242601244") is None


def test_a_hyphen_and_a_letter_have_two_readings() -> None:
    fund, paper = readings("36373-H")
    assert fund == Dossier("36373", "H")
    assert paper == Kamerstuk(Dossier("36373"), "H")
    assert readings("uitstelbericht") == ()


@pytest.mark.parametrize(
    "query",
    [
        "",
        "   ",
        "Nordkamp",
        "motie Piri",
        "25 000 euro",
        "2025Z0434",
        "nr. 12",
        "12 en 13",
        "12 345 678",
        "x" * 999,
    ],
)
def test_what_is_not_one_identifier_is_none(query: str) -> None:
    assert parse(query) is None


def test_two_identifiers_are_not_one() -> None:
    assert parse("36 410, nrs. 1 en 2") is None
    assert parse("2025Z04340 2025D04328") is None
