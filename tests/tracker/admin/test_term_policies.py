"""Changing a term in the administration: first what it moves, then the moving."""

from __future__ import annotations

import datetime as dt

import pytest
from django.test import Client
from django.urls import reverse

from questions.models import QuestionSet
from tests.admin_forms import filled, save
from tests.cast import Cast
from tests.desk import signed_in
from tracker.admin.calendar import CONFIRMED
from tracker.models import DateChange, RecessPeriod, TermPolicy

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk(cast: Cast) -> Client:
    """The browser of the manager."""
    return signed_in(cast.manager)


@pytest.fixture
def rule(reference: None) -> TermPolicy:
    return TermPolicy.objects.on(dt.date(2025, 3, 11)).get(chamber="TK", kind="question")


def change(policy: TermPolicy) -> str:
    return reverse("admin:tracker_termpolicy_change", args=[policy.pk])


def test_a_change_that_moves_lines_is_shown_before_it_is_saved(
    desk: Client, rule: TermPolicy, nordkamp: QuestionSet
) -> None:
    shown = save(desk, change(rule), days="28")
    page = shown.content.decode()
    assert shown.status_code == 200
    assert "2025Z04340" in page
    assert "01-04-2025" in page
    assert "08-04-2025" in page
    rule.refresh_from_db()
    nordkamp.refresh_from_db()
    assert (rule.days, nordkamp.due_on) == (21, dt.date(2025, 4, 1))


def test_saving_what_was_shown_moves_the_lines(
    desk: Client, cast: Cast, rule: TermPolicy, nordkamp: QuestionSet
) -> None:
    typed = filled(desk.get(change(rule)), days="28")
    shown = desk.post(change(rule), typed)
    again = dict(shown.context["typed"]) | {CONFIRMED: "1"}
    assert desk.post(change(rule), again).status_code == 302
    rule.refresh_from_db()
    nordkamp.refresh_from_db()
    assert (rule.days, nordkamp.due_on) == (28, dt.date(2025, 4, 8))
    assert DateChange.objects.get(case=nordkamp).by == cast.manager


def test_a_change_that_moves_nothing_is_saved_at_once(
    desk: Client, rule: TermPolicy, nordkamp: QuestionSet
) -> None:
    assert save(desk, change(rule), article="art. 12.2").status_code == 302
    assert not DateChange.objects.exists()


def test_bad_input_is_refused_as_everywhere(
    desk: Client, rule: TermPolicy, nordkamp: QuestionSet
) -> None:
    response = save(desk, change(rule), days="60")
    assert response.status_code == 200
    assert response.context["adminform"].form.errors


def test_who_may_not_change_terms_sees_no_preview(
    cast: Cast, rule: TermPolicy, nordkamp: QuestionSet
) -> None:
    response = signed_in(cast.coordinator).post(change(rule), {"days": "28"})
    assert response.status_code == 403


def test_a_recess_moves_no_line_and_says_so(desk: Client, nordkamp: QuestionSet) -> None:
    typed = {
        "chamber": "TK",
        "name": "Voorbeeldreces",
        "first_day": "2025-03-28",
        "last_day": "2025-04-02",
    }
    desk.cookies["django_language"] = "en"
    response = desk.post(reverse("admin:tracker_recessperiod_add"), typed, follow=True)
    assert "0 lines moved; 1 open cases have a line in this recess." in response.content.decode()
    assert RecessPeriod.objects.filter(name="Voorbeeldreces").exists()
    assert not DateChange.objects.exists()


def test_a_reason_is_asked_in_the_administration_too(desk: Client, nordkamp: QuestionSet) -> None:
    url = reverse("admin:questions_questionset_change", args=[nordkamp.pk])
    refused = save(desk, url, started_on="2025-03-12")
    assert list(refused.context["adminform"].form.errors) == ["correction_reason"]
    save(desk, url, started_on="2025-03-12", correction_reason="de brief noemt 12 maart")
    nordkamp.refresh_from_db()
    assert nordkamp.due_on == dt.date(2025, 4, 2)
    assert {row.reason for row in DateChange.objects.all()} == {"de brief noemt 12 maart"}
