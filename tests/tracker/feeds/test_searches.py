"""The feed of a search: what it finds now, the newest first, and only what may be seen."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from questions.models import QuestionSet
from tests.cast import Cast
from tests.desk import a_document, a_set
from tests.tracker.feeds.reading import fetch, key_of
from tracker.models import CaseDocument

pytestmark = pytest.mark.django_db


def test_a_search_is_followed_with_its_facets(cast: Cast, nordkamp: QuestionSet) -> None:
    a_set("2025Z00001", subject="wederopbouw in Oekraïne")
    key = key_of(cast.reader)
    both = fetch(key, "zoeken.atom?q=wederopbouw")
    assert len(both.entries) == 2
    assert both.identity == "http://testserver/zoeken/?q=wederopbouw"
    one = fetch(key, "zoeken.atom?q=wederopbouw+van:Nordkamp")
    assert list(one.entries) == ["tag:127.0.0.1,2025:zaak/2025Z04340"]


def test_a_readers_search_never_shows_a_letter_that_nobody_confirmed(
    cast: Cast, media: None
) -> None:
    document = a_document("Een zeewaardige brief.", by=cast.drafter, title="zeewaardig")
    key = key_of(cast.reader)
    assert fetch(key, "zoeken.atom?q=zeewaardig").entries == {}
    case = a_set("2025Z00001")
    CaseDocument.objects.create(case=case, document=document, role=CaseDocument.Role.RELATED)
    assert fetch(key, "zoeken.atom?q=zeewaardig").entries


def test_a_search_that_finds_nothing_is_an_empty_feed_and_not_what_was_perhaps_meant(
    cast: Cast, nordkamp: QuestionSet
) -> None:
    assert fetch(key_of(cast.reader), "zoeken.atom?q=wederopbuow").entries == {}


@pytest.mark.parametrize("query", ["", "q=", "q=+", "q=%00"])
def test_a_feed_of_no_search_is_not_found(cast: Cast, query: str) -> None:
    response = Client().get(f"/feeds/{key_of(cast.reader).key}/zoeken.atom?{query}")
    assert response.status_code == 404


def test_a_feed_costs_the_same_with_sixty_hits_as_with_five(cast: Cast) -> None:
    key = key_of(cast.reader)
    fetch(key, "zoeken.atom?q=zeewaardig")
    counted = []
    for places in (range(5), range(5, 60)):
        for place in places:
            a_set(f"2025Z{place:05}", subject=f"zeewaardig {place}")
        with CaptureQueriesContext(connection) as captured:
            fetch(key, "zoeken.atom?q=zeewaardig")
        counted.append(len(captured))
    assert counted[0] == counted[1] <= 14
