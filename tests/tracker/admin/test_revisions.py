"""Two people save one record: one is first, the other is told so and loses nothing."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.urls import reverse

from questions.models import QuestionSet
from tests.admin_forms import filled, problems, row, save
from tests.cast import Cast
from tracker.models import User
from tracker.services import cases


def change(question_set: QuestionSet) -> str:
    return reverse("admin:questions_questionset_change", args=[question_set.pk])


def browser(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


def post_at_once(url: str, typed: dict[Client, dict[str, Any]]) -> list[Any]:
    """Each client opens the form, then all of them save it at the same moment."""
    ready = Barrier(len(typed))

    def type_and_save(client: Client, changes: dict[str, Any]) -> Any:
        try:
            data = filled(client.get(url), **changes)
            ready.wait(timeout=30)
            return client.post(url, data)
        finally:
            connection.close()

    with ThreadPoolExecutor(len(typed)) as pool:
        return list(pool.map(type_and_save, typed.keys(), typed.values()))


@pytest.mark.django_db(transaction=True)
def test_of_two_who_save_at_the_same_moment_one_is_saved_and_the_other_told(
    cast: Cast, nordkamp: QuestionSet
) -> None:
    typed = {
        browser(cast.drafter): {"subject": "van de behandelaar"},
        browser(cast.coordinator): {"subject": "van de coordinator"},
    }
    before = nordkamp.revision
    responses = post_at_once(change(nordkamp), typed)
    assert sorted(response.status_code for response in responses) == [200, 302]
    nordkamp.refresh_from_db()
    for response, mine in zip(responses, typed.values(), strict=True):
        if response.status_code == 302:
            assert nordkamp.subject == mine["subject"]
        else:
            form = response.context["adminform"].form
            assert form.has_error("__all__", "overtaken")
            assert form["subject"].value() == mine["subject"]
            assert nordkamp.subject in form.errors["subject"][0]
    assert nordkamp.revision > before


@pytest.mark.django_db(transaction=True)
def test_two_who_change_different_questions_of_one_set_are_told_too(
    cast: Cast, nordkamp: QuestionSet
) -> None:
    typed = {
        browser(cast.drafter): row("questions", 0, text="de eerste anders"),
        browser(cast.coordinator): row("questions", 1, text="de tweede anders"),
    }
    responses = post_at_once(change(nordkamp), typed)
    assert sorted(response.status_code for response in responses) == [200, 302]
    told = next(response for response in responses if response.status_code == 200)
    mine = list(typed.values())[responses.index(told)]
    assert mine.items() <= dict(told.wsgi_request.POST.items()).items()
    text = told.content.decode()
    assert next(iter(mine.values())) in text


@pytest.mark.django_db(transaction=True)
def test_two_who_register_the_same_number_at_the_same_moment_get_one_set(
    cast: Cast, reference: None
) -> None:
    url = reverse("admin:questions_questionset_add")
    new = {"number": "2025Z09999", "subject": "een onderwerp", "started_on": "2025-06-05"}
    clients = {browser(cast.coordinator): new, browser(cast.manager): new}
    responses = post_at_once(url, clients)
    assert sorted(response.status_code for response in responses) == [200, 302]
    assert QuestionSet.objects.filter(number="2025Z09999").count() == 1
    told = next(response for response in responses if response.status_code == 200)
    assert "2025Z09999" in told.content.decode()
    assert problems(told)


def test_the_second_sees_who_was_first_and_can_save_again_knowingly(
    cast: Cast, nordkamp: QuestionSet
) -> None:
    first, second = browser(cast.coordinator), browser(cast.drafter)
    opened = filled(second.get(change(nordkamp)), subject="van de tweede")
    save(first, change(nordkamp), subject="van de eerste")
    refused: Any = second.post(change(nordkamp), opened)
    assert refused.status_code == 200
    assert "coordinator" in problems(refused)[0]
    history = reverse("admin:questions_questionset_history", args=[nordkamp.pk])
    assert history in problems(refused)[0]
    again = filled(refused, subject="van de tweede")
    assert second.post(change(nordkamp), again).status_code == 302
    nordkamp.refresh_from_db()
    assert nordkamp.subject == "van de tweede"


def test_what_a_verb_changed_meanwhile_is_not_overwritten(
    cast: Cast, nordkamp: QuestionSet
) -> None:
    client = browser(cast.drafter)
    opened = filled(client.get(change(nordkamp)), subject="intussen")
    cases.assign(case_id=nordkamp.pk, owner=cast.coordinator)
    refused = client.post(change(nordkamp), opened)
    assert refused.status_code == 200
    assert set(refused.context["adminform"].form.errors) == {"__all__", "subject", "owner"}
    nordkamp.refresh_from_db()
    assert nordkamp.owner == cast.coordinator


def test_a_form_without_a_revision_is_refused(cast: Cast, nordkamp: QuestionSet) -> None:
    client = browser(cast.drafter)
    opened = filled(client.get(change(nordkamp)), subject="zonder revisie")
    del opened["seen_revision"]
    assert client.post(change(nordkamp), opened).status_code == 200
    nordkamp.refresh_from_db()
    assert nordkamp.subject != "zonder revisie"
