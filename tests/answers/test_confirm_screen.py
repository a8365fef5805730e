"""What the confirm screen helps a person with: gaps, unknown names, what is there already."""

from __future__ import annotations

import re

import pytest
from django.test import Client

from answers.models import AnswerLetter, Proposal
from answers.proposals.decisions import propose
from answers.proposals.screens import ConfirmScreen
from answers.proposals.unresolved import unknown_members, unknown_offices
from questions.models import QuestionSet
from tests.answers.test_confirming_a_letter import LETTER, typed
from tests.cast import SENT_ON, Cast
from tracker.ingest.receive import receive
from tracker.models import Citation
from tracker.services.known import doubts_about

pytestmark = pytest.mark.usefixtures("media")


@pytest.fixture
def proposal(cast: Cast, client: Client) -> Proposal:
    client.force_login(cast.drafter)
    received = receive(name="nordkamp.txt", data=LETTER, by=cast.drafter)
    return propose(document=received.document)


def page_of(client: Client, proposal: Proposal) -> str:
    return client.get(proposal.get_absolute_url()).content.decode()


def test_every_mark_leads_to_its_field_and_every_field_to_its_mark(
    client: Client, proposal: Proposal
) -> None:
    page = page_of(client, proposal)
    ids = set(re.findall(r'\bid="([^"]+)"', page))
    links = set(re.findall(r'href="#([^"]+)"', page))
    assert links <= ids
    assert {"id_sent_on", "id_members", "id_answers-5-text", "read-answers-6"} <= links


def test_a_question_without_an_answer_is_said_and_a_second_press_confirms(
    client: Client, proposal: Proposal
) -> None:
    data = typed(proposal)
    data["answers-3-DELETE"] = "on"
    first = client.post(proposal.get_absolute_url(), data)
    assert first.status_code == 422
    (gap,) = first.context["gaps"]
    assert "4" in gap
    assert not QuestionSet.objects.exists()
    second = client.post(proposal.get_absolute_url(), {**data, "confirm": gap})
    assert second.status_code == 302
    assert AnswerLetter.objects.get().answers.count() == 5


def test_another_gap_than_the_one_that_was_seen_is_said_again(
    client: Client, proposal: Proposal
) -> None:
    data = typed(proposal)
    data["answers-3-DELETE"] = "on"
    (seen,) = client.post(proposal.get_absolute_url(), data).context["gaps"]
    data["answers-4-covers"] = "5, 6"
    again = client.post(proposal.get_absolute_url(), {**data, "confirm": seen})
    assert again.status_code == 422
    assert len(again.context["gaps"]) == 2


def test_answers_without_a_date_are_not_dropped_in_silence(
    client: Client, proposal: Proposal
) -> None:
    response = client.post(proposal.get_absolute_url(), typed(proposal, answered_on=""))
    assert response.status_code == 422
    assert not QuestionSet.objects.exists()


@pytest.mark.parametrize("rows", ["questions", "answers"])
def test_a_row_is_added_without_javascript_and_what_was_typed_stays(
    client: Client, proposal: Proposal, rows: str
) -> None:
    before = page_of(client, proposal).count(f'name="{rows}-')
    data = typed(proposal, subject="Mijn eigen onderwerp", add=rows)
    response = client.post(proposal.get_absolute_url(), data)
    page = response.content.decode()
    assert response.status_code == 200
    assert page.count(f'name="{rows}-') > before
    assert "Mijn eigen onderwerp" in page
    assert not QuestionSet.objects.exists()


@pytest.mark.parametrize("rows", ["iets-anders", "", "questions\x00"])
def test_a_row_of_what_does_not_exist_is_not_added(
    client: Client, proposal: Proposal, rows: str
) -> None:
    data = typed(proposal, add=rows)
    assert client.post(proposal.get_absolute_url(), data).status_code == 200


