"""References written in every way that parts can be put together, alone and several in a row."""

from __future__ import annotations

from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.tracker.citations.notations import Cited, one_of, references
from tracker.citations import find

BEFORE = one_of("", "Zie ", "(", "Zoals gemeld in mijn brief van 3 mei 2021 (", "[2] ")
BETWEEN = one_of("; ", " en ", " [2] ", ". Zie ook ", ", alsmede ")
BEHIND = one_of("", ".", ")", ").", " is gemeld.", ", waarin dit staat")


@settings(max_examples=200, deadline=None)
@given(BEFORE, references, BEHIND)
def test_every_way_of_writing_a_reference_is_read(before: str, cited: Cited, behind: str) -> None:
    written, targets = cited
    text = before + written + behind
    assert tuple(citation.target for citation in find(text)) == targets


@settings(max_examples=200, deadline=None)
@example(
    "",
    [
        ("Kamerstukken I 1985-1986, 22 000, A", ("kst-22000-A",)),
        ("TK vergaderjaar 1985-1986, 14000, nr. 1", ("kst-14000-1",)),
    ],
    " en ",
    "",
)
@given(BEFORE, st.lists(references, min_size=2, max_size=4), BETWEEN, BEHIND)
def test_references_in_a_row_do_not_run_into_one_another(
    before: str, row: list[Cited], between: str, behind: str
) -> None:
    text = before + between.join(written for written, _ in row) + behind
    targets = [target for _, cited in row for target in cited]
    assert [citation.target for citation in find(text)] == targets
