"""Every kind of set: its term, its page, its list, under one verb."""

from __future__ import annotations

import datetime as dt

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from questions.models import QuestionSet
from questions.services import Asked, register
from tests.admin_forms import save
from tests.cast import Cast
from tests.desk import signed_in
from tracker.deadlines import State
from tracker.models import ASKED, Kind

pytestmark = pytest.mark.django_db

SENT = dt.date(2025, 9, 22)
AGREED = dt.date(2025, 9, 26)
OWN_DATE = (Kind.FACTUAL, Kind.CONSULTATION, Kind.LETTER_REQUEST)
ADDRESSES = {
    Kind.QUESTION: "/vragen/2025Z00001/",
    Kind.FACTUAL: "/feitelijke-vragen/2025Z00001/",
    Kind.CONSULTATION: "/schriftelijk-overleg/2025Z00001/",
    Kind.LETTER_REQUEST: "/briefverzoeken/2025Z00001/",
}


def a_case(
    kind: Kind, *, agreed_on: dt.date | None = AGREED, number: str = "2025Z00001"
) -> QuestionSet:
    return register(
        number=number,
        subject="(voorbeeld) een onderwerp",
        sent_on=SENT,
        asked=[Asked("1", "Hoe staat het ermee?")],
        members=[("Voorbeeldlid", "XYZ")],
        addressees=["minister van Defensie"],
        kind=kind,
        agreed_on=agreed_on,
        agreed_ground="uiterlijk 26 september" if agreed_on else "",
    )


@pytest.mark.parametrize("kind", OWN_DATE)
def test_where_no_rule_counts_days_the_line_is_the_agreed_date(cast: Cast, kind: Kind) -> None:
    case = a_case(kind)
    assert (case.kind, case.due_on, case.outer_due_on) == (kind, AGREED, None)
    assert case.policy is not None
    assert case.policy.days is None


@pytest.mark.parametrize("kind", OWN_DATE)
def test_without_an_agreed_date_it_is_open_without_a_line(cast: Cast, kind: Kind) -> None:
    case = a_case(kind, agreed_on=None)
    assert case.due_on is None
    assert case.state_on(dt.date(2099, 1, 1)) is State.OPEN


def test_written_questions_take_no_agreed_date(cast: Cast) -> None:
    with pytest.raises(ValidationError) as refusal:
        a_case(Kind.QUESTION)
    assert list(refusal.value.message_dict) == ["agreed_on"]
    assert not QuestionSet.objects.exists()


def test_an_agreed_date_needs_the_words_in_which_it_was_named(cast: Cast) -> None:
    case = a_case(Kind.FACTUAL, agreed_on=None)
    case.agreed_on = AGREED
    with pytest.raises(ValidationError, match=r"grond|ground"):
        case.full_clean()


def test_the_eerste_kamer_asks_softly(cast: Cast) -> None:
    case = register(
        number="2025Z00002",
        subject="(voorbeeld)",
        sent_on=SENT,
        asked=[],
        members=[],
        addressees=[],
        chamber="EK",
    )
    assert case.policy is not None
    assert case.policy.soft
    assert case.due_on == SENT + dt.timedelta(days=28)


@pytest.mark.parametrize("kind", ASKED)
def test_every_kind_has_its_own_address_and_page(cast: Cast, kind: Kind) -> None:
    case = a_case(kind, agreed_on=None if kind is Kind.QUESTION else AGREED)
    assert case.get_absolute_url() == ADDRESSES[kind]
    page = signed_in(cast.reader).get(ADDRESSES[kind])
    assert page.status_code == 200
    assert "Hoe staat het ermee?" in page.content.decode()


@pytest.mark.parametrize("kind", ASKED)
def test_every_other_address_and_notation_leads_to_the_own_one(cast: Cast, kind: Kind) -> None:
    a_case(kind, agreed_on=None if kind is Kind.QUESTION else AGREED)
    browser = signed_in(cast.reader)
    for address in {*ADDRESSES.values(), "/vragen/2025z00001/"} - {ADDRESSES[kind]}:
        moved = browser.get(address)
        assert (moved.status_code, moved["Location"]) == (301, ADDRESSES[kind])
    assert browser.get("/zaak/2025Z00001/").status_code == 200


def test_a_set_may_go_by_its_kamerstuk(cast: Cast) -> None:
    case = a_case(Kind.FACTUAL, number="kst-36800-V-12")
    assert case.get_absolute_url() == "/feitelijke-vragen/36800-V-12/"
    assert signed_in(cast.reader).get(case.get_absolute_url()).status_code == 200


@pytest.mark.parametrize("kind", ASKED)
def test_every_kind_has_its_list(cast: Cast, kind: Kind) -> None:
    case = a_case(kind, agreed_on=None if kind is Kind.QUESTION else AGREED)
    browser = signed_in(cast.coordinator)
    for other in ASKED:
        listed = browser.get(reverse(f"{other.value}-list")).content.decode()
        assert (case.get_absolute_url() in listed) is (other is kind)


def test_what_is_late_of_any_kind_is_in_the_overdue_view(cast: Cast) -> None:
    case = a_case(Kind.CONSULTATION)
    view = signed_in(cast.coordinator).get("/vragen/te-laat/?op=2025-10-01").content.decode()
    assert case.get_absolute_url() in view


def test_the_page_says_softly_what_is_a_request(cast: Cast) -> None:
    a_case(Kind.LETTER_REQUEST)
    page = signed_in(cast.reader).get("/briefverzoeken/2025Z00001/?op=2025-09-24")
    assert "dat is een afspraak, geen regel" in page.content.decode()


def test_the_administration_registers_any_kind_with_its_own_number(cast: Cast) -> None:
    typed = {
        "chosen_kind": "factual",
        "number": "2025D41989",
        "subject": "lijst van vragen",
        "started_on": "2025-09-22",
        "agreed_on": "2025-09-26",
        "agreed_ground": "uiterlijk 26 september",
    }
    url = "/admin/questions/questionset/add/"
    assert save(signed_in(cast.coordinator), url, **typed).status_code == 302
    saved = QuestionSet.objects.get()
    assert (saved.kind, saved.number, saved.due_on) == ("factual", "2025D41989", AGREED)


def test_a_kind_is_chosen_once(cast: Cast) -> None:
    case = a_case(Kind.FACTUAL)
    url = reverse("admin:questions_questionset_change", args=[case.pk])
    save(signed_in(cast.coordinator), url, chosen_kind="question", subject="anders")
    case.refresh_from_db()
    assert (case.kind, case.subject) == ("factual", "anders")
