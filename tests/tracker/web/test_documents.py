from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from questions.models import QuestionSet
from tests.cast import Cast
from tests.desk import LETTER, MOTION, a_document, an_answer, cites, signed_in
from tests.tracker.web.lists.test_lists import text
from tracker.models import Citation, Document
from tracker.web.citations.marked_text import pieces
from tracker.web.citations.passages import passage


@pytest.fixture
def letter(media: Path, nordkamp: QuestionSet) -> Document:
    document = a_document()
    an_answer(nordkamp, document, ("1", "Drie projecten."))
    return document


@pytest.mark.django_db
def test_the_text_of_a_document_has_its_citations_marked_and_linked(
    cast: Cast, letter: Document
) -> None:
    cites(letter, "Kamerstuk 21 501-20, nr. 2029", MOTION)
    page = text(signed_in(cast.reader), letter.get_absolute_url())
    assert '<a href="/kamerstuk/21501-20-2029/">Kamerstuk 21 501-20, nr. 2029</a></mark>' in page
    assert "/vragen/2025Z04340/" in page


@pytest.mark.django_db
def test_a_doubtful_citation_says_why_and_what_may_be_meant(cast: Cast, letter: Document) -> None:
    doubt = "De letter kan een begrotingshoofdstuk zijn."
    cites(letter, "Kamerstuk 21 501-20, nr. 2029", "kst-26045-190", doubt=doubt)
    page = text(signed_in(cast.reader), letter.get_absolute_url())
    assert doubt in page
    assert "Dossier 26 045 is niet bekend." in page
    assert "Kamerstuk 36 045, nr. 190" in page


@pytest.mark.django_db
def test_the_file_comes_back_byte_for_byte_and_only_as_a_download(
    cast: Cast, letter: Document
) -> None:
    response = signed_in(cast.reader).get(f"/documenten/{letter.pk}/bestand/")
    assert b"".join(response) == LETTER.encode()
    assert response.headers["Content-Disposition"] == 'attachment; filename="brief.txt"'
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert response.headers["Content-Type"] == "application/octet-stream"


@pytest.mark.django_db
def test_a_file_that_is_gone_is_not_found(cast: Cast, letter: Document) -> None:
    Path(letter.file.path).unlink()
    assert signed_in(cast.reader).get(f"/documenten/{letter.pk}/bestand/").status_code == 404


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("who", "status"),
    [("drafter", 200), ("coordinator", 200), ("manager", 200), ("neighbour", 404), ("reader", 404)],
)
def test_a_letter_nobody_confirmed_is_only_for_who_answers_it(
    cast: Cast, media: Path, who: str, status: int
) -> None:
    document = a_document(by=cast.drafter)
    client = signed_in(getattr(cast, who))
    assert client.get(f"/documenten/{document.pk}/").status_code == status
    download = client.get(f"/documenten/{document.pk}/bestand/")
    download.close()
    assert download.status_code == status


@pytest.mark.django_db
def test_a_document_that_does_not_exist_is_not_found(cast: Cast) -> None:
    for pk in ("0", "999999", "9" * 30):
        assert signed_in(cast.reader).get(f"/documenten/{pk}/").status_code == 404


@given(
    st.text(max_size=60),
    st.lists(st.tuples(st.integers(0, 70), st.integers(1, 20)), max_size=6),
)
def test_the_pieces_together_are_the_whole_text(words: str, places: list[tuple[int, int]]) -> None:
    citations = [
        Citation(start=start, end=start + length, target=MOTION, means=MOTION)
        for start, length in places
    ]
    assert "".join(piece.words for piece in pieces(words, citations)) == words


def test_a_passage_is_the_paragraph_of_the_citation_and_what_comes_after_it() -> None:
    start = LETTER.index("Kamerstuk")
    found = passage(LETTER, start, start + len("Kamerstuk 21 501-20, nr. 2029"))
    assert found.before == "1. Hoe staat het met de uitvoering van de motie? ("
    assert found.cited == "Kamerstuk 21 501-20, nr. 2029"
    assert found.after == ")"
    assert found.following == "Ter uitvoering van de motie zijn drie projecten gefinancierd."


def test_what_follows_an_answer_is_another_matter() -> None:
    letter = "Ter uitvoering van motie X is onderzocht wat kon.\n\n4. Kunt u iets anders uitleggen?"
    assert passage(letter, 18, 25).following == ""


def test_a_page_break_inside_a_sentence_does_not_end_the_passage() -> None:
    broken = "In opvolging van motie X is onderzocht wat\n\n\n\nkon. Einde.\n\nIets anders."
    found = passage(broken, 17, 24)
    assert found.after == " is onderzocht wat kon. Einde."


@given(st.text(max_size=200), st.integers(0, 200), st.integers(1, 20))
def test_any_place_in_any_text_has_a_passage(words: str, start: int, length: int) -> None:
    assert isinstance(passage(words, start, start + length).cited, str)
