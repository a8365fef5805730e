"""PDF: pages, paragraphs and hyphens, and the files that cannot be read."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tracker.ingest import Unreadable, extract
from tracker.letters import read

MakePdf = Callable[..., bytes]

LETTER = [
    "Datum 1 juli 2024",
    "",
    "Geachte voorzitter,",
    "",
    "Vragen van het lid Voorbeeld (ABC) aan de minister van Defensie over een voorbeeld,",
    "ingezonden op 3 juni 2024.",
    "",
    "1. Is dit een vraag die over twee regels",
    "loopt?",
    "",
    "Dit is het antwoord, dat ook over twee",
    "regels loopt.",
    "",
    "2. En dit?",
    "",
    "Ja.",
]


def test_white_between_lines_parts_a_question_from_its_answer(make_pdf: MakePdf) -> None:
    reading = read(extract(make_pdf(LETTER)).text)
    assert [question.value.text for question in reading.questions] == [
        "Is dit een vraag die over twee regels loopt?",
        "En dit?",
    ]
    assert [answer.value.text for answer in reading.answers] == [
        "Dit is het antwoord, dat ook over twee regels loopt.",
        "Ja.",
    ]


def test_each_page_knows_where_it_starts(make_pdf: MakePdf) -> None:
    found = extract(make_pdf(["Eerste bladzijde"], ["Tweede bladzijde"]))
    assert found.format == "pdf"
    assert [found.text[start:].split()[0] for start in found.pages] == ["Eerste", "Tweede"]


def test_a_sentence_over_two_pages_is_whole(make_pdf: MakePdf) -> None:
    pages = [[*LETTER[:-3], "2. Is dit een vraag die over twee"], ["bladzijden loopt?", "", "Ja."]]
    reading = read(extract(make_pdf(*pages)).text)
    assert reading.questions[1].value.text == "Is dit een vraag die over twee bladzijden loopt?"


def test_a_pdf_without_text_is_said_to_be_a_scan(make_pdf: MakePdf) -> None:
    with pytest.raises(Unreadable, match="scan"):
        extract(make_pdf([]))


def test_a_pdf_with_too_many_pages_is_refused(
    make_pdf: MakePdf, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tracker.ingest.pdf.MAX_PAGES", 2)
    with pytest.raises(Unreadable, match="3 bladzijden"):
        extract(make_pdf(["a"], ["b"], ["c"]))


def test_a_pdf_that_is_cut_off_is_said_to_be_damaged() -> None:
    with pytest.raises(Unreadable, match="beschadigd"):
        extract(b"%PDF-1.7\nniets meer")
