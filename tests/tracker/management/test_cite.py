from __future__ import annotations

import io
import json
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.management import call_command

from tracker.management.problems import BadInput

ROOT = Path(__file__).parents[3]


def run(*args: str, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "manage.py", "cite", *args]
    return subprocess.run(command, cwd=ROOT, input=stdin, capture_output=True, check=False)


def cite(*args: str) -> str:
    out = io.StringIO()
    call_command("cite", *args, stdout=out)
    return out.getvalue()


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    path = tmp_path / "brief.txt"
    path.write_text("Zie Kamerstuk 21 501-20, nr. 2029 en 36 600, V.", encoding="utf-8")
    return path


def test_json_is_one_document_with_every_citation_and_its_place(letter: Path) -> None:
    document = json.loads(cite(str(letter), "--json"))
    assert document["file"] == str(letter)
    assert document["citations"][0] == {
        "text": "Kamerstuk 21 501-20, nr. 2029",
        "target": "kst-21501-20-2029",
        "start": 4,
        "end": 33,
        "doubtful": False,
        "reason": "",
    }


def test_a_person_reads_a_line_for_each_citation(letter: Path) -> None:
    first, second = cite(str(letter)).splitlines()
    assert " ".join(first.split()) == "4 kst-21501-20-2029 Kamerstuk 21 501-20, nr. 2029"
    assert "twijfelachtig" in second


def test_a_text_without_citations_says_so(tmp_path: Path) -> None:
    empty = tmp_path / "leeg.txt"
    empty.write_bytes(b"")
    assert cite(str(empty)) == "Geen verwijzingen gevonden.\n"
    assert json.loads(cite(str(empty), "--json"))["citations"] == []


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_text_is_read_in_the_encoding_it_came_in(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "brief.txt"
    path.write_bytes("Oekraïne: Kamerstuk 36 045, nr. 183".encode(encoding))
    (citation,) = json.loads(cite(str(path), "--json"))["citations"]
    assert (citation["target"], citation["start"]) == ("kst-36045-183", 10)


def test_lines_come_back_one_for_one_in_order_whatever_their_ids_are() -> None:
    rows = [{"id": "\ud800", "text": "2025Z04340"}, {"id": 2, "text": "niets"}]
    result = run("-", "--jsonl", stdin="\n".join(json.dumps(row) for row in rows).encode())
    first, second = [json.loads(line) for line in result.stdout.splitlines()]
    assert result.returncode == 0
    assert (first["id"], first["citations"][0]["target"]) == ("\ud800", "2025Z04340")
    assert second == {"id": 2, "citations": []}


@pytest.mark.parametrize("name", ["bestaat-niet.txt", "."])
def test_a_file_that_cannot_be_read_is_one_sentence(name: str) -> None:
    with pytest.raises(BadInput, match=r"bestaat niet|is een map"):
        cite(name)


def test_a_binary_is_one_sentence(tmp_path: Path) -> None:
    path = tmp_path / "beeld.png"
    path.write_bytes(b"\x89PNG\0\0")
    with pytest.raises(BadInput, match="geen tekstbestand"):
        cite(str(path))


@pytest.mark.parametrize("line", [b"{", b"[]", b'{"id": 1}', b'{"text": 3}'])
def test_a_line_that_cannot_be_used_is_named(monkeypatch: pytest.MonkeyPatch, line: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"\n" + line)))
    with pytest.raises(BadInput, match=r"^Regel 2 "):
        cite("-", "--jsonl")


def test_bad_input_ends_with_one_sentence_and_exit_code_1() -> None:
    result = run("bestaat-niet.txt", "--json")
    assert result.returncode == 1
    assert result.stdout == b""
    assert result.stderr.decode() == "Het bestand “bestaat-niet.txt” bestaat niet.\n"


def test_wrong_usage_ends_with_exit_code_2() -> None:
    assert run().returncode == 2


def test_a_text_that_is_too_large_is_one_sentence(tmp_path: Path) -> None:
    path = tmp_path / "groot.txt"
    path.write_bytes(b"x" * (26 * 1024 * 1024))
    with pytest.raises(BadInput, match="26 MB; een tekst mag hoogstens 25 MB zijn"):
        cite(str(path))
