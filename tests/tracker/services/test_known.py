"""What cannot be right is said with what was probably meant, from what is registered now."""

from __future__ import annotations

import pytest
from pytest_django import DjangoAssertNumQueries

from tests.cast import Cast
from tests.desk import a_set
from tests.tracker.services.test_replacements import a_version
from tracker.citations import Doubt
from tracker.models import Citation, Dossier
from tracker.services.citations import correct
from tracker.services.known import doubts_about

pytestmark = pytest.mark.django_db


def cited(text: str, number: str = "2025Z00001") -> list[Citation]:
    question_set = a_set(number, asked=(text,))
    return list(question_set.citations.select_related("case", "document"))


def doubt(text: str) -> Doubt | None:
    citations = cited(text)
    assert len(citations) == 1
    return doubts_about(citations).get(citations[0].pk)


def test_an_unknown_dossier_is_flagged_with_the_one_that_was_meant(cast: Cast) -> None:
    found = doubt("Zie de brief (Kamerstuk 26 045, nr. 190).")
    assert found is not None
    assert (found.code, found.reason) == ("unknown-dossier", "Dossier 26 045 is niet bekend.")
    assert found.suggestion is not None
    assert found.suggestion.canonical == "kst-36045-190"


def test_the_flag_goes_by_itself_when_the_dossier_is_registered(cast: Cast) -> None:
    citations = cited("Zie de brief (Kamerstuk 26 045, nr. 190).")
    assert doubts_about(citations)
    Dossier.objects.create(number="26045")
    assert not doubts_about(citations)


def test_a_dossier_is_known_when_something_in_it_is_registered(cast: Cast) -> None:
    a_version("kst-33529-1315")
    assert doubt("Zie Kamerstuk 33 529, nr. 1311.") is None


def test_a_dossier_that_is_like_no_other_is_unknown_without_a_suggestion(cast: Cast) -> None:
    found = doubt("Zie Kamerstuk 29 383, nr. 406.")
    assert found is not None
    assert (found.code, found.suggestion) == ("unknown-dossier", None)


def test_a_year_after_the_question_is_flagged(cast: Cast) -> None:
    found = doubt("Zie de vragen 2031Z00123.")
    assert found is not None
    assert found.code == "year-in-future"


@pytest.mark.parametrize(("number", "flagged"), [(2029, False), (2333, False), (9999, True)])
def test_a_number_far_beyond_the_highest_known_is_flagged_and_tomorrows_paper_is_not(
    cast: Cast, number: int, flagged: bool
) -> None:
    a_version("kst-21501-20-2029")
    found = doubts_about(cited(f"Zie Kamerstuk 21 501-20, nr. {number}."))
    assert [one.code for one in found.values()] == ["number-too-high"] * flagged


def test_a_number_in_doubt_is_no_proof_of_itself_but_a_persons_word_is(cast: Cast) -> None:
    a_version("kst-36045-67")
    citations = cited("Zie Kamerstuk 36 045, nr. 1900.")
    assert [one.code for one in doubts_about(citations).values()] == ["number-too-high"]
    other = cited("Zie Kamerstuk 36 045, nr. 1900.", "2025Z00002")
    correct(citation_id=other[0].pk, number="36045, nr. 1901", reason="ja", by=cast.coordinator)
    assert not doubts_about(citations)


def test_what_a_person_corrected_is_not_judged(cast: Cast) -> None:
    citations = cited("Zie Kamerstuk 26 045, nr. 190.")
    correct(citation_id=citations[0].pk, number="26045, nr. 190", reason="zo", by=cast.coordinator)
    assert not doubts_about(Citation.objects.select_related("case", "document"))


def test_judging_many_citations_takes_two_queries(
    cast: Cast, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    texts = (f"Zie Kamerstuk 2{n} 045, nr. 190 en 36 045, nr. {n}." for n in range(1000, 1040))
    citations = cited(" ".join(texts))
    with django_assert_max_num_queries(2):
        doubts_about(citations)
