"""Spending proposals: from the real forms to the cent, linked to cases by people only."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext

from answers.models import Proposal
from answers.proposals.decisions import propose
from answers.proposals.screens import ConfirmScreen
from answers.proposals.undo import undo
from motions.models import MoneyLink, SpendingLine, SpendingProposal
from motions.money.checks import balance
from motions.money.services import link
from tests.cast import Cast
from tests.desk import a_motion, signed_in
from tests.machine import ROOT
from tracker.ingest.receive import receive
from tracker.models import User

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("media")]

MLN = 100_000_000


def the_form(sample: str) -> Path:
    (path,) = (ROOT / "samples").glob(sample)
    return path


def waiting(sample: str, by: User) -> Proposal:
    path = the_form(sample)
    return propose(document=receive(name=path.name, data=path.read_bytes(), by=by).document)


def typed(proposal: Proposal) -> dict[str, object]:
    """What a browser sends back when nothing is changed."""
    screen = ConfirmScreen(proposal)
    rows = screen.rows["lines"]
    data = {name: screen.form[name].value() or "" for name in screen.form.fields}
    data |= {
        f"lines-{name}": rows.management_form[name].value()
        for name in ("TOTAL_FORMS", "INITIAL_FORMS")
    }
    for form in rows:
        data |= {
            form.add_prefix(name): "" if (v := form[name].value()) is None else v
            for name in form.fields
        }
    return data


@pytest.fixture
def registered(cast: Cast) -> SpendingProposal:
    """The form of 25 million, confirmed as it was read."""
    proposal = waiting("001_*.txt", cast.coordinator)
    signed_in(cast.coordinator).post(proposal.get_absolute_url(), typed(proposal))
    return SpendingProposal.objects.get()


def test_a_confirmed_form_is_registered_sum_by_sum(registered: SpendingProposal) -> None:
    asked = registered.lines.filter(certainty=SpendingLine.Certainty.CLAIMED)
    assert [(one.component, one.cents, one.partners) for one in asked] == [
        ("a", 15 * MLN, ["Ukraine Humanitarian Fund", "ICRC"]),
        ("b", 6 * MLN, ["UNDP"]),
        ("b", 4 * MLN, ["EUAM"]),
    ]
    text = registered.document.text
    for line in registered.lines.all():
        assert text[line.start : line.end] == line.as_written
    assert set(registered.sections) == {"1", "2", "3A", "3B", "4", "5", "6"}
    assert registered.evidence.filter(as_written="US$ 3.1 miljard").get().currency == "USD"


def test_the_sums_add_up_and_what_is_undivided_shows(registered: SpendingProposal) -> None:
    sums = balance(registered, registered.lines.all())
    assert sums.adds_up
    assert (sums.asked_cents, sums.shared_cents, sums.open_cents) == (25 * MLN, 15 * MLN, 0)


def test_a_sum_that_a_person_corrects_is_said_when_it_no_longer_adds_up(cast: Cast) -> None:
    proposal = waiting("000_*.txt", cast.coordinator)
    client = signed_in(cast.coordinator)
    client.post(proposal.get_absolute_url(), typed(proposal) | {"lines-0-amount": "EUR 9 mln"})
    registered = SpendingProposal.objects.get()
    sums = balance(registered, registered.lines.all())
    assert not sums.adds_up
    assert sums.sentence == (
        "De regels zijn samen EUR 9 mln: EUR 1 mln minder dan het gevraagde totaal van EUR 10 mln."
    )
    assert sums.open_cents == 9 * MLN
    page = client.get(registered.get_absolute_url()).content.decode()
    assert "EUR 1 mln minder" in page


def test_the_budget_article_that_no_form_prints_is_filled_in_by_a_person(cast: Cast) -> None:
    proposal = waiting("000_*.txt", cast.coordinator)
    client, place = signed_in(cast.coordinator), "lines-0-budget"
    read = typed(proposal)
    assert (read[f"{place}_chapter"], read[f"{place}_article"]) == ("", "")
    said = {f"{place}_chapter": "XVII", f"{place}_article": "vijf"}
    assert client.post(proposal.get_absolute_url(), read | said).status_code == 422
    client.post(proposal.get_absolute_url(), read | said | {f"{place}_article": "5.2"})
    registered = SpendingProposal.objects.get()
    assert "XVII, art. 5.2" in client.get(registered.get_absolute_url()).content.decode()
    undo(proposal=proposal, by=cast.coordinator)
    proposal.refresh_from_db()
    assert typed(proposal)[f"{place}_article"] == "5.2"


@pytest.mark.parametrize("wrong", ["tien miljoen", "10 mln", "EUR 10 mln of meer", "-5"])
def test_a_sum_that_cannot_be_read_is_refused_and_what_was_typed_stays(
    cast: Cast, wrong: str
) -> None:
    proposal = waiting("000_*.txt", cast.coordinator)
    response = signed_in(cast.coordinator).post(
        proposal.get_absolute_url(), typed(proposal) | {"total": wrong}
    )
    assert response.status_code == 422
    assert f'value="{wrong}"' in response.content.decode()
    assert not SpendingProposal.objects.exists()


def test_only_a_person_links_money_to_a_case_and_says_why(
    cast: Cast, registered: SpendingProposal
) -> None:
    motion = a_motion()
    client = signed_in(cast.coordinator)
    page = client.get(registered.get_absolute_url()).content.decode()
    assert not MoneyLink.objects.exists()
    where = f"{registered.get_absolute_url()}zaak/"
    words = {"number": "Kamerstuk 21 501-20, nr. 2029", "relation": "thematic", "reason": ""}
    refused = client.post(where, words)
    assert refused.status_code == 422
    assert "Kamerstuk 21 501-20, nr. 2029" in refused.content.decode()
    client.post(where, words | {"reason": "Zelfde thema"})
    made = MoneyLink.objects.get()
    assert (made.case_id, made.made_by, made.reason) == (
        motion.pk,
        cast.coordinator,
        "Zelfde thema",
    )
    page = signed_in(cast.reader).get(registered.get_absolute_url()).content.decode()
    assert "Zelfde thema" in page


def test_the_same_case_is_linked_once(cast: Cast, registered: SpendingProposal) -> None:
    motion = a_motion()
    link(proposal=registered, case=motion, relation="cites", reason="a", by=cast.coordinator)
    with pytest.raises(ValidationError):
        link(proposal=registered, case=motion, relation="thematic", reason="b", by=cast.coordinator)


def test_what_another_ministry_answers_cannot_be_linked(
    cast: Cast, registered: SpendingProposal
) -> None:
    a_motion()
    response = signed_in(cast.neighbour).post(
        f"{registered.get_absolute_url()}zaak/",
        {"number": "21501-20-2029", "relation": "cites", "reason": "x"},
    )
    assert response.status_code == 422
    assert not MoneyLink.objects.exists()


def test_a_link_that_was_a_mistake_goes(cast: Cast, registered: SpendingProposal) -> None:
    made = link(
        proposal=registered, case=a_motion(), relation="cites", reason="x", by=cast.coordinator
    )
    signed_in(cast.coordinator).post(f"{registered.get_absolute_url()}zaak/{made.pk}/weg/")
    assert not MoneyLink.objects.exists()


def test_a_confirmation_is_undone_unless_somebody_linked_it(
    cast: Cast, registered: SpendingProposal
) -> None:
    proposal = registered.document.proposal
    link(proposal=registered, case=a_motion(), relation="cites", reason="x", by=cast.coordinator)
    with pytest.raises(ValidationError, match="2029"):
        undo(proposal=proposal, by=cast.coordinator)
    MoneyLink.objects.all().delete()
    undo(proposal=proposal, by=cast.coordinator)
    assert not SpendingProposal.objects.exists()


def test_who_has_no_role_sees_no_money(cast: Cast, registered: SpendingProposal) -> None:
    assert signed_in(cast.stranger).get(registered.get_absolute_url()).status_code == 403
    assert not SpendingProposal.objects.visible_to(cast.stranger).exists()


def test_the_list_narrows_by_year_and_words(cast: Cast, registered: SpendingProposal) -> None:
    client = signed_in(cast.reader)
    assert "Humanitaire noden" in client.get("/geld/?jaar=2026").content.decode()
    assert "Humanitaire noden" not in client.get("/geld/?q=zeppelin").content.decode()
    assert "Humanitaire noden" in client.get("/geld/?q=weerbaarheid").content.decode()
    assert client.get("/geld/?jaar=oeps&q=%00").status_code == 200


def test_a_page_costs_as_many_queries_with_many_links_as_with_one(
    cast: Cast, registered: SpendingProposal
) -> None:
    client = signed_in(cast.reader)
    link(proposal=registered, case=a_motion(), relation="cites", reason="x", by=cast.coordinator)

    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            client.get(registered.get_absolute_url())
        return len(captured)

    few = queries()
    for line in list(registered.lines.all()):
        for place in range(5):
            line.pk, line.start = None, 100_000 + place + registered.lines.count()
            line.save()
    assert queries() == few <= 16
