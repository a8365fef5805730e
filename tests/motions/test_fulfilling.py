"""A commitment is kept in a letter, or turns out not to be; what the Kamer notes stays apart."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from django.core.exceptions import ValidationError

from motions.commitments import register
from motions.execution import record
from motions.fulfilling import closing, fulfil, unfulfil
from motions.models import Commitment, CommitmentLink, ExecutionEntry
from motions.relating import relate
from tests.cast import Cast
from tests.desk import a_document, cites, signed_in
from tracker.deadlines import Outcome
from tracker.models import CaseDocument, DateChange, Office, RecessPeriod, User
from tracker.services import cases

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("media")]

PROMISED = dt.date(2025, 5, 14)
SUMMER = dt.date(2025, 7, 3)
ADDRESS = "/toezeggingen/TZ202505-026/"


def a_promise(number: str = "TZ202505-026", **more: Any) -> Commitment:
    """Made up; of the minister van Defensie, for the summer, which nobody has put a date to."""
    values: dict[str, Any] = {
        "subject": "(voorbeeld) brief over de voorraden",
        "text": "De minister stuurt voor de zomer een brief. (Kamerstuk 21 501-20, nr. 2029)",
        "promised_on": PROMISED,
        "agreed_ground": "voor de zomer",
        "office": Office.objects.on(PROMISED).get(name="minister van Defensie"),
    }
    return register(number=number, **(values | more))


def page_of(user: User, query: str = "") -> str:
    client = signed_in(user)
    client.cookies["django_language"] = "en"
    return client.get(ADDRESS + query).content.decode()


@pytest.fixture
def promise(cast: Cast) -> Commitment:
    return a_promise()


@pytest.fixture
def kept(promise: Commitment, cast: Cast) -> Commitment:
    letter = a_document("Hierbij de brief over TZ202505-026.", title="Brief over de voorraden")
    fulfil(commitment=promise, on=dt.date(2025, 7, 1), document=letter)
    promise.refresh_from_db()
    return promise


def test_the_letter_that_fulfils_it_stops_the_clock_and_is_on_its_page(
    kept: Commitment, cast: Cast
) -> None:
    assert (kept.settled_on, kept.outcome) == (dt.date(2025, 7, 1), "answered")
    page = page_of(cast.reader)
    assert "Kept on 1 July 2025" in page
    assert "Brief over de voorraden" in page
    assert "Kept on" not in page_of(cast.reader, "?op=2025-06-01")


def test_a_commitment_is_kept_on_one_day(kept: Commitment) -> None:
    with pytest.raises(ValidationError) as refusal:
        fulfil(commitment=kept, on=dt.date(2025, 6, 1))
    assert list(refusal.value.message_dict) == ["on"]


def test_the_letter_may_be_named_later(promise: Commitment) -> None:
    fulfil(commitment=promise, on=SUMMER)
    assert not closing(promise).exists()
    letter = a_document()
    cases.attach(case=promise, document=letter, role=CaseDocument.Role.RELATED)
    fulfil(commitment=promise, on=SUMMER, document=letter)
    assert [link.role for link in promise.document_links.all()] == ["answer"]


def test_what_left_the_desk_cannot_be_kept(promise: Commitment) -> None:
    cases.settle(case_id=promise.pk, on=SUMMER, outcome=Outcome.TRANSFERRED)
    with pytest.raises(ValidationError):
        fulfil(commitment=promise, on=SUMMER)


def test_a_mistake_is_undone_with_a_reason_and_the_letter_stays_as_one_about_it(
    kept: Commitment, cast: Cast
) -> None:
    with pytest.raises(ValidationError):
        unfulfil(commitment=kept, reason=" ", by=cast.drafter)
    unfulfil(commitment=kept, reason="de brief ging over iets anders", by=cast.drafter)
    kept.refresh_from_db()
    assert (kept.settled_on, kept.outcome) == (None, "")
    assert [link.role for link in kept.document_links.all()] == ["related"]
    (trace,) = DateChange.objects.filter(case=kept)
    assert (trace.field, trace.became, trace.by) == ("settled_on", None, cast.drafter)


def test_what_the_kamer_notes_settles_nothing_and_is_shown_apart(cast: Cast) -> None:
    promise = a_promise(kamer_status="Voldaan", kamer_letter="2025D31234")
    assert promise.settled_on is None
    page = page_of(cast.reader)
    assert "“Voldaan”" in page
    assert "2025D31234" in page
    assert "says nothing of what the ministry did" in page


def test_the_page_lets_the_letter_be_chosen_or_named_by_its_number(
    promise: Commitment, cast: Cast
) -> None:
    letter = a_document("Hierbij de brief over TZ202505-026.", by=cast.drafter)
    cites(letter, "TZ202505-026", "TZ202505-026")
    other = a_document("Iets anders.", by=cast.drafter)
    other.identifier = "2025D31234"
    other.save()
    browser, where = signed_in(cast.drafter), f"{ADDRESS}gebeurd/nagekomen/"
    assert f'value="{letter.pk}"' in browser.get(where).content.decode()
    entry = {"on": "2025-07-01", "confirm": "1"}
    for wrong in (
        {"letter_number": "2025D00001"},
        {"document": letter.pk, "letter_number": "2025D31234"},
    ):
        assert browser.post(where, entry | wrong).status_code == 200
    assert browser.post(where, entry | {"letter_number": "2025d31234"}).status_code == 302
    assert closing(promise).get().document == other


def test_a_commitment_is_settled_by_its_letter_and_not_by_an_entry(
    promise: Commitment, cast: Cast
) -> None:
    with pytest.raises(ValidationError) as refusal:
        record(
            case=promise,
            on=SUMMER,
            status=ExecutionEntry.Status.REPORTED,
            text="Gemeld.",
            by=cast.drafter,
            document=a_document(),
        )
    assert list(refusal.value.message_dict) == ["status"]
    form = signed_in(cast.drafter).get(f"{ADDRESS}gebeurd/uitvoering/").content.decode()
    assert 'value="reported"' not in form
    assert 'value="in_progress"' in form


def test_its_page_answers_what_was_done_for_how_much_and_where_it_says_so(
    promise: Commitment, cast: Cast
) -> None:
    letter = a_document("Hierbij de brief over TZ202505-026.", by=cast.drafter)
    cites(letter, "TZ202505-026", "TZ202505-026")
    entry = {
        "on": "2025-06-20",
        "status": "in_progress",
        "text": "De helft is besteld.",
        "amount": "EUR 2,5 mln",
        "budget_chapter": "X",
        "budget_article": "5.2",
        "document": str(letter.pk),
        "confirm": "1",
    }
    where = f"{ADDRESS}gebeurd/uitvoering/"
    wrong = signed_in(cast.drafter).post(where, entry | {"budget_article": "veel"})
    assert 'value="veel"' in wrong.content.decode()
    signed_in(cast.drafter).post(where, entry)
    page = page_of(cast.reader)
    for said in ("De helft is besteld.", "EUR 2,5 mln", "X, art. 5.2", letter.get_absolute_url()):
        assert said in page


def test_a_person_puts_a_date_to_the_words_and_says_why(promise: Commitment, cast: Cast) -> None:
    RecessPeriod.objects.create(
        name="Zomerreces 2025", first_day=dt.date(2025, 7, 4), last_day=dt.date(2025, 9, 1)
    )
    browser, where = signed_in(cast.drafter), f"{ADDRESS}gebeurd/andere-datum/"
    assert "donderdag 3 juli 2025" in browser.get(where).content.decode()
    entry = {"agreed_on": str(SUMMER), "agreed_ground": "voor de zomer", "confirm": "1"}
    assert browser.post(where, entry).status_code == 200
    promise.refresh_from_db()
    assert promise.agreed_on is None
    browser.post(where, entry | {"reason": "laatste dag voor het reces"})
    promise.refresh_from_db()
    assert promise.due_on == SUMMER
    trace = DateChange.objects.get(case=promise, field="agreed_on")
    assert (trace.was, trace.became, trace.by) == (None, SUMMER, cast.drafter)
    assert "laatste dag voor het reces" in page_of(cast.reader)


def test_without_a_known_recess_no_day_is_suggested(promise: Commitment, cast: Cast) -> None:
    RecessPeriod.objects.all().delete()
    page = signed_in(cast.drafter).get(f"{ADDRESS}gebeurd/andere-datum/").content.decode()
    assert "juli 2025" not in page


def test_both_pages_show_that_one_repeats_the_other(promise: Commitment, cast: Cast) -> None:
    browser = signed_in(cast.drafter)
    a_promise("TZ202506-001", promised_on=dt.date(2025, 6, 1))
    where = "/toezeggingen/TZ202506-001/gebeurd/eerdere/"
    for wrong in ("TZ209901-001", "geen nummer"):
        assert browser.post(where, {"number": wrong, "relation": "repeats"}).status_code == 200
    said = {"number": "tz202505-026", "relation": "repeats", "confirm": "1"}
    assert browser.post(where, said).status_code == 302
    assert "TZ202506-001" in page_of(cast.reader)
    later = browser.get("/toezeggingen/TZ202506-001/").content.decode()
    assert f'href="{ADDRESS}"' in later
    link = CommitmentLink.objects.get()
    gone = {"link": link.pk, "confirm": "1"}
    assert browser.post("/toezeggingen/TZ202506-001/gebeurd/geen-eerdere/", gone).status_code == 302
    assert not CommitmentLink.objects.exists()


@pytest.mark.parametrize("notation", ["TZ202505-026", "tz202505-026"])
def test_every_reference_to_it_leads_to_its_permanent_address(
    promise: Commitment, cast: Cast, notation: str
) -> None:
    browser = signed_in(cast.reader)
    page = browser.get(f"/toezegging/{notation}/", follow=True)
    assert page.request["PATH_INFO"] == "/toezegging/TZ202505-026/"
    assert "De minister stuurt voor de zomer een brief." in page.content.decode()
    assert browser.get("/toezegging/TZ209901-001/").status_code == 404


def test_the_chain_runs_from_the_motion_to_the_commitment(promise: Commitment, cast: Cast) -> None:
    assert "kst-21501-20-2029" in [one.means for one in promise.citations.all()]
    assert "/kamerstuk/21501-20-2029/" in page_of(cast.reader)


def test_the_kamer_links_what_it_says_itself(promise: Commitment, cast: Cast) -> None:
    later = a_promise("TZ202506-001", promised_on=dt.date(2025, 6, 1))
    relate(commitment=later, earlier=promise, relation=CommitmentLink.Relation.SUPPLEMENTS, by=None)
    page = signed_in(cast.reader).get(later.get_absolute_url()).content.decode()
    assert "open data" in page
