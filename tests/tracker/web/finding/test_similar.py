from __future__ import annotations

import datetime as dt

import pytest
from django.utils import timezone

from questions.models import QuestionSet
from tests.cast import Cast
from tests.desk import a_set, signed_in
from tests.tracker.web.lists.test_lists import text
from tests.tracker.web.test_budget import queries
from tracker.search.learning import catch_up

pytestmark = pytest.mark.django_db


def earlier() -> None:
    """A set about the same as the Nordkamp questions, and a dozen about something else."""
    a_set(
        "2024Z00000",
        sent_on=dt.date(2024, 3, 11),
        subject="levensreddende steun en wederopbouw in Oekraïne door initiatieven",
    )
    for place in range(12):
        subject = f"stikstof in de landbouw van gemeente nummer{place}"
        a_set(f"2023Z{place:05}", sent_on=dt.date(2023, 3, 11), subject=subject)
    catch_up(timezone.now())


def test_the_page_of_a_question_shows_what_was_asked_before(
    cast: Cast, nordkamp: QuestionSet
) -> None:
    earlier()
    page = text(signed_in(cast.reader), "/vragen/2025Z04340/")
    asked_before = page[page.index('id="similar"') :]
    assert 'href="/vragen/2024Z00000/"' in asked_before
    assert "wederopbouw" in asked_before
    assert "stikstof" not in asked_before


def test_where_nothing_resembles_nothing_is_said(cast: Cast, nordkamp: QuestionSet) -> None:
    catch_up(timezone.now())
    assert 'id="similar"' not in text(signed_in(cast.reader), "/vragen/2025Z04340/")


def test_what_was_asked_before_costs_the_same_for_one_and_for_five(
    cast: Cast, nordkamp: QuestionSet
) -> None:
    client = signed_in(cast.reader)
    earlier()
    few = queries(client, "/vragen/2025Z04340/")
    for place in range(1, 6):
        a_set(f"2024Z{place:05}", sent_on=dt.date(2024, 3, 11), subject=nordkamp.subject)
    catch_up(timezone.now())
    assert queries(client, "/vragen/2025Z04340/") == few
