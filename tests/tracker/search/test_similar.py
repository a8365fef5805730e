from __future__ import annotations

import datetime as dt

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from questions.models import QuestionSet
from tests.cast import Cast
from tests.desk import a_set
from tracker.search.learning import catch_up
from tracker.search.similar import similar

pytestmark = pytest.mark.django_db

NOW = dt.datetime(2025, 6, 1, 12, tzinfo=dt.UTC)


@pytest.fixture
def asked(reference: None) -> QuestionSet:
    """A set about melted ice that follows an earlier one; others share common words with it."""
    for place in range(6):
        a_set(
            f"2023Z0000{place}",
            sent_on=dt.date(2023, 1, 10 + place),
            subject=f"Het bericht over woningen in gemeente nummer{place}",
        )
    a_set("2024Z00001", sent_on=dt.date(2024, 1, 10), subject="Smeltend poolijs bij Groenland")
    a_set("2025Z00009", sent_on=dt.date(2025, 5, 1), subject="Poolijs bij Groenland, vervolg")
    now = a_set("2025Z00001", subject="Het bericht dat het poolijs bij Groenland verdwijnt")
    catch_up(NOW)
    return now


def test_an_earlier_question_about_the_same_is_found_with_the_words_shared(
    asked: QuestionSet,
) -> None:
    [earlier] = similar(asked, user=None)
    assert (earlier.number, earlier.url) == ("2024Z00001", "/vragen/2024Z00001/")
    assert {"poolijs", "groenland"} <= set(earlier.shared)
    assert "xyz" not in earlier.shared
    assert 0.3 <= earlier.likeness <= 1


def test_common_words_alone_are_no_likeness(asked: QuestionSet) -> None:
    lone = a_set("2025Z00002", subject="Het bericht over zonnebloemen")
    catch_up(NOW)
    assert similar(lone, user=None) == []


def test_similar_questions_are_only_those_that_one_may_see(asked: QuestionSet, cast: Cast) -> None:
    assert similar(asked, user=cast.reader)
    assert similar(asked, user=cast.stranger) == []


def test_it_takes_two_queries(asked: QuestionSet) -> None:
    with CaptureQueriesContext(connection) as captured:
        similar(asked, user=None)
    assert len(captured) == 2


def test_a_question_whose_words_are_not_learned_yet_has_no_earlier_ones(reference: None) -> None:
    assert similar(a_set("2025Z00001"), user=None) == []
