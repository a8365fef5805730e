"""What keeps the search quick when there is much: it still finds what it should."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.cast import Cast
from tests.desk import a_motion, a_set, signed_in
from tracker.models import Case, Kind
from tracker.search import words
from tracker.search.learning import catch_up
from tracker.search.numbers import numbered, registered
from tracker.search.results import find

pytestmark = pytest.mark.django_db

NOW = dt.datetime(2025, 6, 1, 12, tzinfo=dt.UTC)


def some_cases(many: int) -> None:
    Case.objects.bulk_create(
        Case(
            kind=Kind.MOTION,
            number=f"kst-36800-{place}",
            subject=f"Motie van het lid Voorbeeld over stikstof, deel {place}",
            started_on=dt.date(2025, 1, 1) + dt.timedelta(days=place),
        )
        for place in range(1, many + 1)
    )


@pytest.mark.usefixtures("reference")
def test_the_number_in_plain_sql_is_the_number_of_the_queryset() -> None:
    a_set("2025Z04340")
    motion = a_motion()
    Case.objects.filter(pk=motion.pk).update(zaaknummer="2025Z00077")
    for number in ("2025Z04340", "2025Z00077", motion.number, "2025Z99999", "", "' OR 1=1 --"):
        case = numbered(Case.objects.all(), number).first()
        assert registered(number) == (case and (case.kind, case.number))


def test_of_a_word_that_is_everywhere_the_newest_are_weighed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    some_cases(6)
    monkeypatch.setattr(words, "CANDIDATES", 2)
    assert [hit.number for hit in find("stikstof", limit=2)] == ["kst-36800-6", "kst-36800-5"]
    assert [hit.number for hit in find("stikstof deel 1", limit=2)] == ["kst-36800-1"]


def test_the_better_fit_comes_first_whatever_its_date() -> None:
    some_cases(3)
    Case.objects.create(
        kind=Kind.MOTION, number="kst-36800-9", subject="Stikstof, stikstof en nog eens stikstof"
    )
    assert find("stikstof")[0].number == "kst-36800-9"


def test_a_search_takes_as_many_queries_for_many_as_for_few() -> None:
    counted = []
    for many in (2, 60):
        Case.objects.all().delete()
        some_cases(many)
        with CaptureQueriesContext(connection) as captured:
            assert len(find("stikstof", limit=100)) == many
        counted.append(len(captured))
    assert counted[0] == counted[1]


def test_a_search_fetches_no_texts_and_no_search_vectors(cast: Cast) -> None:
    some_cases(2)
    catch_up(NOW)
    for typed in ("stikstof", "stikstov", "36 800, nr. 1", "36800"):
        with CaptureQueriesContext(connection) as captured:
            assert find(typed, user=cast.reader)
        fetched = " ".join(query["sql"].partition(" FROM ")[0] for query in captured)
        assert '"body"' not in fetched
        assert '"text"' not in fetched
        assert '."search",' not in re.sub(r"ts_rank\([^)]*\)", "", fetched)


def test_the_address_of_a_number_shows_the_case(cast: Cast) -> None:
    a_set("2025Z04340")
    assert signed_in(cast.reader).get("/zaak/2025Z04340/").status_code == 200
    assert signed_in(cast.stranger).get("/zaak/2025Z04340/").status_code == 403


def test_stop_words_alone_resemble_nothing_and_beside_a_typing_error_do_not_count() -> None:
    some_cases(2)
    catch_up(NOW)
    assert find("over") == []
    assert {hit.number for hit in find("over stikstov")} == {"kst-36800-1", "kst-36800-2"}
