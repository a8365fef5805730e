"""The sentence around a citation: whole words, one paragraph, no abbreviation for an end."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.ingest.surroundings import LONGEST, sentence


def around(text: str, words: str) -> str:
    start = text.index(words)
    return sentence(text, start, start + len(words))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Eerst dit. Zie stuk 9 daarvoor. Dan dat.", "Zie stuk 9 daarvoor."),
        ("Zie drs. R.P. Brekelmans over stuk 9.", "Zie drs. R.P. Brekelmans over stuk 9."),
        ("Hoe staat het? (stuk 9)\n\nHet antwoord.", "Hoe staat het? (stuk 9)"),
        ("Een alinea.\n\nZie stuk 9\nvoor meer.\n\nNog een.", "Zie stuk 9 voor meer."),
        ("over de pagi-\n\nna met stuk 9 verder.", "over de pagi- na met stuk 9 verder."),
        ("stuk 9", "stuk 9"),
    ],
)
def test_the_sentence_is_whole_and_stays_in_its_paragraph(text: str, expected: str) -> None:
    assert around(text, "stuk 9") == expected


def test_a_long_sentence_is_cut_off_at_a_word() -> None:
    shown = around("woord " * 300 + "stuk 9" + " woord" * 300, "stuk 9")
    assert shown.startswith("… woord")
    assert shown.endswith("woord …")
    assert len(shown) < 2 * LONGEST + 20


@given(st.text(max_size=300), st.text(min_size=1, max_size=20), st.text(max_size=300))
def test_the_words_themselves_are_always_in_their_sentence(
    before: str, words: str, after: str
) -> None:
    shown = sentence(before + words + after, len(before), len(before) + len(words))
    assert "".join(words.split()) in "".join(shown.split())
