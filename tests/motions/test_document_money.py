"""Money hangs on a document as well as on a case: on one of them, and only people say so."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext

from motions.models import MoneyLink, SpendingProposal
from motions.money.services import link, unlink, withdraw
from motions.money.suggestions import proposals_for
from tests.cast import Cast
from tests.desk import a_document, a_motion, cites, signed_in
from tracker.models import Document

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("media")]

SAME = "(Kamerstuk 21 501-20, nr. 2029)"


@pytest.fixture
def money(cast: Cast) -> SpendingProposal:
    """A made-up proposal; its form refers to a motion."""
    form = a_document(f"Voorstel bij de motie {SAME}", by=cast.drafter, title="CW 3.1 (voorbeeld)")
    cites(form, "Kamerstuk 21 501-20, nr. 2029", "kst-21501-20-2029")
    return SpendingProposal.objects.create(
        document=form,
        title="Civiele ontmijning (voorbeeld)",
        currency="EUR",
        total_cents=1_000_000_000,
        year=2026,
        registered_by=cast.drafter,
    )


@pytest.fixture
def letter(cast: Cast) -> Document:
    return a_document(f"Over de motie {SAME}", by=cast.drafter, title="Brief")


def test_a_person_links_a_proposal_on_the_page_of_the_document(
    money: SpendingProposal, letter: Document, cast: Cast
) -> None:
    browser, where = signed_in(cast.drafter), f"/geld/document/{letter.pk}/"
    assert where in browser.get(letter.get_absolute_url()).content.decode()
    said = {"proposal": money.pk, "relation": "executes", "reason": ""}
    refused = browser.post(where, said)
    assert refused.status_code == 422
    assert not MoneyLink.objects.exists()
    browser.post(where, said | {"reason": "de brief kondigt dit geld aan"})
    made = MoneyLink.objects.get()
    assert (made.target, made.made_by) == (letter, cast.drafter)
    for page in (letter, money):
        shown = browser.get(page.get_absolute_url()).content.decode()
        assert "de brief kondigt dit geld aan" in shown


def test_on_the_page_of_the_proposal_a_document_is_named_by_its_number(
    money: SpendingProposal, letter: Document, cast: Cast
) -> None:
    Document.objects.filter(pk=letter.pk).update(identifier="2025D31234")
    said = {"number": "2025d31234", "relation": "cites", "reason": "(voorbeeld)"}
    browser = signed_in(cast.drafter)
    browser.post(f"{money.get_absolute_url()}zaak/", said)
    made = MoneyLink.objects.get()
    assert made.document == letter
    browser.post(f"{money.get_absolute_url()}zaak/{made.pk}/weg/")
    assert not MoneyLink.objects.exists()


def test_a_link_has_one_target_and_only_once(
    money: SpendingProposal, letter: Document, cast: Cast
) -> None:
    said: Any = {"proposal": money, "relation": "cites", "reason": "x", "by": cast.coordinator}
    wrong: Any = [{}, {"case": a_motion(), "document": letter}]
    for targets in wrong:
        with pytest.raises(ValidationError, match=r"een van beide|one of them"):
            link(**said, **targets)
    link(**said, document=letter)
    with pytest.raises(ValidationError):
        link(**said, document=letter)
    with pytest.raises(IntegrityError), transaction.atomic():
        MoneyLink.objects.create(
            proposal=money, relation="cites", reason="x", made_by=cast.coordinator
        )


def test_a_document_of_another_ministry_is_not_for_everybody_to_link(
    money: SpendingProposal, letter: Document, cast: Cast
) -> None:
    for user in (cast.neighbour, cast.reader):
        with pytest.raises(PermissionDenied):
            link(proposal=money, document=letter, relation="cites", reason="x", by=user)
    made = link(proposal=money, document=letter, relation="cites", reason="x", by=cast.drafter)
    with pytest.raises(PermissionDenied):
        unlink(money_link=made, by=cast.neighbour)
    assert signed_in(cast.reader).get(f"/geld/document/{letter.pk}/").status_code in {403, 404}


def test_a_form_that_is_linked_to_a_document_is_not_withdrawn(
    money: SpendingProposal, letter: Document, cast: Cast
) -> None:
    made = link(proposal=money, document=letter, relation="cites", reason="x", by=cast.drafter)
    with pytest.raises(ValidationError, match=r"Brief"):
        withdraw(document=money.document)
    unlink(money_link=made, by=cast.drafter)
    withdraw(document=money.document)
    assert not SpendingProposal.objects.exists()


def test_what_refers_to_the_same_is_suggested_with_the_reason_and_nothing_is_made(
    money: SpendingProposal, letter: Document, cast: Cast
) -> None:
    assert proposals_for(letter, cast.drafter) == []
    cites(letter, "Kamerstuk 21 501-20, nr. 2029", "kst-21501-20-2029")
    (one,) = proposals_for(letter, cast.drafter)
    assert (one.target, one.relation) == (money, MoneyLink.Relation.THEMATIC)
    assert "21 501-20, nr. 2029" in one.reason
    page = signed_in(cast.drafter).get(f"/geld/document/{letter.pk}/").content.decode()
    assert one.reason in page
    assert not MoneyLink.objects.exists()


def test_ten_links_cost_a_document_as_many_queries_as_one(
    money: SpendingProposal, letter: Document, cast: Cast
) -> None:
    browser = signed_in(cast.drafter)

    def queries(places: range) -> int:
        for place in places:
            form = a_document(f"formulier {place}")
            made = SpendingProposal.objects.create(document=form, title=f"Voorstel {place}")
            link(proposal=made, document=letter, relation="cites", reason="x", by=cast.drafter)
        with CaptureQueriesContext(connection) as captured:
            browser.get(letter.get_absolute_url())
        return len(captured)

    queries(range(1))
    assert queries(range(1, 2)) == queries(range(2, 10))
