"""`manage.py ingest FILE... [--accept]`."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command

from answers.models import Proposal
from questions.models import QuestionSet
from tests.machine import ROOT
from tracker.management.problems import BadInput
from tracker.models import Document

SAMPLES = sorted((ROOT / "samples").glob("*.txt"))
NORDKAMP = next(path for path in SAMPLES if path.name.startswith("004"))

pytestmark = pytest.mark.usefixtures("reference", "media")


def ingest(*args: object) -> Any:
    out = io.StringIO()
    call_command("ingest", *map(str, args), "--json", stdout=out)
    return json.loads(out.getvalue())


def test_a_letter_is_stored_and_proposed_and_nothing_is_registered() -> None:
    (row,) = ingest(NORDKAMP)["files"]
    assert (row["state"], row["new"], row["case"]) == ("pending", True, None)
    assert not QuestionSet.objects.exists()


def test_accept_registers_the_real_letter() -> None:
    (row,) = ingest(NORDKAMP, "--accept")["files"]
    assert (row["state"], row["case"]) == ("confirmed", "2025Z04340")


def test_ingesting_twice_is_ingesting_once() -> None:
    ingest(NORDKAMP, "--accept")
    (row,) = ingest(NORDKAMP, "--accept")["files"]
    assert row["new"] is False
    assert Document.objects.count() == Proposal.objects.count() == QuestionSet.objects.count() == 1


def test_a_letter_with_a_warning_that_needs_a_person_waits_for_one(tmp_path: Path) -> None:
    path = tmp_path / "zonder.txt"
    path.write_bytes(NORDKAMP.read_bytes().replace(b" met kenmerk 2025Z04340", b""))
    (row,) = ingest(path, "--accept")["files"]
    assert row["state"] == "pending"
    assert row["refused"]


def test_the_spending_proposals_come_in_as_documents_linked_to_nothing() -> None:
    forms = [path for path in SAMPLES if path != NORDKAMP]
    ingest(*forms, "--accept")
    documents = Document.objects.filter(kind=Document.Kind.SPENDING_PROPOSAL)
    assert documents.count() == 2
    assert all("2026" in document.title for document in documents)
    assert not any(document.cases.exists() for document in documents)


def test_a_bad_file_is_named_and_the_others_go_on(tmp_path: Path) -> None:
    empty = tmp_path / "leeg.txt"
    empty.touch()
    out = io.StringIO()
    with pytest.raises(BadInput, match=r"leeg\.txt: Het bestand is leeg"):
        call_command("ingest", *map(str, [empty, NORDKAMP, SAMPLES[0]]), "--json", stdout=out)
    rows = json.loads(out.getvalue())["files"]
    assert [("error" in row) for row in rows] == [True, False, False]
