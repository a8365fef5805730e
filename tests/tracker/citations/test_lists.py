"""Several dossiers with one number, several numbers of one dossier, and numbers that come first."""

from __future__ import annotations

import pytest

from tracker.citations import find

SHARED = {
    "33037;34532, nr. 184": ["kst-33037-184", "kst-34532-184"],
    "Kamerstuk 33037; 34532, nr. 184": ["kst-33037-184", "kst-34532-184"],
    "Kamerstukken 21 501-02 en 36 045, nr. 2502": ["kst-21501-02-2502", "kst-36045-2502"],
    "Gedrukte stukken TK 23 522 en 23 552 nr. 57": ["kst-23522-57", "kst-23552-57"],
    "Kamerstuk 36 410 XVI/XVII, nr. 12": ["kst-36410-XVI-12", "kst-36410-XVII-12"],
    "wetsvoorstellen 36 067, 36 068 en 36 069": ["36067", "36068", "36069"],
}
NUMBERS = {
    "Kamerstuk 36 410, nr. 5 en nr. 7": ["kst-36410-5", "kst-36410-7"],
    "Kamerstuk 36 410, nrs. 1 tot en met 3": ["kst-36410-1", "kst-36410-2", "kst-36410-3"],
    "Kamerstuk 31 765, nr. 850, 851, 852.": ["kst-31765-850", "kst-31765-851", "kst-31765-852"],
    "TK 1999-2000, 26 800, nrs.5,6 en 7": ["kst-26800-5", "kst-26800-6", "kst-26800-7"],
    "kamerstuk 27 400 hoofdstukken VI en VII, nr. 3": ["kst-27400-VI-3", "kst-27400-VII-3"],
    "TK 29 517, nrs. 240 & 241": ["kst-29517-240", "kst-29517-241"],
    "Kamerstuk 29517, nr. 240/241": ["kst-29517-240", "kst-29517-241"],
    "Kamerstukken 29 517-240 en 36 045-3": ["kst-29517-240", "kst-36045-3"],
    "Kamerstukken II, 26 271, nr. 6, p. 15-16; nr. 7, p. 5-6": ["kst-26271-6", "kst-26271-7"],
    "Kamerstuk 35 625, nr. 4, p. 12 en 13, en nr. 6": ["kst-35625-4", "kst-35625-6"],
    "Kamerstukken I/II 2007/08, 23 490, CC en nr. 477": ["kst-23490-CC", "kst-23490-477"],
    "Kamerstukken I 2022/23, 36 067, D, E en F": ["kst-36067-D", "kst-36067-E", "kst-36067-F"],
    "EK 32 406, AA en EK 23 776, K": ["kst-32406-AA", "kst-23776-K"],
    "Stb. 2024, 153, 154 en 155": ["stb-2024-153", "stb-2024-154", "stb-2024-155"],
    "Stb. 2024, nr. 153 en nr. 154": ["stb-2024-153", "stb-2024-154"],
    "2024Z12345/2024Z12346": ["2024Z12345", "2024Z12346"],
}
NUMBER_FIRST = {
    "nr. 2029 van kamerstuk 21 501-20": ["kst-21501-20-2029"],
    "motie nr. 2029 in dossier 21 501-20": ["kst-21501-20-2029"],
    "amendement op stuk nr. 12 van 36 410 XVI": ["kst-36410-XVI-12"],
    "op stuk nr. 292, 33576": ["kst-33576-292"],
    "de moties op stukken nrs. 110 en 111 (36 600-XVI)": ["kst-36600-XVI-110", "kst-36600-XVI-111"],
}


@pytest.mark.parametrize(("text", "targets"), [*(SHARED | NUMBERS | NUMBER_FIRST).items()])
def test_a_list_gives_a_citation_for_each(text: str, targets: list[str]) -> None:
    assert [citation.target for citation in find(text)] == targets


@pytest.mark.parametrize("session", ["1982/83", "2020-2021", "96/97", "1982 - 1983"])
def test_the_vergaderjaar_behind_a_number_is_no_number(session: str) -> None:
    for numbers in ("nr. 1573", "nrs. 12 en 1573"):
        targets = [citation.target for citation in find(f"Kamerstuk 22 708, {numbers}, {session}.")]
        assert targets[-1] == "kst-22708-1573"


def test_a_range_without_end_stays_small_and_says_that_it_is_cut() -> None:
    text = (
        "Kamerstuk 36 410, nrs. 1 t/m 9999, 1 t/m 9998 en 1 t/m 90, "
        "Kamerstuk 36 411, nrs. 1 t/m 999999"
    )
    citations = find(text)
    assert len(citations) < 200
    assert [citation.target for citation in citations][:2] == ["kst-36410-1", "kst-36410-9999"]
    assert "te lang" in citations[0].reason
    assert citations[-1].target == "kst-36411-1"