def test_an_unknown_office_and_party_are_said_with_the_nearest_and_stay_as_written(
    client: Client, proposal: Proposal
) -> None:
    changed = typed(
        proposal,
        addressees="minister van Defensi",
        members="Nordkamp (GroenLinks-PvdaA)",
        answered_on="2025-02-30",
    )
    page = client.post(proposal.get_absolute_url(), changed).content.decode()
    assert "minister van Defensie?" in page or "minister van Defensie," in page
    assert "GroenLinks-PvdaA" in page
    assert ">minister van Defensi</textarea>" in page.replace("\n", "")


def test_the_nearest_are_those_that_existed_on_the_day(reference: None) -> None:
    (office,) = unknown_offices(["minister van Defensi"], on=SENT_ON)
    assert office.nearest[0] == "minister van Defensie"
    (party,) = unknown_members([("Xyz", "GroenLinks-PvdaA")], on=SENT_ON)
    assert "GroenLinks-PvdA" in party.nearest


def test_a_name_that_resembles_nothing_offers_nothing(reference: None) -> None:
    (office,) = unknown_offices(["qqq xxx"], on=SENT_ON)
    assert office.nearest == ()


def test_the_real_letter_has_no_unknown_names(proposal: Proposal) -> None:
    assert not any(ConfirmScreen(proposal).unknown().values())


def test_what_is_registered_already_is_shown_with_the_difference(
    client: Client, proposal: Proposal, nordkamp: QuestionSet
) -> None:
    response = client.get(proposal.get_absolute_url())
    registered = response.context["registered"]
    assert registered.case.number == "2025Z04340"
    assert registered.numbers == ["1", "2"]
    (difference,) = registered.differences
    assert "1, 2, 3, 4, 5, 6" in difference
    assert nordkamp.questions.get(number="1").text in response.content.decode()


def test_an_answer_to_a_registered_set_leaves_its_questions_alone(
    client: Client, proposal: Proposal, nordkamp: QuestionSet
) -> None:
    data = typed(proposal, sent_on="2025-03-11")
    for row in range(2, 6):
        data[f"answers-{row}-DELETE"] = "on"
    assert client.post(proposal.get_absolute_url(), data).status_code == 302
    assert nordkamp.questions.count() == 2
    assert AnswerLetter.objects.get().answers.count() == 2


def test_the_doubtful_citation_is_kept_as_it_is_written_and_what_is_probably_meant_is_said(
    proposal: Proposal,
) -> None:
    cited = Citation.objects.get(target="kst-26045-190")
    assert cited.as_written == "Kamerstuk 26 045, nr. 190"
    assert cited.sentence.endswith("(Kamerstuk 26 045, nr. 190)")
    doubt = doubts_about([cited])[cited.pk]
    assert doubt.suggestion is not None
    assert doubt.suggestion.canonical == "kst-36045-190"


def test_an_uitstelbericht_fills_its_form_with_the_reason_that_was_read(
    cast: Cast, client: Client
) -> None:
    text = (
        "Mededeling\n\nVragen van het lid Voorbeeld (XYZ) aan de minister van Defensie over een "
        "voorbeeld (ingezonden 11 maart 2025).\n\nMededeling van minister Voorbeeld (Defensie) "
        "(ontvangen 28 maart 2025).\n\nDe vragen van het lid Voorbeeld (XYZ) over een voorbeeld "
        "(2025Z04340) kunnen niet binnen de gebruikelijke termijn worden beantwoord, omdat de "
        "afstemming meer tijd vergt. Ik streef ernaar de vragen voor 15 april 2025 te "
        "beantwoorden.\n"
    )
    received = receive(name="uitstel.txt", data=text.encode(), by=cast.drafter)
    made = propose(document=received.document)
    assert made.document.kind == "extension"
    screen = ConfirmScreen(made)
    assert "afstemming" in screen.form["reason"].value()
    client.force_login(cast.drafter)
    page = page_of(client, made)
    assert 'href="#id_reason"' in page
