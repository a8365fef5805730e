"""Logging an answer: drop the letter, see what was read, correct, confirm."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from answers.models import AnswerLetter, Proposal
from answers.proposals.decisions import decide, propose
from answers.proposals.screens import ConfirmScreen
from questions.models import QuestionSet
from tests.cast import Cast
from tests.machine import ROOT
from tracker.deadlines import State
from tracker.ingest.receive import receive
from tracker.models import Document

pytestmark = pytest.mark.usefixtures("media")

LETTER = (ROOT / "samples" / "004_165e0fd6a2be6526.txt").read_bytes()


def upload(client: Client, *files: tuple[str, bytes], text: str = "") -> Any:
    letters = [SimpleUploadedFile(name, data) for name, data in files]
    return client.post(reverse("letter-drop"), {"letters": letters, "text": text})


def typed(proposal: Proposal, **changes: str) -> dict[str, str]:
    """What a browser posts when a person presses “Bevestigen”, with what they changed."""
    screen = ConfirmScreen(proposal)
    data: dict[str, str] = {}
    for form in [screen.form, *screen.rows["questions"], *screen.rows["answers"]]:
        for name in form.fields:
            value = form[name].value()
            data[form.add_prefix(name)] = "" if value is None else str(value)
    for formset in screen.rows.values():
        for name in formset.management_form.fields:
            data[formset.management_form.add_prefix(name)] = str(
                formset.management_form[name].value()
            )
    data = {key: "" if value == "False" else value for key, value in data.items()}
    for name in screen.form.fields:
        prepared = screen.form[name].value()
        if isinstance(prepared, list):
            data[name] = "\n".join(prepared)
    return {**data, **changes}


@pytest.fixture
def proposal(cast: Cast) -> Proposal:
    received = receive(name="nordkamp.txt", data=LETTER, by=cast.drafter)
    return propose(document=received.document)


def test_a_dropped_letter_is_read_and_waits_for_a_person(cast: Cast, client: Client) -> None:
    client.force_login(cast.drafter)
    response = upload(client, ("nordkamp.txt", LETTER))
    proposal = Proposal.objects.get()
    assert response.headers["Location"] == reverse("letter-confirm", args=[proposal.pk])
    assert proposal.state == Proposal.State.PENDING
    assert proposal.reading["case_number"] == "2025Z04340"
    assert not QuestionSet.objects.exists()


def test_the_screen_marks_each_value_in_the_letters_own_words(
    cast: Cast, client: Client, proposal: Proposal
) -> None:
    client.force_login(cast.drafter)
    page = client.get(proposal.get_absolute_url()).content.decode()
    assert '<mark id="read-case_number-1"' in page
    assert page.count("questions-") > 12
    assert "2025-03-11" in page


def test_confirming_registers_the_questions_the_answers_and_the_day_it_was_settled(
    cast: Cast, client: Client, proposal: Proposal
) -> None:
    client.force_login(cast.drafter)
    response = client.post(proposal.get_absolute_url(), typed(proposal))
    assert response.status_code == 302, response.context["screen"].form.errors
    question_set = QuestionSet.objects.get(number="2025Z04340")
    assert question_set.questions.count() == 6
    assert question_set.asks_separate_answers
    letter = AnswerLetter.objects.get()
    assert letter.answers.count() == 6
    ministries = letter.signatories.values_list("office__ministry__code", flat=True)
    assert list(ministries) == ["DEF", "BZ"]
    assert letter.references == ["DS2025-001835", "MINDEF20250015138"]
    assert question_set.settled_on == dt.date(2025, 4, 23)
    assert question_set.state_on(dt.date(2025, 5, 1)) is State.ANSWERED_LATE


def test_a_party_is_kept_as_written_and_resolved_beside_it(
    cast: Cast, client: Client, proposal: Proposal
) -> None:
    client.force_login(cast.drafter)
    client.post(proposal.get_absolute_url(), typed(proposal))
    member = QuestionSet.objects.get().actors.get(relation="submitter")
    assert (member.name, member.party) == ("Nordkamp", "GL-PvdA")
    assert member.group is not None
    assert member.group.label == "GroenLinks-PvdA"


def test_what_was_typed_stays_when_a_value_is_refused(
    cast: Cast, client: Client, proposal: Proposal
) -> None:
    client.force_login(cast.drafter)
    changed = typed(proposal, answered_on="2025-03-01", subject="Mijn eigen onderwerp")
    response = client.post(proposal.get_absolute_url(), changed)
    assert response.status_code == 422
    assert "answered_on" in response.context["screen"].form.errors
    assert "Mijn eigen onderwerp" in response.content.decode()
    assert not QuestionSet.objects.exists()


def test_a_date_that_does_not_exist_is_refused(
    cast: Cast, client: Client, proposal: Proposal
) -> None:
    client.force_login(cast.drafter)
    response = client.post(proposal.get_absolute_url(), typed(proposal, sent_on="2025-02-30"))
    assert response.status_code == 422
    assert not QuestionSet.objects.exists()


@pytest.mark.parametrize("number", ["5284183", "2025D04340", "", "2025Z0434"])
def test_a_number_that_is_no_zaaknummer_is_refused(
    cast: Cast, client: Client, proposal: Proposal, number: str
) -> None:
    client.force_login(cast.drafter)
    response = client.post(proposal.get_absolute_url(), typed(proposal, case_number=number))
    assert "case_number" in response.context["screen"].form.errors


def test_an_answer_to_a_question_that_was_not_asked_is_refused_and_nothing_is_written(
    cast: Cast, client: Client, proposal: Proposal
) -> None:
    client.force_login(cast.drafter)
    changed = typed(proposal)
    changed["answers-0-covers"] = "1, 77"
    response = client.post(proposal.get_absolute_url(), changed)
    assert response.status_code == 422
    assert "77" in str(response.context["screen"].form.errors)
    assert not QuestionSet.objects.exists()
    proposal.refresh_from_db()
    assert proposal.state == Proposal.State.PENDING


def test_the_same_bytes_are_recognised_and_not_doubled(
    cast: Cast, client: Client, proposal: Proposal
) -> None:
    client.force_login(cast.drafter)
    response = upload(client, ("andere-naam.txt", LETTER))
    assert response.headers["Location"] == proposal.get_absolute_url()
    assert Document.objects.count() == 1


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("leeg.txt", b""),
        ("beeld.png", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20),
        ("groot.txt", b"a" * (11 * 1024 * 1024)),
    ],
)
def test_what_is_no_letter_is_refused_by_name_and_stores_nothing(
    cast: Cast, client: Client, name: str, data: bytes
) -> None:
    client.force_login(cast.drafter)
    response = upload(client, (name, data))
    assert response.status_code == 200
    assert name in str(response.context["form"].errors)
    assert not Document.objects.exists()


def test_a_bad_file_never_stops_the_others(cast: Cast, client: Client) -> None:
    client.force_login(cast.drafter)
    response = upload(client, ("leeg.txt", b""), ("nordkamp.txt", LETTER))
    assert Proposal.objects.count() == 1
    assert "leeg.txt" in str(response.context["form"].errors)


def test_a_letter_without_a_zaaknummer_can_still_be_confirmed_with_one_typed_in(
    cast: Cast, client: Client
) -> None:
    client.force_login(cast.drafter)
    upload(client, ("zonder.txt", LETTER.replace(b" met kenmerk 2025Z04340", b"")))
    proposal = Proposal.objects.get()
    assert proposal.reading["case_number"] is None
    assert proposal.reading["warnings"]
    response = client.post(proposal.get_absolute_url(), typed(proposal, case_number="2025z04340"))
    assert response.status_code == 302
    assert QuestionSet.objects.get().number == "2025Z04340"


def test_two_people_confirm_one_letter_and_the_second_is_told(
    cast: Cast, client: Client, proposal: Proposal
) -> None:
    decide(proposal=proposal, state=Proposal.State.DISMISSED, by=cast.coordinator)
    client.force_login(cast.drafter)
    response = client.post(proposal.get_absolute_url(), typed(proposal))
    assert response.status_code == 422
    assert str(cast.coordinator) in str(response.context["screen"].form.errors)


def test_a_letter_can_be_set_aside(cast: Cast, client: Client, proposal: Proposal) -> None:
    client.force_login(cast.drafter)
    client.post(proposal.get_absolute_url(), {"dismiss": "1"})
    proposal.refresh_from_db()
    assert proposal.state == Proposal.State.DISMISSED
    assert proposal.decided_by == cast.drafter


@pytest.mark.parametrize(
    ("who", "status"),
    [
        ("drafter", 200),
        ("coordinator", 200),
        ("manager", 200),
        ("neighbour", 404),
        ("reader", 403),
        ("stranger", 403),
    ],
)
def test_only_the_ministry_that_answers_sees_an_unconfirmed_letter(
    cast: Cast, client: Client, proposal: Proposal, who: str, status: int
) -> None:
    client.force_login(getattr(cast, who))
    assert client.get(proposal.get_absolute_url()).status_code == status


def test_without_logging_in_nobody_drops_a_letter(client: Client, reference: None) -> None:
    response = upload(client, ("nordkamp.txt", LETTER))
    assert response.status_code == 302
    assert response.headers["Location"].startswith(reverse("login"))
    assert not Document.objects.exists()
