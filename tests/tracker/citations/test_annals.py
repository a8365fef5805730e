"""The Aanhangsel and the Handelingen, named, half named, and cut by a page."""

from __future__ import annotations

import pytest

from tracker.citations import find

CERTAIN = {
    "Aanhangsel van de Handeling, vergaderjaar 2020–2021, nr. 2203": ["ah-tk-20202021-2203"],
    "Aanhangsel Handelingen, vergaderjaar, 2021–2022, nr. 1728": ["ah-tk-20212022-1728"],
    "AanhangselHandelingen,vergaderjaar2024–2025,nr.1028": ["ah-tk-20242025-1028"],
    "Aanhangsel Handelingen 2024-2025, 1028": ["ah-tk-20242025-1028"],
    "Aanhangsel, vergaderjaar 2024-2025, nummer 1028": ["ah-tk-20242025-1028"],
    "Aanhangsel van de Handelingen II 20242025, nr. 1028": ["ah-tk-20242025-1028"],
    "Aanhangsel Handelingen I 2024/25, nr. 5": ["ah-ek-20242025-5"],
    "Aanhangsel Handelingen II 2023/24, nr. 1028; 2024/25, nr. 3": [
        "ah-tk-20232024-1028",
        "ah-tk-20242025-3",
    ],
    "Handelingen II 2023/24, nr. 45, item 12, p. 3": ["h-tk-20232024-45-12"],
    "Handelingen II 2023-2024, 45-12-3": ["h-tk-20232024-45-12"],
    "Handelingen II 2008/09, blz. 23-1900 t/m 23-1910": ["h-tk-20082009-23"],
    "Handelingen TK, vergaderjaar 1999/2000, 21e vergadering, p. 1509": ["h-tk-19992000-21"],
    "Handelingen vergaderjaar 2004–05, 11-8375": ["h-tk-20042005-11"],
    "Handelingen II 2023/24, nr. 45, item 12 en nr. 46, item 3": [
        "h-tk-20232024-45-12",
        "h-tk-20232024-46-3",
    ],
    "Handelingen II, 1995-1996, 24 692, nr. 3, p. 14": ["kst-24692-3"],
}
WITHOUT_SERIES = {
    "EK 12, 5 december 2000": ["h-ek-20002001-12"],
    "(TK 21-1509, 9 november 1999)": ["h-tk-19992000-21"],
    "Antwoorden op kamervragen nummer 1588 en 1679 vergaderjaar 2003–2004": [
        "ah-tk-20032004-1588",
        "ah-tk-20032004-1679",
    ],
    "vragen van het lid Voorbeeld (TK vergaderjaar 2005–2006, nr. 2049)": ["ah-tk-20052006-2049"],
    "het debat van 7 juni 2007 (Tweede Kamer, 2006–2007, nr. 78, pag. 4117)": ["h-tk-20062007-78"],
}
NEITHER = [
    "de nota openluchtrecreatie, Tweede Kamer 1992–1993, nrs. 1–2, blz. 179",
    "Kamervragen nr. 3, 4 en 5",
    "seksuele handelingen met nr. 12 op 12 en 13 maart",
    "NRC, jaargang 2024, nr. 5",
]


@pytest.mark.parametrize(("text", "targets"), CERTAIN.items())
def test_the_aanhangsel_and_the_handelingen_are_read(text: str, targets: list[str]) -> None:
    assert [citation.target for citation in find(text)] == targets
    assert not any(citation.doubtful for citation in find(text))


@pytest.mark.parametrize(("text", "targets"), WITHOUT_SERIES.items())
def test_a_number_without_its_series_is_read_from_the_sentence_and_doubtful(
    text: str, targets: list[str]
) -> None:
    assert [citation.target for citation in find(text)] == targets
    assert all(citation.doubtful for citation in find(text))


@pytest.mark.parametrize("text", NEITHER)
def test_a_number_that_nothing_explains_is_no_citation(text: str) -> None:
    assert find(text) == []


def test_a_vergaderjaar_belongs_to_one_reference_only() -> None:
    text = "Aanhangsel Handelingen, nr. 347, 2005/06; Aanhangsel, nr. 4091, 2003/04; Handelingen II"
    assert [citation.target for citation in find(text)] == [
        "ah-tk-20052006-347",
        "ah-tk-20032004-4091",
    ]
