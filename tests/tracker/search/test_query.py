from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.search.query import MAX_WORDS, read

MOTION_NOTATIONS = [
    "21 501-20, nr. 2029",
    "21501-20-2029",
    "kst-21501-20-2029",
    "KST-21501-20-2029",
    "Kamerstuk 21501-20 nr. 2029",
    "Kamerstuk 21 501-20, nr. 2029",
    "Kamerstukken II 21 501-20, nr. 2029",
    "(Kamerstuk 21 501-20, nr. 2029)",
    "21\u00a0501-20,\u00a0nr.\u00a02029",
    "21 501\u201320, nr. 2029",
    "21501-20\u20112029",
    "  21501-20-2029  ",
    "21\u00ad501-20, nr. 2029",
    "motie 21501-20-2029",
    "motie Piri (21 501-20, nr. 2029)",
]


@pytest.mark.parametrize("written", MOTION_NOTATIONS)
def test_every_notation_of_a_number_is_read_as_that_number(written: str) -> None:
    assert [one.canonical for one in read(written).identifiers] == ["kst-21501-20-2029"]


def test_a_number_shared_by_two_dossiers_is_read_as_both() -> None:
    found = read("26 695/29 546, nr. 12").identifiers
    assert [one.canonical for one in found] == ["kst-26695-12", "kst-29546-12"]


@pytest.mark.parametrize(
    ("typed", "kind", "words"),
    [
        ("motie Piri", "motion", ("piri",)),
        ("Kamervragen Nordkamp", "question", ("nordkamp",)),
        ("vragen over drones", "question", ("over", "drones")),
        ("brief DS2025", "document", ("ds2025",)),
        ("dossier Europese Raad", "dossier", ("europese", "raad")),
        ("Nordkamp (GL-PvdA)", "", ("nordkamp", "gl", "pvda")),
        ("moties", "motion", ()),
        ("emotie", "", ("emotie",)),
    ],
)
def test_a_first_word_may_name_the_kind_that_is_wanted(
    typed: str, kind: str, words: tuple[str, ...]
) -> None:
    query = read(typed)
    assert (query.kind, query.words) == (kind, words)


def test_only_so_many_words_count() -> None:
    assert len(read(" ".join(f"woord{n}" for n in range(40))).words) == MAX_WORDS


@given(st.text(max_size=400))
def test_whatever_is_typed_is_read_without_complaint(typed: str) -> None:
    query = read(typed)
    assert "\x00" not in query.text
    assert all(word.isalnum() for word in query.words)
