"""A person says what a citation means: as written stays, pages follow, and it can be undone."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.contrib.admin.models import LogEntry
from django.test import Client

from questions.models import QuestionSet
from tests.cast import Cast
from tests.desk import a_document, a_set, an_answer, signed_in
from tests.tracker.web.lists.test_lists import text
from tracker.ingest.referring import record_citations
from tracker.models import Citation

pytestmark = pytest.mark.django_db
ASKED = "Wat vindt u van de brief van 17 februari? (Kamerstuk 26 045, nr. 190)"
WHY = {"correction_reason": "36 045 is Situatie in de Oekraïne."}


@pytest.fixture
def question_set(cast: Cast) -> QuestionSet:
    return a_set("2025Z00001", asked=(ASKED,))


@pytest.fixture
def citation(question_set: QuestionSet) -> Citation:
    return question_set.citations.get()


@pytest.fixture
def desk(cast: Cast) -> Client:
    return signed_in(cast.drafter)


def address(citation: Citation) -> str:
    return f"/verwijzingen/{citation.pk}/"


def test_the_page_shows_what_is_written_its_sentence_the_reading_and_what_is_suggested(
    desk: Client, citation: Citation
) -> None:
    page = text(desk, address(citation))
    assert "“Kamerstuk 26 045, nr. 190”" in page
    assert "Wat vindt u van de brief van 17 februari?" in page
    assert '<a href="/kamerstuk/26045-190/">Kamerstuk 26 045, nr. 190</a>' in page
    assert "Dossier 26 045 is niet bekend." in page
    assert 'name="take" value="kst-36045-190"' in page


@pytest.mark.parametrize("typed", ["36 045, nr. 190", "kst-36045-190", "36045-190"])
def test_any_notation_is_taken_and_every_page_follows_it(
    desk: Client, cast: Cast, citation: Citation, typed: str
) -> None:
    answer = desk.post(address(citation), {"correction": typed, **WHY})
    assert answer.headers["Location"] == "/vragen/2025Z00001/"
    citation.refresh_from_db()
    assert (citation.means, citation.as_written) == ("kst-36045-190", "Kamerstuk 26 045, nr. 190")
    page = text(desk, "/vragen/2025Z00001/")
    assert '<a href="/kamerstuk/36045-190/">Kamerstuk 26 045, nr. 190</a>' in page
    assert "behandelaar" in page
    assert WHY["correction_reason"] in page
    assert "Dossier 26 045 is niet bekend." not in page
    assert "/vragen/2025Z00001/" in text(desk, "/kamerstuk/36045-190/")


def test_one_click_takes_the_suggestion_with_the_reason_that_comes_with_it(
    desk: Client, cast: Cast, citation: Citation
) -> None:
    desk.post(
        address(citation), {"take": "kst-36045-190", "correction": "", "correction_reason": ""}
    )
    citation.refresh_from_db()
    assert citation.means == "kst-36045-190"
    assert citation.correction_reason == "Dossier 26 045 is niet bekend."
    assert citation.corrected_by == cast.drafter


def test_that_it_was_read_well_needs_a_reason_and_takes_the_flag_away(
    desk: Client, citation: Citation
) -> None:
    assert desk.post(address(citation), {"take": "kst-26045-190"}).status_code == 422
    desk.post(address(citation), {"take": "kst-26045-190", "correction_reason": "Dat is zo."})
    assert "Dossier 26 045 is niet bekend." not in text(desk, "/vragen/2025Z00001/")


@pytest.mark.parametrize(
    "typed",
    [
        {"correction": "geen nummer", **WHY},
        {"correction": "", **WHY},
        {"correction": "36 045, nr. 190", "correction_reason": " "},
        {"correction": "\0", **WHY},
        {"correction": "3" * 300, **WHY},
        {"take": "onzin", **WHY},
    ],
)
def test_what_cannot_be_kept_is_refused_in_words_and_what_was_typed_stays(
    desk: Client, citation: Citation, typed: dict[str, str]
) -> None:
    response = desk.post(address(citation), typed)
    assert response.status_code == 422
    page = response.content.decode()
    assert "errorlist" in page
    for value in typed.values():
        assert value.replace("\0", "").strip() in page
    citation.refresh_from_db()
    assert citation.correction == ""


def test_a_correction_is_undone_and_the_history_keeps_both(
    desk: Client, cast: Cast, citation: Citation
) -> None:
    desk.post(address(citation), {"correction": "36 045, nr. 190", **WHY})
    desk.post(f"{address(citation)}ongedaan/", {})
    citation.refresh_from_db()
    assert (citation.means, citation.correction_reason) == ("kst-26045-190", "")
    assert citation.corrected_by is None
    said = list(LogEntry.objects.filter(object_id=str(citation.pk)).order_by("pk"))
    told = [entry for entry in said if "kst-36045-190" in entry.change_message]
    assert [entry.user for entry in told][:2] == [cast.drafter, cast.drafter]
    assert WHY["correction_reason"] in told[0].change_message
    assert desk.get(f"{address(citation)}ongedaan/").status_code == 405


def test_the_letter_that_quotes_the_question_is_corrected_with_it(
    desk: Client, question_set: QuestionSet, citation: Citation, media: Path
) -> None:
    letter = a_document(f"1. {ASKED}\n\nIk steun die.\n\nZie ook Kamerstuk 26 045, nr. 191.")
    an_answer(question_set, letter, ("1", "Ik steun die."))
    record_citations(letter)
    desk.post(address(citation), {"correction": "36 045, nr. 190", **WHY})
    means = set(letter.citations.values_list("means", flat=True))
    assert means == {"kst-36045-190", "kst-26045-191"}
    desk.post(f"{address(citation)}ongedaan/", {})
    assert letter.citations.filter(means="kst-26045-190").exists()


@pytest.mark.parametrize(
    ("who", "status"),
    [("drafter", 200), ("coordinator", 200), ("manager", 200), ("neighbour", 403), ("reader", 403),
     ("stranger", 403)],
)  # fmt: skip
def test_only_who_may_change_the_case_may_correct_what_stands_in_it(
    cast: Cast, citation: Citation, who: str, status: int
) -> None:
    client = signed_in(getattr(cast, who))
    assert client.get(address(citation)).status_code == status
    posted = client.post(address(citation), {"correction": "36 045, nr. 190", **WHY}).status_code
    assert posted == (302 if status == 200 else status)
    citation.refresh_from_db()
    assert bool(citation.correction) is (status == 200)


def test_what_a_user_may_not_see_does_not_exist(cast: Cast, media: Path) -> None:
    letter = a_document(f"Zie {ASKED}", by=cast.drafter)
    record_citations(letter)
    citation = letter.citations.get()
    assert signed_in(cast.drafter).get(address(citation)).status_code == 200
    assert signed_in(cast.reader).get(address(citation)).status_code == 404
    assert signed_in(cast.reader).get("/verwijzingen/999999/").status_code == 404


@pytest.mark.parametrize(
    ("asked", "back"),
    [
        ("/dossier/36045/", "/dossier/36045/"),
        ("https://elders.example/", "/vragen/2025Z00001/"),
        ("//elders.example/", "/vragen/2025Z00001/"),
        ("", "/vragen/2025Z00001/"),
    ],
)
def test_the_way_back_is_the_page_one_came_from_and_never_another_site(
    desk: Client, citation: Citation, asked: str, back: str
) -> None:
    answer = desk.post(address(citation), {"correction": "36045-190", "terug": asked, **WHY})
    assert answer.headers["Location"] == back
