"""Letters damaged in every way that a hand, a mail server or an attacker damages them."""

from __future__ import annotations

import html
import io
import random
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

from tests.machine import ROOT
from tests.tracker.ingest import bombs

CORPUS: Final = ROOT.parent / "shared" / "corpus" / "raw"
SUFFIXES: Final = frozenset({".txt", ".pdf", ".docx", ".xml", ".html"})
LARGEST: Final = 200_000
_TOKENS: Final = (
    *(b"Vraag 1\n", b"Antwoord 1 en 2\n", b"Antwoord\n", b"1. ", b"\f", b"\r", b"\x02-\n"),
    *(b"<noot>", b"</al>", b'<extref doc="kst-1-1">', b"<![CDATA[", b"&x;", b"<!--", b"<w:p>"),
    *(b"endstream", b"endobj", b"/Kids [2 0 R]", b"/Length -1", b"stream\n", b"%PDF-", b"PK\3\4"),
    *(b"\x00", b"\xff\xfe", b"\xef\xbb\xbf", b"\xc3", b"\xed\xa0\x80", b"9" * 40, b"(" * 300),
    *(b"-\n" * 100, b" " * 1000, b"31 februari 2024", b"MOTIE VAN HET LID ", b"Hoogachtend,\n"),
    *(b"Kamerstuk 36 045, nr. 1", b"verzoekt de regering ", b" (beiden ABC)", b"2024Z99999"),
)  # fmt: skip


def seeds() -> list[bytes]:
    """The samples, small files of our own in each format and, where they are at hand, real ones."""
    own = [path.read_bytes() for path in sorted((ROOT / "samples").glob("*.txt"))]
    text = own[-1].decode()
    markup = "".join(f"<al>{html.escape(line)}</al>" for line in text.splitlines())
    own += [
        bombs.pdf_of_many_pages(3),
        bombs.word_with("word/document.xml", "Vraag 1", "Vraag 1 Kent u dit bericht?"),
        f"<?xml version='1.0'?><stuk><vraag><nr>1</nr>{markup}</vraag></stuk>".encode(),
        f"<!DOCTYPE html><html><body>{markup}</body></html>".encode(),
    ]
    return own + [path.read_bytes() for path in _real_files()]


def _real_files() -> Iterator[Path]:
    for path in sorted(CORPUS.rglob("*")):
        if path.suffix in SUFFIXES and 0 < path.stat().st_size < LARGEST:
            yield path


def mutated(data: bytes, others: list[bytes], chance: random.Random) -> bytes:
    """The file after one to eight mutations; half of the Word files are damaged inside."""
    if data.startswith(b"PK") and chance.random() < 0.5:
        return _inside_word(data, others, chance)
    for _ in range(chance.randint(1, 8)):
        data = chance.choice(_MUTATIONS)(data, others, chance)
    return data[: 2 * LARGEST]


def _inside_word(data: bytes, others: list[bytes], chance: random.Random) -> bytes:
    """One part of the archive mutated, and the archive whole again."""
    stored = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(stored, "w") as target:
        hit = chance.choice([name for name in source.namelist() if name.endswith(("xml", "rels"))])
        for name in source.namelist():
            part = source.read(name)
            if name == hit:
                part = chance.choice(_MUTATIONS)(part, others, chance)
            target.writestr(name, part)
    return stored.getvalue()


def _flip(data: bytes, _others: list[bytes], chance: random.Random) -> bytes:
    changed = bytearray(data)
    for _ in range(chance.randint(1, 20)):
        if changed:
            changed[chance.randrange(len(changed))] = chance.randrange(256)
    return bytes(changed)


def _cut(data: bytes, _others: list[bytes], chance: random.Random) -> bytes:
    start = chance.randint(0, len(data))
    return data[:start] + data[start + chance.choice((1, 10, 500, 20_000)) :]


def _truncate(data: bytes, _others: list[bytes], chance: random.Random) -> bytes:
    return data[: chance.randint(0, len(data))]


def _insert(data: bytes, _others: list[bytes], chance: random.Random) -> bytes:
    start = chance.randint(0, len(data))
    return data[:start] + chance.choice(_TOKENS) * chance.choice((1, 1, 1, 50)) + data[start:]


def _repeat(data: bytes, _others: list[bytes], chance: random.Random) -> bytes:
    start = chance.randint(0, len(data))
    piece = data[start : start + chance.choice((5, 100, 3000))]
    return data[:start] + piece * chance.choice((2, 5, 20)) + data[start:]


def _swap(data: bytes, _others: list[bytes], chance: random.Random) -> bytes:
    first, second, third = sorted(chance.randint(0, len(data)) for _ in range(3))
    return data[:first] + data[second:third] + data[first:second] + data[third:]


def _splice(data: bytes, others: list[bytes], chance: random.Random) -> bytes:
    other = chance.choice(others)
    return data[: chance.randint(0, len(data))] + other[chance.randint(0, len(other)) :]


Mutation = Callable[[bytes, list[bytes], random.Random], bytes]
_MUTATIONS: Final[tuple[Mutation, ...]] = (
    *(_flip, _cut, _truncate, _insert, _repeat, _swap, _splice),
)
