"""What the markup says that it cites is taken as said. Every document and number is made up."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from tracker import citations
from tracker.ingest import extract
from tracker.ingest.isolation import extract_safely
from tracker.letters import read


def publication(*paragraphs: str) -> bytes:
    body = "".join(f"<al>{paragraph}</al>" for paragraph in paragraphs)
    answer = f"<antwoord><nr>Antwoord 1</nr>{body}</antwoord>"
    asked = "<vraag><nr>Vraag 1</nr><al>Is dit een voorbeeld?</al></vraag>"
    return f"<?xml version='1.0'?><publicatie>{asked}{answer}</publicatie>".encode()


def extref(doc: str, words: str) -> str:
    return f'<extref doc="{doc}" soort="document">{words}</extref>'


def cited(data: bytes) -> list[tuple[str, str, bool]]:
    found = extract(data)
    reading = read(found.text, links=found.links)
    return [(citation.text, citation.target, citation.doubtful) for citation in reading.citations]


def test_a_link_around_words_without_a_number_is_a_citation() -> None:
    data = publication(f"Zie de {extref('kst-99999-4', 'motie-Voorbeeld')} daarover.")
    assert cited(data) == [("motie-Voorbeeld", "kst-99999-4", False)]


def test_the_link_is_believed_where_the_printed_number_differs() -> None:
    data = publication(f"Zie Kamerstuk {extref('kst-99999-4', '99 998, nr. 4')}.")
    assert cited(data) == [("99 998, nr. 4", "kst-99999-4", False)]


def test_where_both_agree_the_words_of_the_grammar_stay_and_doubt_goes() -> None:
    words = "36 999 en 36 998, nr. 4"
    (doubted, _) = cited(publication(f"Lees {words}."))
    assert doubted == (words, "kst-36999-4", True)
    (settled, _) = cited(publication(f"Lees {extref('kst-36999-4', words)}."))
    assert settled == (words, "kst-36999-4", False)


def test_a_second_dossier_that_shares_the_number_is_kept() -> None:
    data = publication(f"Zie {extref('kst-99999-4', 'Kamerstuk 99 999 en 99 998, nr. 4')}.")
    assert [target for _, target, _ in cited(data)] == ["kst-99999-4", "kst-99998-4"]


def test_the_other_numbers_of_a_list_are_kept() -> None:
    data = publication(f"Kamerstuk 99 999, nrs. 3, {extref('kst-99999-4', '4')} en 5.")
    assert [target for _, target, _ in cited(data)] == [f"kst-99999-{n}" for n in (3, 4, 5)]


def test_a_link_to_something_else_than_a_paper_is_left_to_the_grammar() -> None:
    data = publication(f"Zie {extref('https://voorbeeld.example/x', 'Kamerstuk 99 999, nr. 4')}.")
    assert [target for _, target, _ in cited(data)] == ["kst-99999-4"]


def test_a_link_inside_a_note_keeps_its_place() -> None:
    words = f"Zie {extref('kst-99999-4', 'de motie')}."
    note = f"<noot><noot.nr>1</noot.nr><noot.al>{words}</noot.al></noot>"
    found = extract(publication(f"Ja.{note} Nee."))
    assert found.text.endswith("Ja.[1] Nee.\n[1] Zie de motie.")
    assert [found.text[start:end] for _, start, end in found.links] == ["de motie"]


def test_a_page_of_the_web_names_its_publications_by_address() -> None:
    page = (
        "<!DOCTYPE html><html><body><p>  Zie   <a href='https://zoek.officielebekendmakingen.nl/"
        "kst-99999-4.html'>de  motie</a> en <a href='https://voorbeeld.example/'>dit</a>.</p></body>"
    )
    assert cited(page.encode()) == [("de motie", "kst-99999-4", False)]


def test_links_come_through_the_process_of_their_own() -> None:
    data = publication(f"Zie {extref('kst-99999-4', 'de motie')}.")
    assert extract_safely(data) == extract(data)
    assert extract_safely(data).links


WORDS = ("Kamerstuk ", "99 999, nr. 4", "99 998", " en ", ", nrs. 3, ", "x. ", "5")
DOCS = ("kst-99999-4", "kst-99998-5", "niets", "ah-tk-20242025-9")


@given(
    st.lists(st.sampled_from(WORDS), max_size=12).map("".join),
    st.lists(
        st.tuples(st.sampled_from(DOCS), st.integers(-2, 60), st.integers(-2, 60)), max_size=5
    ),
)
def test_citations_share_a_place_or_do_not_overlap_whatever_is_linked(
    text: str, links: list[citations.Link]
) -> None:
    found = citations.find(text, links)
    for citation in found:
        assert text[citation.start : citation.end] == citation.text
    for before, behind in pairwise(found):
        same = (before.start, before.end) == (behind.start, behind.end)
        assert same or before.end <= behind.start
