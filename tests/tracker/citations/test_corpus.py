"""The grammar against real sentences, read by hand; they stay outside the project."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tracker.citations import find

SENTENCES = Path(__file__).parents[4] / "shared" / "corpus" / "citations.jsonl"
ENOUGH = 0.995


def bare(target: str) -> str:
    return target.removeprefix("kst-").casefold()


def asked(row: dict[str, Any]) -> set[str]:
    return {bare(target) for target in row["ids"]}


def shared(row: dict[str, Any]) -> set[str]:
    """The same numbers under the other dossiers: right, but not asked for."""
    numbers = {target.rsplit("-", 1)[-1] for target in row["ids"]}
    others = row.get("also_dossiers", [])
    return {bare(f"{dossier}-{number}") for dossier in others for number in numbers} | set(others)


@pytest.mark.skipif(not SENTENCES.exists(), reason="the corpus is not on this machine")
def test_real_sentences_are_read_as_a_person_reads_them() -> None:
    hit = missed = extra = 0
    for line in SENTENCES.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        want, got = asked(row), {bare(citation.target) for citation in find(row["sentence"])}
        hit += len(want & got)
        missed += len(want - got)
        extra += len(got - want - shared(row))
    assert 2 * hit / (2 * hit + missed + extra) >= ENOUGH
