"""A confirmation is undone: what it registered goes, what was typed stays."""

from __future__ import annotations

import datetime as dt

import pytest
from django.contrib.admin.models import LogEntry
from django.core.exceptions import ValidationError
from django.test import Client
from django.urls import reverse

from answers.models import AnswerLetter, Proposal
from answers.proposals.decisions import propose
from answers.proposals.reading import confirmable
from answers.proposals.register import confirm
from answers.proposals.undo import undo
from answers.proposals.values import ExtensionLetter, MotionText, QuestionLetter
from motions.models import Motion
from questions.models import ExtensionNotice, QuestionSet
from questions.services import Asked
from tests.answers.test_confirming_a_letter import LETTER, typed
from tests.cast import SENT_ON, Cast
from tests.desk import a_document, a_reminder, signed_in
from tracker.ingest.receive import receive
from tracker.models import CaseDocument, Document
from tracker.services import cases

pytestmark = pytest.mark.usefixtures("media")


@pytest.fixture
def proposal(cast: Cast) -> Proposal:
    received = receive(name="nordkamp.txt", data=LETTER, by=cast.drafter)
    return propose(document=received.document)


@pytest.fixture
def confirmed(proposal: Proposal, cast: Cast) -> Proposal:
    values = confirmable(proposal.reading)
    assert values is not None
    confirm(proposal=proposal, confirmed=values, by=cast.drafter)
    proposal.refresh_from_db()
    return proposal


def test_a_set_that_only_this_letter_opened_goes_and_the_letter_waits_again(
    confirmed: Proposal, cast: Cast
) -> None:
    undo(proposal=confirmed, by=cast.drafter)
    assert not QuestionSet.objects.exists()
    assert not AnswerLetter.objects.exists()
    confirmed.refresh_from_db()
    assert confirmed.state == Proposal.State.PENDING
    assert Document.objects.count() == 1


def test_what_was_confirmed_stays_in_the_form(
    proposal: Proposal, cast: Cast, client: Client
) -> None:
    client.force_login(cast.drafter)
    client.post(proposal.get_absolute_url(), typed(proposal, subject="Verbeterd onderwerp"))
    client.post(reverse("letter-undo", args=[proposal.pk]))
    page = client.get(proposal.get_absolute_url()).content.decode()
    assert "Verbeterd onderwerp" in page
    assert 'name="confirm"' in page
    proposal.refresh_from_db()
    assert proposal.reading["subject"] != "Verbeterd onderwerp"


def test_confirming_undoing_and_confirming_again_gives_the_same_records(
    confirmed: Proposal, cast: Cast, client: Client
) -> None:
    undo(proposal=confirmed, by=cast.drafter)
    confirmed.refresh_from_db()
    client.force_login(cast.drafter)
    assert client.post(confirmed.get_absolute_url(), typed(confirmed)).status_code == 302
    question_set = QuestionSet.objects.get()
    assert question_set.questions.count() == 6
    assert AnswerLetter.objects.get().answers.count() == 6


def test_a_set_that_was_there_before_only_loses_the_answer(
    nordkamp: QuestionSet, cast: Cast, proposal: Proposal
) -> None:
    values = QuestionLetter(
        case_number=nordkamp.number,
        subject=nordkamp.subject,
        sent_on=SENT_ON,
        members=[("Nordkamp", "GL-PvdA")],
        addressees=["minister van Defensie"],
        asked=[],
        answered_on=dt.date(2025, 4, 23),
    )
    confirm(proposal=proposal, confirmed=values, by=cast.drafter)
    undo(proposal=proposal, by=cast.drafter)
    nordkamp.refresh_from_db()
    assert nordkamp.settled_on is None
    assert not nordkamp.document_links.exists()
    assert nordkamp.questions.count() == 2


def test_a_set_to_which_more_hangs_by_now_stays_without_the_answer(
    confirmed: Proposal, cast: Cast
) -> None:
    question_set = QuestionSet.objects.get()
    a_reminder(question_set, cast.drafter, on=SENT_ON)
    undo(proposal=confirmed, by=cast.drafter)
    question_set.refresh_from_db()
    assert question_set.settled_on is None
    assert not AnswerLetter.objects.exists()


