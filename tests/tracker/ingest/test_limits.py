"""Hostile files are read or refused within their limits, each by the reader that really meets it.

Time and memory are limited in the process of its own (`extract_safely`); what would never end gets
two seconds here, and what ends by another limit enough for a busy machine.
"""

from __future__ import annotations

import socket
import time
from collections.abc import Callable, Iterator

import pytest

from tests.tracker.ingest import bombs
from tracker.ingest import Extracted, Unreadable, extract
from tracker.ingest.isolation import extract_safely
from tracker.ingest.limits import MAX_CHARACTERS, MAX_PAGES

SECONDS = 2
ENOUGH = 30


def refusal(data: bytes, *, seconds: int = ENOUGH) -> str:
    with pytest.raises(Unreadable) as refused:
        extract_safely(data, seconds=seconds)
    return str(refused.value)


def test_a_pdf_of_ten_thousand_pages_is_refused_with_their_number() -> None:
    assert "10000 bladzijden" in refusal(bombs.pdf_of_many_pages(10_000))


def test_a_pdf_of_as_many_pages_as_are_allowed_is_read() -> None:
    assert extract(bombs.pdf_of_many_pages(MAX_PAGES)).text.count("Tekst") == MAX_PAGES


@pytest.mark.parametrize(
    "make", [bombs.pdf_whose_pages_hold_themselves, bombs.pdf_whose_index_points_at_itself]
)
def test_a_pdf_with_a_loop_in_its_structure_is_read_once_through(make: Callable[[], bytes]) -> None:
    found = extract_safely(make())
    assert "Tekst" in found.text
    assert len(found.pages) <= MAX_PAGES


@pytest.mark.parametrize(
    "make", [bombs.pdf_that_draws_itself_twice, bombs.pdf_of_drawings_in_drawings]
)
def test_a_pdf_with_a_loop_in_its_drawings_is_cut_off(make: Callable[[], bytes]) -> None:
    started = time.monotonic()
    assert "opnieuw" in refusal(make(), seconds=SECONDS)
    assert time.monotonic() - started < SECONDS + 3


def test_a_pdf_that_unpacks_without_end_is_cut_off() -> None:
    data = bombs.pdf_that_unpacks_to(1000 * bombs.MEGABYTE)
    assert len(data) < bombs.MEGABYTE
    assert "geheugen" in refusal(data)


def test_a_word_file_that_unpacks_without_end_is_not_opened() -> None:
    assert "omvang" in refusal(bombs.word_that_unpacks_to(120 * bombs.MEGABYTE))


def test_a_word_file_that_lies_about_its_size_is_not_unpacked_further() -> None:
    assert "beschadigd" in refusal(bombs.word_that_lies_about_its_size(120 * bombs.MEGABYTE))


def test_an_entity_bomb_in_xml_is_refused() -> None:
    data = f"<?xml version='1.0'?>{bombs.entities()}<a><al>Vraag &e12;</al></a>"
    assert "niet goed gevormd" in refusal(data.encode())


def test_an_entity_bomb_in_word_does_not_unfold() -> None:
    opened = "<w:document "
    data = bombs.word_with("word/document.xml", opened, bombs.entities() + opened)
    assert extract_safely(data).text == "Vraag 1"


def test_one_long_entity_a_thousand_times_is_refused() -> None:
    data = f"<!DOCTYPE a [<!ENTITY x '{'ha ' * 50_000}'>]><a>Vraag{'&x;' * 1000}</a>"
    assert "niet goed gevormd" in refusal(data.encode())


def test_more_text_than_a_letter_can_have_is_refused_in_every_markup() -> None:
    words = "woord " * (MAX_CHARACTERS // 5)
    for data in (f"<a>{words}</a>", f"<html><p>{words}</p></html>"):
        assert "meer tekst" in refusal(data.encode())


@pytest.fixture
def listening() -> Iterator[socket.socket]:
    """A server that nobody may call."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.2)
        yield server


def linked(address: str) -> Iterator[bytes]:
    """Files that ask their reader to fetch `address`."""
    kind = f"<!DOCTYPE a SYSTEM '{address}/a.dtd' [<!ENTITY x SYSTEM '{address}/x'>"
    yield f"{kind}<!ENTITY % p SYSTEM '{address}/p'> %p;]><a>Vraag 1&x;</a>".encode()
    yield (
        f"<?xml version='1.0'?><?xml-stylesheet href='{address}/s.xsl'?><a xmlns:xi="
        f"'http://www.w3.org/2001/XInclude'>Vraag 1<xi:include href='{address}/i'/></a>"
    ).encode()
    yield (
        f"<html><head><base href='{address}/'><link rel='stylesheet' href='{address}/c'></head>"
        f"<body>Vraag 1<img src='{address}/b'><iframe src='{address}/f'></iframe></body></html>"
    ).encode()
    template = (
        '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
        f'relationships/attachedTemplate" Target="{address}/t.dotx" TargetMode="External"/>'
        f'<Relationship Id="rId98" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
        f'relationships/footnotes" Target="{address}/n" TargetMode="External"/></Relationships>'
    )
    yield bombs.word_with("word/_rels/document.xml.rels", "</Relationships>", template)


def test_nothing_that_a_file_points_at_is_ever_fetched(listening: socket.socket) -> None:
    address = f"http://127.0.0.1:{listening.getsockname()[1]}"
    found: list[Extracted] = [extract_safely(data) for data in linked(address)]
    assert [one.text for one in found] == ["Vraag 1"] * 4
    with pytest.raises(TimeoutError):
        listening.accept()


def test_a_file_on_our_own_disk_is_never_read_into_a_letter() -> None:
    data = b"<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><a>Vraag 1&x;</a>"
    assert extract_safely(data).text == "Vraag 1"
