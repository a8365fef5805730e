"""Damaged letters: a bounded slice of `benchmarks/fuzz_letters.py`, the same each time.

RAPPEL_FUZZ_INPUTS asks for more of them, RAPPEL_FUZZ_SEED for others.
"""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from answers.proposals.decisions import propose
from tests.cast import Cast
from tests.fuzz.mutation import mutated, seeds
from tests.machine import ROOT
from tracker.ingest import extract
from tracker.ingest.reading import read_document
from tracker.models import Document

INPUTS = int(os.environ.get("RAPPEL_FUZZ_INPUTS", "250"))
SEED = int(os.environ.get("RAPPEL_FUZZ_SEED", "1"))
UPLOADS = 30


def test_every_damaged_letter_is_read_or_refused_with_a_sentence(tmp_path: Path) -> None:
    command = ["--inputs", str(INPUTS), "--seed", str(SEED), "--keep", str(tmp_path)]
    run = subprocess.run(
        [sys.executable, "-m", "tests.fuzz.fuzzer", *command],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60 + INPUTS,
        check=False,
    )
    assert run.returncode == 0, run.stderr[-2000:]
    verdicts = json.loads(run.stdout)
    assert verdicts["failed"] == 0
    assert verdicts["read"] > INPUTS // 10
    assert verdicts["refused"] > INPUTS // 10


@pytest.mark.usefixtures("media")
def test_no_damaged_letter_that_is_uploaded_gives_an_error_page(cast: Cast, client: Client) -> None:
    files, chance = seeds(), random.Random(SEED)
    taken_in(client, cast, *(mutated(chance.choice(files), files, chance) for _ in range(UPLOADS)))
    states = set(Document.objects.values_list("state", flat=True))
    assert states == {Document.State.READ, Document.State.UNREADABLE}


@pytest.mark.usefixtures("media")
@pytest.mark.parametrize(
    "data", [b"Vraag 1\x00\nJa?", "Vraag 1 \ud800\nJa?".encode("utf-16", "surrogatepass")]
)
def test_characters_that_no_database_keeps_are_replaced(
    cast: Cast, client: Client, data: bytes
) -> None:
    taken_in(client, cast, data)
    assert Document.objects.get().text == extract(data).text
    assert "\ufffd" in extract(data).text


def taken_in(client: Client, cast: Cast, *letters: bytes) -> None:
    """Upload the letters, read and propose what was stored, and look at every page of it."""
    client.force_login(cast.drafter)
    uploads = [SimpleUploadedFile(f"brief-{n}", data) for n, data in enumerate(letters)]
    answer = client.post(reverse("letter-drop"), {"letters": uploads}, follow=True)
    assert answer.status_code == 200
    for document in Document.objects.all():
        read_document(document_id=document.pk)
        document.refresh_from_db()
        assert document.state != Document.State.RECEIVED
        if document.state == Document.State.READ:
            address = reverse("letter-confirm", args=[propose(document=document).pk])
            assert client.get(address).status_code == 200
