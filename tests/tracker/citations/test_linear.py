"""Reading is linear in the length of the text, also for text made to make it slow."""

from __future__ import annotations

import time

import pytest

from tracker.citations import find, find_hints

SHORT = 1_500
TIMES = 8
QUADRATIC = TIMES * TIMES
# Half of what quadratic work would take, far above the noise of linear work.
MOST = QUADRATIC / 2

PIECES = [
    "25 000, ",
    "25 000 en ",
    "36 045, nrs. 1-100, ",
    "12 345-",
    "12 345 VI, V en ",
    "EUR 25 000, nrs. 1, 2, ",
    "Kamerstukken II ",
    "Kamerstuk 12 345 Aa ",
    "wetsvoorstel (",
    "aanhangsel nr. 1, ",
    "Handelingen 1-100 en ",
    "2023-2024, ",
    "Stb. 2004, 1 en ",
    "kst-12345-",
    "nr. 1 (",
    "motie van de leden Aa, ",
    "12",
    "I",
    "(",
    " ",
    "-\n",
    "\u00ad\n",
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


@pytest.mark.parametrize("piece", PIECES)
def test_reading_is_linear_in_the_length_of_the_text(piece: str) -> None:
    short = piece * (SHORT // len(piece))
    # Both with a floor of a millisecond: below it the clock measures itself.
    assert seconds(short * TIMES) < MOST * max(seconds(short), 0.001)
