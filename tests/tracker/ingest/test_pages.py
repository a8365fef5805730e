"""On which page something stands."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st

from tracker.ingest import extract, page_of, page_starts
from tracker.letters import read


def test_a_value_that_was_read_can_say_its_page(make_pdf: Callable[..., bytes]) -> None:
    head = ["Vragen van het lid Voorbeeld (ABC) aan de minister van Defensie over een voorbeeld."]
    found = extract(make_pdf([*head, "Vraag 1", "Is dit zo?"], ["Vraag 2", "En dit?"]))
    questions = read(found.text).questions
    assert [page_of(question.start, found.pages) for question in questions] == [1, 2]


def test_a_text_without_page_breaks_is_one_page() -> None:
    assert page_starts("Een brief.\nMet twee regels.") == (0,)


def test_a_form_feed_behind_the_last_page_starts_no_other() -> None:
    assert page_starts("een\ftwee\f") == (0, 4)


@given(st.lists(st.text(st.characters(exclude_characters="\f"), min_size=1), min_size=1))
def test_every_offset_of_a_page_is_on_that_page(pages: list[str]) -> None:
    starts = page_starts("\f".join(pages))
    for number, (start, page) in enumerate(zip(starts, pages, strict=True), start=1):
        assert page_of(start, starts) == page_of(start + len(page) - 1, starts) == number