def test_questions_to_which_more_hangs_by_now_are_not_taken_out(
    proposal: Proposal, cast: Cast
) -> None:
    values = QuestionLetter(
        case_number="2025Z04340",
        subject="steun",
        sent_on=SENT_ON,
        members=[("Nordkamp", "GL-PvdA")],
        addressees=["minister van Defensie"],
        asked=[Asked("1", "Hoe staat het ermee?")],
    )
    case = confirm(proposal=proposal, confirmed=values, by=cast.drafter)
    assert case is not None
    cases.attach(case=case, document=a_document(), role=CaseDocument.Role.RELATED)
    with pytest.raises(ValidationError, match="2025Z04340"):
        undo(proposal=proposal, by=cast.drafter)
    proposal.refresh_from_db()
    assert proposal.state == Proposal.State.CONFIRMED
    assert case.document_links.filter(document=proposal.document).exists()


def test_an_uitstelbericht_is_taken_back_and_the_second_line_with_it(
    nordkamp: QuestionSet, proposal: Proposal, cast: Cast
) -> None:
    values = ExtensionLetter(
        case_number=nordkamp.number,
        sent_on=dt.date(2025, 3, 28),
        reason="Afstemming kost meer tijd.",
        promised_on=None,
    )
    confirm(proposal=proposal, confirmed=values, by=cast.drafter)
    undo(proposal=proposal, by=cast.drafter)
    nordkamp.refresh_from_db()
    assert nordkamp.extended_on is None
    assert not ExtensionNotice.objects.exists()
    assert not nordkamp.document_links.exists()


def test_a_motion_is_taken_out_again(proposal: Proposal, cast: Cast) -> None:
    values = MotionText(
        number="kst-21501-20-2029",
        subject="Motie over steun",
        members=[("Piri", "GL-PvdA")],
        submitted_on=dt.date(2024, 4, 3),
        dictum="verzoekt de regering",
    )
    confirm(proposal=proposal, confirmed=values, by=cast.drafter)
    assert Motion.objects.get().document_links.count() == 1
    undo(proposal=proposal, by=cast.drafter)
    assert not Motion.objects.exists()


def test_what_was_not_confirmed_cannot_be_undone(proposal: Proposal, cast: Cast) -> None:
    with pytest.raises(ValidationError):
        undo(proposal=proposal, by=cast.drafter)


def test_the_history_says_who_confirmed_and_who_undid(
    confirmed: Proposal, cast: Cast, client: Client
) -> None:
    number = QuestionSet.objects.get().pk
    client.force_login(cast.coordinator)
    client.post(reverse("letter-undo", args=[confirmed.pk]))
    page = client.get(confirmed.get_absolute_url()).content.decode()
    assert page.index(str(cast.coordinator)) < page.rindex(str(cast.drafter))
    of_the_set = LogEntry.objects.filter(object_id=str(number), content_type__model="questionset")
    assert {entry.user for entry in of_the_set} == {cast.drafter, cast.coordinator}


@pytest.mark.parametrize(("who", "status"), [("neighbour", 403), ("reader", 403)])
def test_nobody_else_undoes_it(confirmed: Proposal, cast: Cast, who: str, status: int) -> None:
    response = signed_in(getattr(cast, who)).post(reverse("letter-undo", args=[confirmed.pk]))
    assert response.status_code == status
    assert QuestionSet.objects.exists()


def test_an_answer_to_what_another_ministry_answers_is_refused(
    nordkamp: QuestionSet, cast: Cast
) -> None:
    received = receive(name="brief.txt", data=LETTER, by=cast.neighbour)
    theirs = propose(document=received.document)
    values = confirmable(theirs.reading)
    assert values is not None
    with pytest.raises(ValidationError, match="2025Z04340"):
        confirm(proposal=theirs, confirmed=values, by=cast.neighbour)
    nordkamp.refresh_from_db()
    assert nordkamp.settled_on is None
