"""What the notation leaves open is said, in one Dutch sentence, and never decided in silence."""

from __future__ import annotations

import pytest

from tracker.citations import find


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Kamerstuk 36 600, V", "kst-36600-V"),
        ("Kamerstuk 36 200 A", "36200-A"),
        ("27 575 nr. 16 dd 3 april 2002", "kst-27575-16"),
        ("behandeld in 36471-64", "kst-36471-64"),
        ("de Wet toekomst pensioenen (36 067)", "36067"),
        ("bij wet 34934", "34934"),
        ("de begroting 36 600 VII", "36600-VII"),
        ("vraagnummer 203041395", "vraagnr-203041395"),
        ("het wetsvoorstel over de inning (28 764).", "28764"),
        ("Aanhangsel Handelingen, vergaderjaar 2022–203, nr. 844", "ah-tk-20222023-844"),
        ("(TK 1966–1997, aanhangsel nr. 310)", "ah-tk-19961997-310"),
        ("antwoorden van 12 juni 1993, aanhangsel nr. 733.", "ah-tk-?-733"),
        ("(Handelingen EK 2 juli 2002, pagina 34-1709)", "h-ek-20012002-34"),
        ("(Handelingen EK 13/12/1994, 9-284)", "h-ek-19941995-9"),
        ("Wet van 20 december 1996, Stb. 653", "stb-1996-653"),
        ("TK 1992–1993 23031001", "kst-23031-1"),
    ],
)
def test_a_doubtful_reading_is_given_with_its_reason(text: str, target: str) -> None:
    (citation,) = find(text)
    assert citation.target == target
    assert citation.doubtful
    assert citation.reason.endswith(".")


@pytest.mark.parametrize(
    "text",
    [
        "Kamerstuk 21 501-20, nr. 2029",
        "Kamerstukken I 2023/24, 36 600, V",
        "36 373, H (Eerste Kamer, 36 373, H)",
        "30 800 XIV, nr. 46",
        "(27625, nr. 465)",
    ],
)
def test_what_the_words_around_it_settle_is_certain(text: str) -> None:
    assert find(text)
    assert not any(citation.doubtful for citation in find(text))
