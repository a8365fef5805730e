"""Reading is linear in the length of the text, also for text made to make it slow."""

from __future__ import annotations

import time

import pytest

from tracker.citations import find, find_hints

SHORT = 800
TIMES = 8
QUADRATIC = TIMES * TIMES
# Half of what quadratic work would take, far above the noise of linear work.
MOST = QUADRATIC / 2

DIGITS = ["1", "12", "12345", "12345 ", "12 345 ", "12 345-", "12345-123 ", "2024", "2060708430"]
MARKS = ["-", "–", "/", "1/", "1-", "(", "|", "I", "A, ", " ", "\u00a0", "\t\n", "-\n", "\u00ad\n"]
NUMBERS = [
    *("nr. ", "nrs. 1, ", "nr. 1 (", "t/m ", "1 t/m ", "nrs. 1 t/m 9999, ", "stuk nr. 1, "),
    *("p. 1; nr. 1", "nr. 1 van kamerstuk ", "2023-2024, ", "20242025", "vergader-"),
]
DOSSIERS = [
    *("25 000, ", "25 000 en ", "25 000; ", "36 045, nrs. 1-100, ", "12 345 VI, V en "),
    *("EUR 25 000, nrs. 1, 2, ", "21 501-20 ", "12 345 (R1234) ", "12 345 Aa Nr. 1 ", "CII, A "),
]
LEADS = [
    *("Kamerstukken II ", "Kamerstuk 12 345 Aa ", "Kamerstuk (", "wetsvoorstel (", "Wet (", "TK "),
    *("motie van de leden Aa, ", "ter vervanging van die gedrukt onder nr. 1 ", "motie "),
]
SERIES = [
    *(
        "aanhangsel nr. 1, ",
        "AH ",
        "aanhangsel 2004-2005, nr. 1, 2004-2005, nr. 2 ",
        "vragen nr. 1 ",
    ),
    *("Handelingen 1-100 en ", "Handelingen 1-2-3 en ", "nr. 1, item 2, ", "TK 2004-2005, nr. 1 "),
    *("Stb. 2004, 1 en ", "Stb. 2004, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 ", "12 maart 2002 "),
]
CODES = [
    *("kst-", "kst-12345-", "kst-12345-XVI-", "ah-tk-2004", "2025Z", "TZ202501-", "vraagnr-2"),
    *("/dossier/12345", "https://a.nl/", "www."),
]


def seconds(text: str) -> float:
    """The least of three measurements, in seconds of this process alone."""
    measured = []
    for _ in range(3):
        start = time.process_time()
        find(text)
        find_hints(text)
        measured.append(time.process_time() - start)
    return min(measured)


@pytest.mark.parametrize("piece", DIGITS + MARKS + NUMBERS + DOSSIERS + LEADS + SERIES + CODES)
def test_reading_is_linear_in_the_length_of_the_text(piece: str) -> None:
    short = piece * (SHORT // len(piece))
    # Both with a floor of a millisecond: below it the clock measures itself.
    assert seconds(short * TIMES) < MOST * max(seconds(short), 0.001)
