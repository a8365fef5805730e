"""Calendars that Outlook and every other program reads, by an address that can be revoked."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from icalendar import Calendar
from time_machine import TimeMachineFixture

from questions.models import QuestionSet
from questions.services import record_extension
from tests.cast import Cast
from tests.desk import a_motion, a_set, signed_in
from tracker.deadlines import Outcome
from tracker.models import FeedKey, User
from tracker.services import cases, feed_keys

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("march")]


@pytest.fixture
def march(time_machine: TimeMachineFixture) -> TimeMachineFixture:
    """Noon on Friday 28 March 2025."""
    time_machine.move_to("2025-03-28 12:00+01:00", tick=False)
    return time_machine


def key_of(user: User, label: str = "Outlook") -> FeedKey:
    return feed_keys.make(user=user, label=label, now=timezone.now())


def fetched(key: FeedKey, path: str = "agenda.ics") -> bytes:
    response = Client().get(f"/feeds/{key.key}/{path}")
    assert response.status_code == 200
    assert response["Content-Type"] == "text/calendar; charset=utf-8; method=PUBLISH"
    return response.content


def events(data: bytes) -> dict[str, Any]:
    """The events by their title, as a calendar program reads them."""
    made = Calendar.from_ical(data)
    return {f"{event['SUMMARY']}": event for event in made.walk("VEVENT")}


def only(data: bytes) -> Any:
    (event,) = events(data).values()
    return event


def lines(data: bytes) -> Iterator[bytes]:
    return iter(data.removesuffix(b"\r\n").split(b"\r\n"))


def test_a_due_date_is_a_whole_day_that_ends_on_the_next(cast: Cast, nordkamp: QuestionSet) -> None:
    event = only(fetched(key_of(cast.drafter)))
    assert event.decoded("DTSTART") == dt.date(2025, 4, 1)
    assert event.decoded("DTEND") == dt.date(2025, 4, 2)
    assert event["DTSTART"].params["VALUE"] == "DATE"
    assert "2025Z04340" in event["SUMMARY"]
    assert event["URL"] == "http://testserver/vragen/2025Z04340/"
    assert event["STATUS"] == "CONFIRMED"
    assert event["TRANSP"] == "TRANSPARENT"
    assert event["SEQUENCE"] == nordkamp.revision
    assert not Calendar.from_ical(fetched(key_of(cast.drafter, "2"))).walk("VALARM")


def test_the_calendar_says_what_it_is_and_when_to_look_again(
    cast: Cast, nordkamp: QuestionSet
) -> None:
    made: Any = Calendar.from_ical(fetched(key_of(cast.drafter)))
    assert made["VERSION"] == "2.0"
    assert made["METHOD"] == "PUBLISH"
    assert "Rappel" in made["X-WR-CALNAME"]
    assert made["PRODID"]
    assert made.decoded("REFRESH-INTERVAL") == dt.timedelta(hours=4)


def test_every_line_is_at_most_75_octets_and_ends_in_crlf(cast: Cast) -> None:
    a_set("2025Z00001", owner=cast.drafter, subject="café, ‘sûr’; één\\twee " * 18)
    data = fetched(key_of(cast.drafter))
    assert data.endswith(b"END:VCALENDAR\r\n")
    assert b"\n" not in data.replace(b"\r\n", b"")
    assert max(len(line) for line in lines(data)) <= 75
    assert "café, ‘sûr’; één\\twee" in only(data)["SUMMARY"]


def test_an_uitstelbericht_adds_the_second_line_and_raises_the_sequence(
    cast: Cast, nordkamp: QuestionSet
) -> None:
    key = key_of(cast.drafter)
    before = only(fetched(key))
    record_extension(question_set=nordkamp, sent_on=dt.date(2025, 3, 27), reason="Afstemming")
    due, line = sorted(events(fetched(key)).values(), key=lambda one: one.decoded("DTSTART"))
    assert due["UID"] == before["UID"]
    assert due["SEQUENCE"] > before["SEQUENCE"]
    assert due.decoded("DTSTAMP") >= before.decoded("DTSTAMP")
    assert due.decoded("DTSTART") == dt.date(2025, 4, 1)
    assert line.decoded("DTSTART") == dt.date(2025, 4, 22)
    assert line["UID"] != due["UID"]


@pytest.mark.parametrize(
    ("outcome", "status"),
    [
        (Outcome.WITHDRAWN, "CANCELLED"),
        (Outcome.TRANSFERRED, "CANCELLED"),
        (Outcome.ANSWERED, "CONFIRMED"),
    ],
)
def test_what_was_withdrawn_is_cancelled_and_an_answer_stays_for_a_while(
    cast: Cast, nordkamp: QuestionSet, march: TimeMachineFixture, outcome: Outcome, status: str
) -> None:
    cases.settle(case_id=nordkamp.pk, on=dt.date(2025, 3, 27), outcome=outcome)
    key = key_of(cast.drafter)
    assert only(fetched(key))["STATUS"] == status
    march.move_to("2025-06-01 12:00+02:00")
    assert not events(fetched(key))
    assert only(fetched(key, "zaken/2025Z04340.ics"))["STATUS"] == status


def test_each_calendar_holds_its_own_cases(cast: Cast, nordkamp: QuestionSet) -> None:
    a_set("2025Z00001", office="minister van Buitenlandse Zaken")
    a_set("2025Z00002")
    a_motion()
    key = key_of(cast.drafter)
    assert len(events(fetched(key))) == 1
    assert len(events(fetched(key, "ministeries/def.ics"))) == 2
    (foreign,) = events(fetched(key, "ministeries/BZ.ics"))
    assert "2025Z00001" in foreign
    (one,) = events(fetched(key, "zaken/2025z00002.ics"))
    assert "2025Z00002" in one


@pytest.mark.parametrize(
    "path", ["ministeries/XX.ics", "zaken/2025Z99999.ics", "zaken/%00.ics", "zaken/onzin.ics"]
)
def test_what_does_not_exist_is_not_found(cast: Cast, path: str) -> None:
    key = key_of(cast.drafter)
    assert Client().get(f"/feeds/{key.key}/{path}").status_code == 404


def test_a_revoked_key_and_a_lost_role_open_nothing(cast: Cast, nordkamp: QuestionSet) -> None:
    key = key_of(cast.drafter)
    address = f"/feeds/{key.key}/agenda.ics"
    cast.drafter.groups.clear()
    assert Client().get(address).status_code == 404
    other = key_of(cast.coordinator)
    feed_keys.revoke(key_id=other.pk, by=cast.coordinator, now=timezone.now())
    assert Client().get(f"/feeds/{other.key}/agenda.ics").status_code == 404


def test_a_program_that_has_it_already_gets_nothing_again(
    cast: Cast, nordkamp: QuestionSet, march: TimeMachineFixture
) -> None:
    address = f"/feeds/{key_of(cast.drafter).key}/agenda.ics"
    first = Client().get(address)
    march.move_to("2025-03-28 13:00+01:00")
    again = Client().get(address, headers={"if-none-match": first["ETag"]})
    assert again.status_code == 304
    record_extension(question_set=nordkamp, sent_on=dt.date(2025, 3, 28), reason="Afstemming")
    changed = Client().get(address, headers={"if-none-match": first["ETag"]})
    assert changed.status_code == 200


def test_forty_cases_cost_as_many_queries_as_four(cast: Cast) -> None:
    key = key_of(cast.drafter)

    def queries(places: range) -> int:
        for place in places:
            a_set(f"2025Z{place:05}", owner=cast.drafter)
        with CaptureQueriesContext(connection) as captured:
            fetched(key)
        return len(captured)

    queries(range(1, 2))
    few = queries(range(2, 5))
    assert queries(range(5, 41)) == few
    assert few <= 6


def test_the_page_of_the_questions_and_the_list_of_keys_lead_to_it(
    cast: Cast, nordkamp: QuestionSet
) -> None:
    client = signed_in(cast.drafter)
    without = client.get("/vragen/2025Z04340/").content.decode()
    assert "/mijn/adressen/" in without
    key = key_of(cast.drafter)
    page = client.get("/vragen/2025Z04340/").content.decode()
    assert f"/feeds/{key.key}/zaken/2025Z04340.ics" in page
    assert f"/feeds/{key.key}/agenda.ics" in client.get("/mijn/adressen/").content.decode()
