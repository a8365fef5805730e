"""Lists: found by any number, filtered, within a fixed number of queries, deaf to nonsense."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
import time_machine
from django.contrib import admin
from django.contrib.auth.models import Group
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from motions import services as motions
from questions.models import QuestionSet
from questions.services import record_extension, register
from tests.cast import Cast
from tests.tracker.admin.conftest import Records
from tracker.deadlines import State
from tracker.models import Office, OutgoingMail, User

NIGHT_BEFORE = dt.datetime(2025, 4, 10, 8, tzinfo=dt.UTC)
NUMBERS = {
    "motions.motion": ["21 501-20, nr. 2029", "kst-21501-20-2029", "21501-20-2029", "21 501-20"],
    "questions.questionset": ["2025Z04340", "2025z04340"],
    "questions.extensionnotice": ["2025Z04340"],
    "answers.answerletter": ["2025Z04340"],
    "tracker.document": ["2025Z04340"],
    "tracker.dossier": ["21 501-20", "21501-20"],
    "tracker.citation": ["26 045, nr. 190", "kst-26045-190"],
    "tracker.reminder": ["2025Z04340"],
}


@pytest.fixture
def desk(client: Client, cast: Cast) -> Client:
    """The browser of the manager, who sees everything."""
    client.force_login(cast.manager)
    return client


def changelist(label: str) -> str:
    return reverse(f"admin:{label.replace('.', '_')}_changelist")


def listed(client: Client, label: str, **query: Any) -> list[Any]:
    response = client.get(changelist(label), query)
    assert response.status_code == 200
    return list(response.context["cl"].result_list)


@pytest.mark.parametrize("label", NUMBERS)
def test_a_number_in_any_notation_finds_its_row_and_no_other(
    desk: Client, records: Records, label: str
) -> None:
    for written in NUMBERS[label]:
        assert listed(desk, label, q=written) == [records[label]], written


def test_words_still_find_what_no_number_does(desk: Client, records: Records) -> None:
    assert listed(desk, "questions.questionset", q="levensreddende") == [
        records["questions.questionset"]
    ]
    assert listed(desk, "motions.motion", q="Piri") == [records["motions.motion"]]
    assert listed(desk, "motions.motion", q="2025Z99999") == []


@pytest.mark.parametrize("today", [dt.date(2025, 3, 20), dt.date(2025, 4, 1), dt.date(2025, 4, 10)])
def test_the_state_filter_agrees_with_the_clock(
    desk: Client, nordkamp: QuestionSet, today: dt.date
) -> None:
    moment = dt.datetime.combine(today, dt.time(8), tzinfo=dt.UTC)
    with time_machine.travel(moment, tick=True):
        found = [
            state for state in State if listed(desk, "questions.questionset", state=state.value)
        ]
    assert found == [nordkamp.state_on(today)]


def test_the_list_shows_state_and_days_late(desk: Client, nordkamp: QuestionSet) -> None:
    with time_machine.travel(NIGHT_BEFORE, tick=True):
        page = desk.get(changelist("questions.questionset")).content.decode()
    assert "Te laat zonder uitstel" in page
    assert '<td class="field-days_late">9</td>' in page


def test_ministry_and_year_filter_the_list(desk: Client, nordkamp: QuestionSet) -> None:
    assert nordkamp.office is not None
    label, ministry = "questions.questionset", "office__ministry__id__exact"
    other = Office.objects.on(dt.date(2024, 3, 11)).get(name="minister van Buitenlandse Zaken")
    theirs = register(
        number="2024Z09001",
        subject="een andere",
        sent_on=dt.date(2024, 3, 11),
        asked=[],
        members=[],
        addressees=[],
        office=other,
    )
    assert listed(desk, label, **{ministry: other.ministry_id}) == [theirs]
    assert listed(desk, label, **{ministry: nordkamp.office.ministry_id}) == [nordkamp]
    assert listed(desk, label, year="2025") == [nordkamp]


@pytest.mark.parametrize(
    "query",
    [
        "q=%00",
        "q=%C3%28",
        "state=%00",
        "state=nonsense",
        "year=twee",
        "office__ministry__id__exact=x",
        "number=%00",
        "p=-1",
        "o=99",
        "started_on__year=0",
        "unknown=1",
    ],
)
def test_nonsense_in_the_address_is_never_a_server_error(
    desk: Client, nordkamp: QuestionSet, query: str
) -> None:
    response = desk.get(f"{changelist('questions.questionset')}?{query}")
    assert response.status_code in {200, 302, 400}


def test_nonsense_in_autocomplete_finds_nothing(desk: Client, nordkamp: QuestionSet) -> None:
    url = reverse("admin:autocomplete")
    asked = {"app_label": "tracker", "model_name": "case", "field_name": "office"}
    found = desk.get(url, asked | {"term": "minister van Defensie"}).json()
    assert "minister van Defensie" in [row["text"] for row in found["results"]]
    assert desk.get(url, asked | {"term": "\0"}).status_code == 200


def _another_of_everything(cast: Cast, number: int) -> None:
    office = Office.objects.filter(name="minister van Defensie")[0]
    question_set = register(
        number=f"2025Z0900{number}",
        subject="nog een",
        sent_on=dt.date(2025, 3, 11),
        asked=[],
        members=[("Piri", "GL-PvdA")],
        addressees=[],
        office=office,
        owner=cast.drafter,
    )
    record_extension(question_set=question_set, sent_on=dt.date(2025, 3, 20), reason="…")
    motions.register(
        number=f"kst-21501-20-300{number}", subject="nog een", members=[], office=office
    )
    User.objects.create_user(username=f"extra{number}", ministry=cast.drafter.ministry)
    Group.objects.create(name=f"extra{number}")
    OutgoingMail.objects.create(
        message_id=f"<x{number}@rappel.example>",
        recipient="een@rappel.example",
        subject="…",
        text="…",
        not_before=NIGHT_BEFORE,
        created_at=NIGHT_BEFORE,
    )


OURS = ("questions", "motions", "answers", "tracker")


def test_no_list_needs_more_queries_for_more_rows(
    desk: Client, cast: Cast, records: Records
) -> None:
    pages = {
        model._meta.label: changelist(model._meta.label_lower)
        for model in admin.site._registry
        if model._meta.app_label in OURS
    }
    for url in pages.values():
        desk.get(url)

    def counted() -> dict[str, int]:
        counts = {}
        for label, url in pages.items():
            with CaptureQueriesContext(connection) as queries:
                assert desk.get(url).status_code == 200
            counts[label] = len(queries)
        return counts

    few = counted()
    for number in range(1, 4):
        _another_of_everything(cast, number)
    assert counted() == few
    assert max(few.values()) <= 16
