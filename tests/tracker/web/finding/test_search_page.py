from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from questions.models import QuestionSet
from tests.cast import Cast
from tests.desk import a_motion, a_set, signed_in
from tests.tracker.web.lists.test_lists import text

pytestmark = pytest.mark.django_db


def test_the_search_page_shows_the_best_first_with_its_kind_and_number(
    cast: Cast, nordkamp: QuestionSet
) -> None:
    a_motion()
    page = text(signed_in(cast.reader), "/zoeken/?q=motie+Piri")
    results = page[page.index('<ol class="rappel-results"') :]
    assert results.index("Kamerstuk 21 501-20, nr. 2029") < results.index("</li>")
    assert "<mark>Piri</mark>" in results


def test_nothing_found_tells_what_to_try(cast: Cast) -> None:
    page = text(signed_in(cast.reader), "/zoeken/?q=zeecontainer")
    assert "rappel-empty" in page
    assert "kst-21501-20-2029" in page, "an example of a notation"


def test_without_a_question_there_is_only_the_box(cast: Cast) -> None:
    page = text(signed_in(cast.reader), "/zoeken/")
    assert "rappel-empty" not in page
    assert 'name="q"' in page


def test_results_come_in_pages(cast: Cast) -> None:
    for count in range(30):
        a_set(f"2025Z{count:05}", subject=f"zeewaardig {count}")
    client = signed_in(cast.reader)
    assert text(client, "/zoeken/?q=zeewaardig").count("rappel-results__kind") == 25
    assert text(client, "/zoeken/?q=zeewaardig&page=2").count("rappel-results__kind") == 5


def test_what_is_typed_is_never_taken_for_html(cast: Cast) -> None:
    page = text(signed_in(cast.reader), "/zoeken/?q=%3Cscript%3Ealert(1)%3C/script%3E")
    assert "<script>alert" not in page


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(typed=st.text(max_size=300))
def test_no_question_ever_breaks_the_page(cast: Cast, typed: str) -> None:
    assert signed_in(cast.reader).get("/zoeken/", {"q": typed}).status_code == 200


@pytest.mark.parametrize("typed", ["%00", "%FF%FE", "a" * 5000, "%F0%9F%92%A9", "%27%22%3B--"])
def test_absurd_questions_find_nothing(cast: Cast, typed: str) -> None:
    assert signed_in(cast.reader).get(f"/zoeken/?q={typed}").status_code == 200
