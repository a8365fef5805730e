"""Commitments: a date in somebody's words, on the same clock as everything else."""

from __future__ import annotations

import datetime as dt

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from motions.commitments import register
from motions.execution import record
from motions.models import Commitment
from motions.relating import relate
from tests.admin_forms import save
from tests.cast import Cast
from tests.desk import signed_in
from tracker.deadlines import State
from tracker.models import DateChange, Office, OutgoingMail, Reminder
from tracker.reminders.plan import plan
from tracker.reminders.tick import tick

pytestmark = pytest.mark.django_db

PROMISED = dt.date(2025, 5, 14)
SUMMER = dt.date(2025, 7, 4)
ADDRESS = "/toezeggingen/TZ202505-026/"


@pytest.fixture
def promise(cast: Cast) -> Commitment:
    """A made-up promise of the minister van Defensie, with the drafter."""
    return register(
        number="TZ202505-026",
        subject="(voorbeeld) brief over de voorraden",
        text="De minister stuurt de Kamer voor de zomer een brief over de voorraden. (voorbeeld)",
        promised_on=PROMISED,
        agreed_on=SUMMER,
        agreed_ground="voor de zomer",
        promised_to="het lid Voorbeeldlid",
        debate="commissiedebat Materieel (voorbeeld)",
        office=Office.objects.on(PROMISED).get(name="minister van Defensie"),
        owner=cast.drafter,
    )


@pytest.fixture
def desk(cast: Cast) -> Client:
    client = signed_in(cast.drafter)
    client.cookies["django_language"] = "en"
    return client


def test_the_line_is_the_day_that_was_named(promise: Commitment) -> None:
    assert (promise.due_on, promise.outer_due_on) == (SUMMER, None)
    assert promise.state_on(SUMMER) is State.NEARLY
    assert promise.state_on(SUMMER + dt.timedelta(days=1)) is State.LATE_WITHOUT_EXTENSION


def test_registering_it_again_changes_nothing(promise: Commitment) -> None:
    again = register(number=promise.number, subject="anders", text="anders", promised_on=PROMISED)
    assert (again, again.subject) == (promise, promise.subject)


def test_it_owes_reminders_as_any_case(promise: Commitment, cast: Cast) -> None:
    plan(today=SUMMER, now=dt.datetime(2025, 7, 4, 9, tzinfo=dt.UTC))
    owed = Reminder.objects.filter(case=promise, recipient=cast.drafter)
    assert owed.exists()
    assert {reminder.due_on for reminder in owed} == {SUMMER}


def test_its_reminders_speak_of_a_promise_and_not_of_an_uitstelbericht(
    promise: Commitment, cast: Cast
) -> None:
    tick(dt.datetime(2025, 7, 1, 9, tzinfo=dt.UTC))
    mail = OutgoingMail.objects.get(recipient=cast.drafter.email)
    assert "kom de toezegging op tijd na" in mail.text
    assert "uitstelbericht" not in mail.text


def test_its_page_says_in_whose_words_the_date_was_named(desk: Client, promise: Commitment) -> None:
    page = desk.get(ADDRESS + "?op=2025-06-01").content.decode()
    assert "“voor de zomer”" in page
    assert "dat is een afspraak, geen regel" in page
    assert "het lid Voorbeeldlid" in page


@pytest.mark.parametrize("notation", ["tz202505-026", "TZ202505-026"])
def test_every_notation_leads_to_its_page(desk: Client, promise: Commitment, notation: str) -> None:
    response = desk.get(f"/toezeggingen/{notation}/", follow=True)
    assert response.request["PATH_INFO"] == ADDRESS


def test_it_stands_on_its_list_and_not_among_the_questions(
    desk: Client, promise: Commitment
) -> None:
    assert ADDRESS in desk.get("/toezeggingen/").content.decode()
    assert ADDRESS not in desk.get("/vragen/").content.decode()


def test_another_date_is_agreed_with_a_reason(desk: Client, promise: Commitment) -> None:
    typed = {"agreed_on": "2025-09-30", "agreed_ground": "na de zomer"}
    refused = desk.post(f"{ADDRESS}gebeurd/andere-datum/", typed).content.decode()
    assert "Say why the date changes" in refused
    why = {"reason": "brief van de minister van 1 juli (voorbeeld)", "confirm": "1"}
    desk.post(f"{ADDRESS}gebeurd/andere-datum/", typed | why)
    promise.refresh_from_db()
    assert promise.due_on == dt.date(2025, 9, 30)
    fields = DateChange.objects.filter(case=promise).values_list("field", flat=True)
    assert set(fields) == {"agreed_on", "due_on"}


def test_a_promise_that_was_kept_is_settled(desk: Client, promise: Commitment) -> None:
    desk.post(f"{ADDRESS}gebeurd/nagekomen/", {"on": "2025-07-01", "confirm": "1"})
    promise.refresh_from_db()
    assert promise.state_on(dt.date(2025, 7, 2)) is State.ANSWERED_ON_TIME


def test_the_administration_registers_a_commitment(cast: Cast) -> None:
    typed = {
        "number": "tz202505-027",
        "subject": "(voorbeeld)",
        "text": "(voorbeeld)",
        "started_on": "2025-05-14",
        "agreed_ground": "zo snel mogelijk",
    }
    url = "/admin/motions/commitment/add/"
    assert save(signed_in(cast.coordinator), url, **typed).status_code == 302
    saved = Commitment.objects.get()
    assert (saved.kind, saved.number, saved.due_on) == ("commitment", "TZ202505-027", None)


def test_a_page_costs_as_many_queries_with_many_links_and_entries_as_with_one(
    promise: Commitment, cast: Cast
) -> None:
    client = signed_in(cast.coordinator)

    def queries(places: range) -> int:
        for place in places:
            earlier = register(
                number=f"TZ202401-{place:03}", subject="x", text="x", promised_on=PROMISED
            )
            relate(commitment=promise, earlier=earlier, relation="repeats", by=cast.drafter)
            record(case=promise, on=PROMISED, status="open", text="x", by=cast.drafter)
        with CaptureQueriesContext(connection) as captured:
            client.get(ADDRESS)
        return len(captured)

    queries(range(1))
    assert queries(range(1, 3)) == queries(range(3, 20)) <= 50
