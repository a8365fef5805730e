"""The doorbell for letters: what was read and not yet proposed is found, each on its own."""

from __future__ import annotations

import pytest

from answers import proposing
from answers.models import Proposal
from answers.proposals.decisions import propose
from answers.proposing import propose_waiting
from questions.models import QuestionSet
from tracker.models import CaseDocument, Document
from tracker.services import cases

pytestmark = pytest.mark.django_db


def letter(name: str, state: str = Document.State.READ) -> Document:
    return Document.objects.create(
        sha256=name, original_name=name, text="Geachte voorzitter,", state=state
    )


def test_every_read_letter_is_proposed_once() -> None:
    letter("een")
    letter("twee")
    letter("onleesbaar", Document.State.UNREADABLE)
    assert propose_waiting() == 2
    assert propose_waiting() == 0
    names = Proposal.objects.values_list("document__original_name", flat=True)
    assert sorted(names) == ["een", "twee"]


def test_what_hangs_on_a_case_is_not_proposed_again(nordkamp: QuestionSet) -> None:
    known = letter("een")
    cases.attach(case=nordkamp, document=known, role=CaseDocument.Role.QUESTION)
    assert propose_waiting() == 0


def test_a_letter_that_cannot_be_proposed_stops_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    def breaks(*, document: Document) -> Proposal:
        if document.original_name == "een":
            raise RuntimeError("kapot")
        return propose(document=document)

    letter("een")
    letter("twee")
    monkeypatch.setattr(proposing, "propose", breaks)
    assert propose_waiting() == 1
    assert Proposal.objects.get().document.original_name == "twee"
