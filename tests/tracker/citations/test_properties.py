from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from tests.tracker.citations.strategies import identifiers, ragged_texts
from tracker.citations import Dossier, Identifier, find, find_hints, parse, readings


@given(identifiers)
def test_every_identifier_is_read_back_from_its_canonical_form(identifier: Identifier) -> None:
    assert parse(identifier.canonical) == identifier


@given(identifiers)
def test_every_identifier_is_read_back_from_the_way_a_letter_writes_it(
    identifier: Identifier,
) -> None:
    assert parse(identifier.display) == identifier


@given(identifiers)
def test_an_identifier_is_the_first_of_its_readings(identifier: Identifier) -> None:
    assert readings(identifier.canonical)[0] == identifier


@given(identifiers)
def test_case_does_not_matter_except_in_a_bare_roman_number(identifier: Identifier) -> None:
    roman = isinstance(identifier, Dossier) and identifier.number.isupper()
    assert parse(identifier.canonical.lower()) == (None if roman else identifier)
    assert parse(identifier.canonical.upper()) == identifier


@given(st.text() | ragged_texts)
def test_parsing_never_raises_and_gives_an_identifier_that_is_read_back(query: str) -> None:
    identifier = parse(query)
    if identifier is not None:
        assert parse(identifier.canonical) == identifier


@given(st.text() | ragged_texts)
def test_reading_never_raises_and_a_citation_keeps_its_words_and_its_place(text: str) -> None:
    for citation in find(text):
        assert citation.text
        assert text[citation.start : citation.end] == citation.text
        assert citation.doubtful == bool(citation.reason)


@given(ragged_texts)
def test_citations_stand_in_order_at_the_same_place_or_apart(text: str) -> None:
    places = [(citation.start, citation.end) for citation in find(text)]
    assert places == sorted(places)
    assert all(one == other or one[1] <= other[0] for one, other in pairwise(places))


@given(ragged_texts)
def test_what_is_found_in_a_text_can_be_asked_for_again(text: str) -> None:
    for citation in find(text):
        assert parse(citation.target) == citation.identifier


@given(ragged_texts)
def test_hints_keep_their_words(text: str) -> None:
    assert all(text[hint.start : hint.end] == hint.text for hint in find_hints(text))
