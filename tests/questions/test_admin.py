"""Question sets and uitstelberichten in the admin: every write goes through its verb."""

from __future__ import annotations

import datetime as dt

import pytest
from django.test import Client
from django.urls import reverse

from questions.models import ExtensionNotice, QuestionSet
from questions.services import record_extension
from tests.admin_forms import problems, row, save
from tests.cast import Cast
from tracker.models import CaseActor, Office

ADD = "/admin/questions/questionset/add/"
NEW = {
    "number": "2025z09999",
    "chamber": "TK",
    "subject": "een onderwerp",
    "started_on": "2025-06-05",
}


def change(question_set: QuestionSet) -> str:
    return reverse("admin:questions_questionset_change", args=[question_set.pk])


@pytest.fixture
def desk(client: Client, cast: Cast) -> Client:
    """The browser of the coordinator."""
    client.force_login(cast.coordinator)
    return client


@pytest.fixture
def office(reference: None) -> Office:
    return Office.objects.on(dt.date(2025, 6, 5)).get(name="minister van Defensie")


def test_a_new_set_gets_its_canonical_number_and_its_lines(desk: Client) -> None:
    response = save(desk, ADD, **NEW)
    assert response.status_code == 302
    saved = QuestionSet.objects.get(number="2025Z09999")
    assert (saved.kind, saved.due_on) == ("question", dt.date(2025, 6, 26))
    assert (saved.outer_due_on, saved.revision) == (dt.date(2025, 7, 17), 1)


def test_questions_are_typed_with_their_set_and_stand_in_printed_order(desk: Client) -> None:
    rows = {
        "questions-TOTAL_FORMS": "3",
        **row("questions", 0, number="10", text="de laatste"),
        **row("questions", 1, number="2", text="de tweede"),
        **row("questions", 2, number="2a", text="daarna"),
    }
    save(desk, ADD, **NEW, **rows)
    saved = QuestionSet.objects.get(number="2025Z09999")
    assert [q.number for q in saved.questions.order_by("position")] == ["2", "2a", "10"]
    assert "de tweede" in saved.body


def test_who_asks_is_found_by_search(desk: Client, nordkamp: QuestionSet) -> None:
    added = row("actors", nordkamp.actors.count(), relation="co_submitter", position=1, name="Piri")
    total = str(nordkamp.actors.count() + 1)
    save(desk, change(nordkamp), **{"actors-TOTAL_FORMS": total}, **added)
    nordkamp.refresh_from_db()
    assert "Piri" in nordkamp.body
    assert CaseActor.objects.filter(case=nordkamp, name="Piri").exists()


def test_saving_counts_the_revision_up_and_saving_nothing_does_not(
    desk: Client, nordkamp: QuestionSet
) -> None:
    save(desk, change(nordkamp))
    nordkamp.refresh_from_db()
    before = nordkamp.revision
    save(desk, change(nordkamp))
    nordkamp.refresh_from_db()
    assert nordkamp.revision == before
    save(desk, change(nordkamp), subject="een ander onderwerp")
    nordkamp.refresh_from_db()
    assert (nordkamp.subject, nordkamp.revision) == ("een ander onderwerp", before + 1)


def test_touching_only_a_question_is_a_new_revision_of_its_set(
    desk: Client, nordkamp: QuestionSet
) -> None:
    before = nordkamp.revision
    save(desk, change(nordkamp), **row("questions", 0, text="Anders gevraagd?"))
    nordkamp.refresh_from_db()
    assert nordkamp.revision > before
    assert "Anders gevraagd?" in nordkamp.body


def test_an_uitstelbericht_typed_with_its_set_opens_the_second_stage(
    desk: Client, nordkamp: QuestionSet
) -> None:
    rows = {
        "extension_notices-TOTAL_FORMS": "1",
        **row("extension_notices", 0, sent_on="2025-03-28", reason="afstemming"),
    }
    response = save(desk, change(nordkamp), **rows)
    assert response.status_code == 302
    nordkamp.refresh_from_db()
    assert nordkamp.extended_on == dt.date(2025, 3, 28)
    assert nordkamp.due_on == dt.date(2025, 4, 1)


def test_an_uitstelbericht_on_its_own_page_is_recorded_by_the_same_verb(
    desk: Client, nordkamp: QuestionSet
) -> None:
    url = reverse("admin:questions_extensionnotice_add")
    typed = {"question_set": nordkamp.pk, "sent_on": "2025-03-28", "reason": "afstemming"}
    assert save(desk, url, **typed, aanhangsel="AH-TK-20242025-1028").status_code == 302
    nordkamp.refresh_from_db()
    assert nordkamp.extended_on == dt.date(2025, 3, 28)
    assert ExtensionNotice.objects.get().aanhangsel == "ah-tk-20242025-1028"


