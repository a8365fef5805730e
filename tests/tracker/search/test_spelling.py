from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.search.compounds import halves, split
from tracker.search.spelling import closest, distance

WORD = st.text("abcde", max_size=8)


@pytest.mark.parametrize(
    ("one", "other", "far"),
    [("bericqht", "bericht", 1), ("zrog", "zorg", 1), ("stikstov", "stikstof", 1), ("", "abc", 3)],
)
def test_a_mistake_is_a_letter_too_many_missing_wrong_or_swapped(
    one: str, other: str, far: int
) -> None:
    assert distance(one, other) == far


@given(WORD, WORD)
def test_a_distance_is_the_same_both_ways_and_nothing_only_between_equals(
    one: str, other: str
) -> None:
    assert distance(one, other) == distance(other, one)
    assert (distance(one, other) == 0) == (one == other)


def test_of_words_as_near_the_commonest_is_meant() -> None:
    known = [("boom", "boom", 3), ("boor", "boor", 90), ("boot", "boot", 7)]
    assert closest("booq", known) == "boor"
    assert closest("boot", known) == "boor"
    assert closest("fietspad", known) == ""


PAPERS = {"kamer": 90, "vragen": 60, "verkeer": 40, "veiligheid": 40, "nemen": 8, "onder": 9}


@pytest.mark.parametrize(
    ("word", "papers", "cut"),
    [
        ("kamervragen", 30, ("kamer", "vragen")),
        ("verkeersveiligheid", 30, ("verkeer", "veiligheid")),
        ("ondernemen", 50, None),
        ("kameraad", 2, None),
        ("vragen", 60, None),
    ],
)
def test_a_compound_is_cut_where_both_halves_are_commoner_words(
    word: str, papers: int, cut: tuple[str, str] | None
) -> None:
    assert split(word, {**PAPERS, word: papers}) == cut


@given(st.text("abens", max_size=14))
def test_every_half_lies_in_its_word(word: str) -> None:
    for head, tail in halves(word):
        assert word.startswith(head)
        assert word.endswith(tail)
        assert len(head) + len(tail) <= len(word)
