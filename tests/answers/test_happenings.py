"""“Wat is er gebeurd?”: typed, looked at, recorded; what is refused says why and loses nothing."""

from __future__ import annotations

import datetime as dt

import pytest
from django.contrib.admin.models import LogEntry
from django.test import Client

from answers.happenings import HAPPENINGS
from questions.models import QuestionSet
from questions.services import record_extension
from tests.cast import Cast
from tests.desk import a_document, a_set, an_answer, signed_in
from tracker.deadlines import Outcome
from tracker.models import CaseActor, DateChange, Handover, Office
from tracker.services import cases

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("media")]

CONFIRM = {"confirm": "1"}


@pytest.fixture
def desk(cast: Cast) -> Client:
    """The browser of the drafter, in English."""
    client = signed_in(cast.drafter)
    client.cookies["django_language"] = "en"
    return client


def address(what: str, number: str = "2025Z04340") -> str:
    return f"/vragen/{number}/gebeurd/{what}/"


def test_the_page_of_a_set_leads_to_what_may_be_recorded(
    desk: Client, nordkamp: QuestionSet
) -> None:
    page = desk.get(nordkamp.get_absolute_url()).content.decode()
    for what in ("ingetrokken", "datum-verbeteren", "mede-namens", "overgedragen", "vertrokken"):
        assert f'href="{address(what)}"' in page
    for what in ("andere-datum", "deelantwoord", "heropenen"):
        assert address(what) not in page


@pytest.mark.parametrize(("who", "status"), [("reader", 403), ("neighbour", 403), ("drafter", 200)])
def test_only_who_answers_records_what_happened(
    cast: Cast, nordkamp: QuestionSet, who: str, status: int
) -> None:
    client = signed_in(getattr(cast, who))
    assert client.get(address("ingetrokken")).status_code == status
    assert (address("ingetrokken") in client.get(nordkamp.get_absolute_url()).content.decode()) is (
        status == 200
    )


def test_first_it_says_what_changes_and_only_then_it_is_recorded(
    desk: Client, nordkamp: QuestionSet
) -> None:
    shown = desk.post(address("ingetrokken"), {"on": "2025-03-20"})
    assert "Settled on: from – to March 20, 2025." in shown.content.decode()
    nordkamp.refresh_from_db()
    assert nordkamp.settled_on is None
    assert desk.post(address("ingetrokken"), {"on": "2025-03-20", **CONFIRM}).status_code == 302
    settled = QuestionSet.objects.get()
    assert (settled.settled_on, settled.outcome) == (dt.date(2025, 3, 20), Outcome.WITHDRAWN)


def test_what_was_recorded_is_in_the_history_of_the_administration(
    desk: Client, cast: Cast, nordkamp: QuestionSet
) -> None:
    desk.post(address("ingetrokken"), {"on": "2025-03-20", **CONFIRM})
    entry = LogEntry.objects.get(object_id=str(nordkamp.pk))
    assert entry.user == cast.drafter
    assert "Withdrawn by the members" in entry.change_message


def test_a_corrected_start_is_in_the_explanation_with_who_and_why(
    desk: Client, nordkamp: QuestionSet
) -> None:
    typed = {"date": "started_on", "becomes": "2025-03-12", "reason": "de brief noemt 12 maart"}
    shown = desk.post(address("datum-verbeteren"), typed).content.decode()
    assert "Due on: from April 1, 2025 to April 2, 2025." in shown
    assert not DateChange.objects.exists()
    desk.post(address("datum-verbeteren"), typed | CONFIRM)
    page = desk.get(nordkamp.get_absolute_url()).content.decode()
    assert "de begindatum gewijzigd van 11 maart 2025 in 12 maart 2025" in page
    assert "de brief noemt 12 maart" in page
    assert "<cite>by behandelaar</cite>" in page


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({"date": "started_on", "becomes": "2025-03-12"}, "required"),
        ({"date": "started_on", "becomes": "2025-03-11", "reason": "zomaar"}, "already"),
        ({"date": "due_on", "becomes": "2025-03-12", "reason": "zomaar"}, "valid choice"),
        ({"date": "started_on", "becomes": "12 maart", "reason": "zomaar"}, "valid date"),
        ({"date": "started_on", "becomes": "0001-01-01", "reason": "zomaar"}, "1945"),
    ],
)
def test_what_is_refused_says_why_and_keeps_what_was_typed(
    desk: Client, nordkamp: QuestionSet, typed: dict[str, str], sentence: str
) -> None:
    response = desk.post(address("datum-verbeteren"), typed)
    page = response.content.decode()
    assert response.status_code == 200
    assert sentence in page
    assert typed.get("reason", "") in page
    assert "confirm" not in page
    assert not DateChange.objects.exists()


def test_what_a_verb_refuses_is_a_sentence_at_its_field(
    desk: Client, nordkamp: QuestionSet
) -> None:
    response = desk.post(address("ingetrokken"), {"on": "2025-03-10"})
    assert "dated before" in response.content.decode()


def test_nothing_happens_in_the_future(desk: Client, nordkamp: QuestionSet) -> None:
    response = desk.post(address("ingetrokken"), {"on": "2099-01-01", **CONFIRM})
    assert "still to come" in response.content.decode()