def test_correcting_or_deleting_an_uitstelbericht_moves_the_clock_back(
    client: Client, cast: Cast, nordkamp: QuestionSet
) -> None:
    notice = record_extension(
        question_set=nordkamp, sent_on=dt.date(2025, 3, 28), reason="afstemming"
    )
    client.force_login(cast.manager)
    url = reverse("admin:questions_extensionnotice_change", args=[notice.pk])
    save(client, url, sent_on="2025-03-31", correction_reason="de brief is van maandag")
    nordkamp.refresh_from_db()
    assert nordkamp.extended_on == dt.date(2025, 3, 31)
    client.post(
        reverse("admin:questions_extensionnotice_delete", args=[notice.pk]), {"post": "yes"}
    )
    nordkamp.refresh_from_db()
    assert nordkamp.extended_on is None


@pytest.mark.parametrize(
    ("typed", "field", "sentence"),
    [
        ({"number": "2025Z04340"}, "number", "already registered"),
        ({"number": "21 501-20, nr. 2029"}, "number", "is not a zaaknummer"),
        ({"number": "2025Z\x0004341"}, "number", "Null"),
        ({"subject": "x" * 1_000_000}, "subject", "500"),
        ({"started_on": "2025-02-31"}, "started_on", ""),
        ({"started_on": "9999-01-01"}, "started_on", "year 9999"),
        ({"started_on": ""}, "__all__", "need a start"),
        ({"settled_on": "2025-06-04", "outcome": "answered"}, "__all__", "before the question"),
        ({"settled_on": "2025-06-09"}, "__all__", "needs an outcome"),
        ({"office": "987654321"}, "office", ""),
        ({"chamber": "XX"}, "chamber", ""),
    ],
)
def test_bad_input_is_one_sentence_at_its_field_and_stays_in_the_form(
    desk: Client, nordkamp: QuestionSet, typed: dict[str, str], field: str, sentence: str
) -> None:
    desk.cookies["django_language"] = "en"
    response = save(desk, ADD, **NEW | typed)
    assert response.status_code == 200
    errors = response.context["adminform"].form.errors
    assert list(errors) == [field]
    assert sentence in errors[field][0]
    assert QuestionSet.objects.count() == 1
    name, value = next(iter(typed.items()))
    assert response.context["adminform"].form.data[name] == value


def test_what_a_verb_refuses_is_a_sentence_in_the_form(desk: Client, nordkamp: QuestionSet) -> None:
    desk.cookies["django_language"] = "en"
    url = reverse("admin:questions_extensionnotice_add")
    typed = {"question_set": nordkamp.pk, "sent_on": "2025-03-01", "reason": "te vroeg"}
    response = save(desk, url, **typed)
    assert problems(response) == ["The uitstelbericht is dated before the question was sent in."]
    assert response.context["adminform"].form.data["reason"] == "te vroeg"
    assert not ExtensionNotice.objects.exists()


def test_an_inline_uitstelbericht_that_the_verb_refuses_saves_nothing(
    desk: Client, nordkamp: QuestionSet
) -> None:
    rows = {
        "extension_notices-TOTAL_FORMS": "1",
        **row("extension_notices", 0, sent_on="2025-03-01", reason="te vroeg"),
    }
    response = save(desk, change(nordkamp), subject="ook gewijzigd", **rows)
    assert response.status_code == 200
    assert len(problems(response)) == 1
    nordkamp.refresh_from_db()
    assert nordkamp.subject != "ook gewijzigd"


@pytest.mark.parametrize("query", ["2025Z04340", " 2025z04340 ", "(2025Z04340)"])
def test_a_number_in_any_notation_finds_its_set(
    desk: Client, nordkamp: QuestionSet, query: str
) -> None:
    response = desk.get("/admin/questions/questionset/", {"q": query})
    assert list(response.context["cl"].result_list) == [nordkamp]


def test_a_drafter_registers_for_their_own_ministry_only(
    client: Client, cast: Cast, office: Office
) -> None:
    client.force_login(cast.neighbour)
    refused = save(client, ADD, **NEW, office=office.pk)
    assert list(refused.context["adminform"].form.errors) == ["office"]
    assert "office" in save(client, ADD, **NEW).context["adminform"].form.errors
    client.force_login(cast.drafter)
    assert save(client, ADD, **NEW, office=office.pk).status_code == 302
