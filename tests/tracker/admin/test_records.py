"""Periods, documents, citations, mail and users in the admin."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests.admin_forms import problems, row, save
from tests.cast import Cast
from tests.tracker.admin.conftest import Records
from tracker.models import Citation, Document, Ministry, Office, OfficeHolding, OutgoingMail, User


@pytest.fixture
def desk(client: Client, cast: Cast) -> Client:
    """The browser of the manager."""
    client.force_login(cast.manager)
    client.cookies["django_language"] = "en"
    return client


def add(label: str) -> str:
    return reverse(f"admin:tracker_{label}_add")


def change(record: Any) -> str:
    return reverse(f"admin:tracker_{record._meta.model_name}_change", args=[record.pk])


def test_two_ministries_with_one_code_on_one_day_are_refused(desk: Client) -> None:
    known = Ministry.objects.get(code="DEF")
    typed = {"code": "DEF", "name": "Een tweede", "valid_from": "2025-01-01"}
    response = save(desk, add("ministry"), **typed)
    assert problems(response) == ["This code already belongs to a ministry in that period."]
    assert Ministry.objects.get(code="DEF") == known


def test_two_holders_typed_in_one_form_cannot_overlap(desk: Client, records: Records) -> None:
    office = Office.objects.create(
        name="minister zonder portefeuille", ministry=Ministry.objects.get(code="DEF")
    )
    person = records["tracker.person"].pk
    rows = {
        "holdings-TOTAL_FORMS": "2",
        **row("holdings", 0, person=person, valid_from="2025-01-01"),
        **row("holdings", 1, person=person, valid_from="2025-06-01"),
    }
    response = save(desk, change(office), **rows)
    assert problems(response) == ["Somebody else holds this office in that period."]
    assert response.context["inline_admin_formsets"][0].formset.data["holdings-1-person"]
    assert not OfficeHolding.objects.filter(office=office).exists()


def test_a_period_that_runs_backward_is_refused(desk: Client) -> None:
    typed = {"code": "X", "name": "X", "valid_from": "2025-06-01", "valid_until": "2025-01-01"}
    assert len(problems(save(desk, add("ministry"), **typed))) == 1


def test_a_recess_and_a_term_are_typed_and_checked(desk: Client) -> None:
    recess = {"name": "Zomerreces", "chamber": "TK"}
    typed = recess | {"first_day": "2027-07-09", "last_day": "2027-08-30"}
    assert save(desk, add("recessperiod"), **typed).status_code == 302
    backward = recess | {"first_day": "2028-07-09", "last_day": "2028-07-01"}
    assert len(problems(save(desk, add("recessperiod"), **backward))) == 1
    term = {"chamber": "TK", "kind": "question", "days": "14", "article": "art. 1"}
    overlaps = problems(save(desk, add("termpolicy"), **term, valid_from="2025-01-01"))
    assert overlaps == ["There already is a term for this kind of case in that period."]


def test_people_and_parties_are_typed_with_their_other_names(desk: Client) -> None:
    rows = {"aliases-TOTAL_FORMS": "1", **row("aliases", 0, name="Voorbeeldpartij")}
    typed = {"label": "VbP", "name": "Partij van het Voorbeeld"}
    assert save(desk, add("partygroup"), **typed, **rows).status_code == 302


def test_what_a_document_says_cannot_be_typed_over(desk: Client, records: Records) -> None:
    document = records["tracker.document"]
    typed = {"title": "Een titel", "text": "vervalst", "sha256": "f" * 64}
    save(desk, change(document), **typed, identifier="21 501-20, nr. 2029")
    document.refresh_from_db()
    assert isinstance(document, Document)
    assert (document.title, document.identifier) == ("Een titel", "kst-21501-20-2029")
    assert (document.text, document.sha256) == ("", "0" * 64)


def test_a_corrected_citation_says_by_whom_and_keeps_what_was_written(
    desk: Client, cast: Cast, records: Records
) -> None:
    citation = records["tracker.citation"]
    assert isinstance(citation, Citation)
    refused = save(desk, change(citation), correction="36 045, nr. 190")
    assert "correction_reason" in refused.context["adminform"].form.errors
    why = {"correction_reason": "36 045 is Oekraïne"}
    save(desk, change(citation), correction="36 045, nr. 190", as_written="anders", **why)
    citation.refresh_from_db()
    assert (citation.means, citation.as_written) == ("kst-36045-190", "26 045, nr. 190")
    assert citation.corrected_by == cast.manager
    save(desk, change(citation), correction="")
    citation.refresh_from_db()
    assert citation.means == "kst-26045-190"
    assert not Citation.objects.filter(corrected_by__isnull=False).exists()


def test_a_failed_mail_is_sent_again_under_its_own_message_id(
    desk: Client, records: Records
) -> None:
    mail = OutgoingMail.objects.get(pk=records["tracker.outgoingmail"].pk)
    OutgoingMail.objects.update(state="failed", attempts=8, last_error="weg")
    chosen = {"action": "send_again", "_selected_action": [mail.pk]}
    desk.post(reverse("admin:tracker_outgoingmail_changelist"), chosen)
    again = OutgoingMail.objects.get(pk=mail.pk)
    assert (again.state, again.attempts, again.message_id) == ("waiting", 0, mail.message_id)


def test_a_drafter_reads_mail_and_sends_none(client: Client, cast: Cast, records: Records) -> None:
    OutgoingMail.objects.update(state="failed", last_error="weg", sent_at=timezone.now())
    client.force_login(cast.drafter)
    chosen = {"action": "send_again", "_selected_action": [records["tracker.outgoingmail"].pk]}
    client.post(reverse("admin:tracker_outgoingmail_changelist"), chosen)
    assert OutgoingMail.objects.get().state == "failed"


@pytest.mark.parametrize(("role", "enters"), [("behandelaar", True), ("lezer", False)])
def test_the_role_decides_who_may_enter_the_admin(
    desk: Client, cast: Cast, role: str, enters: bool
) -> None:
    group = Group.objects.get(name=role).pk
    secret = {"password1": "een lang wachtwoord 1", "password2": "een lang wachtwoord 1"}
    typed = {"username": "nieuw", "ministry": cast.drafter.ministry_id, "groups": [group]}
    assert save(desk, add("user"), **typed, **secret, usable_password="true").status_code == 302
    made = User.objects.get(username="nieuw")
    assert (made.is_staff, made.is_superuser) == (enters, False)
    save(desk, change(made), groups=[])
    made.refresh_from_db()
    assert not made.is_staff


def test_a_manager_cannot_make_a_superuser(desk: Client, cast: Cast) -> None:
    save(desk, change(cast.drafter), is_superuser="on", user_permissions=["1"])
    cast.drafter.refresh_from_db()
    assert not cast.drafter.is_superuser
    assert not cast.drafter.user_permissions.exists()


def test_lists_can_be_limited_to_what_holds_today(desk: Client) -> None:
    url = reverse("admin:tracker_ministry_changelist")
    now = desk.get(url, {"holds": "now"}).context["cl"].result_list
    past = desk.get(url, {"holds": "past"}).context["cl"].result_list
    today = timezone.localdate()
    assert all(ministry.holds_on(today) for ministry in now)
    assert not any(ministry.holds_on(today) for ministry in past)
    assert len(now) + len(past) == Ministry.objects.count()