def test_correcting_the_date_of_an_uitstelbericht_corrects_the_notice(
    desk: Client, nordkamp: QuestionSet
) -> None:
    notice = record_extension(
        question_set=nordkamp, sent_on=dt.date(2025, 3, 28), reason="afstemming"
    )
    typed = {"date": "extended_on", "becomes": "2025-03-31", "reason": "van maandag"}
    desk.post(address("datum-verbeteren"), typed | CONFIRM)
    notice.refresh_from_db()
    nordkamp.refresh_from_db()
    assert notice.sent_on == nordkamp.extended_on == dt.date(2025, 3, 31)


def test_correcting_when_it_was_settled_corrects_the_letter(
    desk: Client, nordkamp: QuestionSet
) -> None:
    letter = an_answer(nordkamp, a_document(), ("1, 2", "Ja."))
    typed = {"date": "settled_on", "becomes": "2025-04-24", "reason": "dagtekening"}
    desk.post(address("datum-verbeteren"), typed | CONFIRM)
    letter.refresh_from_db()
    nordkamp.refresh_from_db()
    assert letter.dated_on == nordkamp.settled_on == dt.date(2025, 4, 24)


def test_a_letter_turns_out_to_be_partial(desk: Client, nordkamp: QuestionSet) -> None:
    letter = an_answer(nordkamp, a_document(), ("1", "Ja."))
    typed = {"letter": letter.pk, "kind": "partial", "reason": "vraag 2 staat nog open"}
    desk.post(address("deelantwoord"), {**typed, **CONFIRM})
    nordkamp.refresh_from_db()
    assert nordkamp.settled_on is None


def test_one_letter_answers_another_set_too(desk: Client, nordkamp: QuestionSet) -> None:
    other = a_set("2025Z00002")
    an_answer(nordkamp, a_document(), ("1, 2", "Ja."))
    desk.post(address("zelfde-brief", other.number), {"number": "2025z04340", **CONFIRM})
    other.refresh_from_db()
    assert other.settled_on == dt.date(2025, 4, 23)
    page = desk.get(other.get_absolute_url()).content.decode()
    assert "Answers also" in page
    assert f'<a href="{nordkamp.get_absolute_url()}">2025Z04340</a>' in page


@pytest.mark.parametrize("number", ["2025Z00002", "2025Z99999", "onzin", "2025Z04340"])
def test_a_set_without_a_letter_has_none_to_share(
    desk: Client, nordkamp: QuestionSet, number: str
) -> None:
    a_set("2025Z00002")
    response = desk.post(address("zelfde-brief"), {"number": number, **CONFIRM})
    assert response.status_code == 200
    assert response.context["form"].errors["number"]


def test_the_lead_goes_elsewhere_and_the_clock_runs_on(
    cast: Cast, desk: Client, nordkamp: QuestionSet
) -> None:
    abroad = Office.objects.get(name="minister van Buitenlandse Zaken")
    typed = {"office": abroad.pk, "on": "2025-03-20", "reason": "raakt hun beleid"}
    desk.post(address("overgedragen"), {**typed, **CONFIRM})
    nordkamp.refresh_from_db()
    assert (nordkamp.office, nordkamp.settled_on) == (abroad, None)
    assert Handover.objects.get().reason == "raakt hun beleid"
    page = signed_in(cast.reader).get(nordkamp.get_absolute_url()).content.decode()
    assert "aan minister van Buitenlandse Zaken: de klok loopt door" in page


def test_who_answers_along_stands_among_the_facts(desk: Client, nordkamp: QuestionSet) -> None:
    prime = Office.objects.get(name="minister-president")
    desk.post(address("mede-namens"), {"offices": [prime.pk], **CONFIRM})
    assert nordkamp.actors.get(relation=CaseActor.Relation.CO_SIGNER).office == prime
    page = desk.get(nordkamp.get_absolute_url()).content.decode()
    assert "Also on behalf of" in page
    assert "minister-president" in page


def test_a_set_that_was_settled_by_mistake_is_opened_with_a_reason(
    desk: Client, nordkamp: QuestionSet
) -> None:
    cases.settle(case_id=nordkamp.pk, on=dt.date(2025, 3, 20), outcome=Outcome.WITHDRAWN)
    desk.post(address("heropenen"), {"reason": "het was een andere set", **CONFIRM})
    nordkamp.refresh_from_db()
    assert nordkamp.settled_on is None
    assert DateChange.objects.get().reason == "het was een andere set"


def test_what_does_not_apply_any_more_leads_back_to_the_case(
    desk: Client, nordkamp: QuestionSet
) -> None:
    cases.settle(case_id=nordkamp.pk, on=dt.date(2025, 3, 20), outcome=Outcome.WITHDRAWN)
    response = desk.post(address("ingetrokken"), {"on": "2025-03-21", **CONFIRM})
    assert response["Location"] == nordkamp.get_absolute_url()


def test_an_unknown_happening_is_no_page(desk: Client, nordkamp: QuestionSet) -> None:
    assert desk.get(address("ontploft")).status_code == 404


@pytest.mark.parametrize("what", HAPPENINGS)
def test_looking_at_a_happening_changes_nothing(
    desk: Client, nordkamp: QuestionSet, what: str
) -> None:
    before = nordkamp.revision
    assert desk.get(address(what)).status_code in {200, 302}
    nordkamp.refresh_from_db()
    assert nordkamp.revision == before
