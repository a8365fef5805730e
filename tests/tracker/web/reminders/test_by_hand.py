"""Reminders on pages: the log and what comes next, who gets what when, and one's own wishes."""

from __future__ import annotations

import datetime as dt

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from questions.models import QuestionSet
from tests.cast import Cast
from tests.desk import a_reminder, a_set, signed_in
from tests.tracker.reminders.ledger import at, day
from tracker.models import BouncingAddress, NotificationPreference, Reminder, ReminderRule
from tracker.reminders.by_hand import remind
from tracker.reminders.plan import plan

pytestmark = pytest.mark.django_db
WISHES = {"digest": "1", "quiet": "on", "morning": "9", "evening": "18"}


def page(client: Client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200
    return str(response.content.decode())


def case_on(who: Client, count: int) -> str:
    return page(who, f"/vragen/2025Z04340/?op={day(count)}")


def test_the_page_of_a_case_says_which_reminder_is_next(nordkamp: QuestionSet, cast: Cast) -> None:
    shown = case_on(signed_in(cast.coordinator), 3)
    assert "dinsdag 25 maart 2025" in shown
    assert ReminderRule.objects.get(code="draft").asks in shown


def test_or_why_there_is_none(nordkamp: QuestionSet, cast: Cast) -> None:
    ReminderRule.objects.filter(stage="first").delete()
    assert "staat geen herinneringsregel aan" in case_on(signed_in(cast.coordinator), 3)


def test_the_log_tells_what_is_planned_for_when_and_what_was_sent_by_hand_with_its_note(
    nordkamp: QuestionSet, cast: Cast
) -> None:
    plan(today=day(14), now=at(14, 3))
    token = "0123456789abcdef"
    remind(case_id=nordkamp.pk, by=cast.coordinator, note="Lukt het?", token=token, now=at(14))
    shown = case_on(signed_in(cast.drafter), 14)
    assert "25-03-2025 08:00" in shown
    assert "Lukt het?" in shown
    assert token not in shown.split("<form", maxsplit=1)[0]


def test_an_address_that_bounces_is_told_of_on_the_page_of_the_case_and_ones_own(
    nordkamp: QuestionSet, cast: Cast
) -> None:
    BouncingAddress.objects.create(address=cast.drafter.email, said="550 onbekend")
    assert "550 onbekend" in case_on(signed_in(cast.coordinator), 3)
    assert "550 onbekend" in page(signed_in(cast.drafter), "/mijn/meldingen/")
    admin = f"/admin/tracker/user/{cast.drafter.pk}/change/"
    assert "550 onbekend" in page(signed_in(cast.manager), admin)
    assert "550 onbekend" not in case_on(signed_in(cast.reader), 3)


@pytest.mark.parametrize("written", ["2025Z04340", "2025z04340", " 2025Z04340 "])
def test_the_course_shows_who_gets_what_when(
    nordkamp: QuestionSet, cast: Cast, written: str
) -> None:
    client = signed_in(cast.coordinator)
    response = client.get("/herinneringen/", {"zaak": written, "op": str(day(1))})
    shown = response.content.decode()
    preview = response.context["preview"]
    assert [row.owed.code for row in preview.now][:3] == ["draft", "decide", "due"]
    assert preview.after_extension[0].owed.code == "extended-draft"
    first = preview.now[0].arrivals
    assert {arrival.who for arrival in first} == {cast.drafter, cast.coordinator}
    assert {arrival.at for arrival in first} == {at(14, 8)}
    assert str(cast.drafter) in shown


def test_the_course_says_what_a_newer_reminder_overtakes(nordkamp: QuestionSet, cast: Cast) -> None:
    ReminderRule.objects.create(
        code="zelfde-dag", stage="first", offset=-7, position=1, asks="Op dezelfde dag."
    )
    response = signed_in(cast.manager).get("/herinneringen/?zaak=2025Z04340&op=2025-03-12")
    arrivals = {row.owed.code: len(row.arrivals) for row in response.context["preview"].now}
    assert (arrivals["draft"], arrivals["zelfde-dag"]) == (0, 2)


def test_a_number_that_is_no_case_is_refused_in_words(cast: Cast) -> None:
    for written in ("2025Z99999", "onzin", "'; drop", "\x00"):
        response = signed_in(cast.manager).get("/herinneringen/", {"zaak": written})
        assert response.status_code == 200
        assert response.context["form"].errors


def test_only_a_coordinator_or_manager_sees_the_course(nordkamp: QuestionSet, cast: Cast) -> None:
    address = "/herinneringen/?zaak=2025Z04340"
    allowed = {
        name: signed_in(getattr(cast, name)).get(address).status_code
        for name in ("coordinator", "manager", "drafter", "reader")
    }
    assert allowed == {"coordinator": 200, "manager": 200, "drafter": 403, "reader": 403}


def test_the_admin_of_a_rule_leads_to_its_course(cast: Cast) -> None:
    rule = ReminderRule.objects.get(code="draft")
    shown = page(signed_in(cast.manager), f"/admin/tracker/reminderrule/{rule.pk}/change/")
    assert "/herinneringen/?regel=draft" in shown


def test_wishes_are_saved_and_everything_ticked_is_wanted(cast: Cast) -> None:
    client = signed_in(cast.drafter)
    wanted = list(ReminderRule.objects.exclude(code="draft").values_list("code", flat=True))
    response = client.post("/mijn/meldingen/", {**WISHES, "wanted": wanted})
    assert response["Location"] == "/mijn/meldingen/"
    mine = NotificationPreference.objects.get()
    assert (mine.user, mine.digest, mine.quiet) == (cast.drafter, True, True)
    assert (mine.morning, mine.evening, mine.muted) == (9, 18, ["draft"])
    form = client.get("/mijn/meldingen/").context["form"]
    assert set(form["wanted"].value()) == set(wanted)


def test_what_cannot_be_is_refused(cast: Cast) -> None:
    client = signed_in(cast.drafter)
    for wrong in ({"morning": "3"}, {"evening": "morgen"}, {"wanted": ["bestaat-niet"]}):
        response = client.post("/mijn/meldingen/", {**WISHES, **wrong})
        assert response.status_code == 422
    assert not NotificationPreference.objects.exists()


def test_who_only_reads_has_no_wishes(cast: Cast) -> None:
    assert signed_in(cast.reader).get("/mijn/meldingen/").status_code == 403


def queries(client: Client, address: str) -> int:
    with CaptureQueriesContext(connection) as captured:
        assert client.get(address).status_code == 200
    return len(captured)


def test_the_log_costs_the_same_with_two_reminders_and_with_twenty(cast: Cast) -> None:
    few, many = a_set("2025Z00001"), a_set("2025Z00002")
    for count in range(20):
        a_reminder(many, cast.drafter, rung=f"overdue-{count}", on=dt.date(2025, 4, 1))
    for count in range(2):
        a_reminder(few, cast.drafter, rung=f"overdue-{count}", on=dt.date(2025, 4, 1))
    client = signed_in(cast.coordinator)
    assert queries(client, "/vragen/2025Z00001/") == queries(client, "/vragen/2025Z00002/")
    assert Reminder.objects.count() == 22


def test_the_course_costs_the_same_for_every_case(nordkamp: QuestionSet, cast: Cast) -> None:
    client = signed_in(cast.coordinator)
    assert queries(client, "/herinneringen/?zaak=2025Z04340&op=2025-03-12") <= 14
