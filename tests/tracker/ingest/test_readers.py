"""Bytes become text: the format is told from the bytes, and what cannot be read says why."""

from __future__ import annotations

import io
import zipfile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tracker.ingest import Unreadable, extract
from tracker.ingest.limits import MAX_BYTES, MAX_TEXT_BYTES

TEXT = "Vraag 1\nKent u België, «Oekraïne» en café’s?\n"


def refusal(data: bytes) -> str:
    with pytest.raises(Unreadable) as refused:
        extract(data)
    return str(refused.value)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
def test_text_is_read_in_every_common_encoding(encoding: str) -> None:
    assert extract(TEXT.encode(encoding)).text == TEXT


def test_every_line_end_becomes_one() -> None:
    assert extract(b"a\r\nb\rc\n").text == "a\nb\nc\n"


@pytest.mark.parametrize("data", [b"", b"  \n\t \r\n"])
def test_an_empty_file_is_said_to_be_empty(data: bytes) -> None:
    assert "leeg" in refusal(data)


def test_a_binary_is_said_to_be_no_text() -> None:
    assert "geen tekst" in refusal(bytes(range(256)) * 40)


def test_a_text_that_is_too_large_is_refused_with_the_limit() -> None:
    assert "5 MB" in refusal(b"a" * (MAX_TEXT_BYTES + 1))


def test_a_file_of_any_kind_that_is_too_large_is_not_opened() -> None:
    assert "25 MB" in refusal(b"%PDF-1.4" + b"0" * MAX_BYTES)


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 100, ".doc"),
        (b"{\\rtf1\\ansi Hallo}", "RTF"),
        (b"\x89PNG\r\n\x1a\n" + b"\x00" * 50, "afbeelding"),
    ],
)
def test_a_format_that_is_not_read_is_called_by_its_name(data: bytes, name: str) -> None:
    assert name in refusal(data)


def test_html_gives_a_line_for_each_block_and_no_scripts() -> None:
    page = (
        "<!DOCTYPE html><html><head><title>x</title><script>alert(1)</script></head><body>"
        "<h1>Vragen van het lid Voorbeeld</h1><p>Is dit <b>een</b>\n vraag?</p>"
        "<table><tr><td>Datum</td><td>3 juni 2024</td></tr></table></body></html>"
    )
    found = extract(page.encode())
    assert found.format == "html"
    assert found.text.split("\n") == [
        "Vragen van het lid Voorbeeld",
        "Is dit een vraag?",
        "Datum | 3 juni 2024",
    ]


def test_the_xml_of_the_official_publications_keeps_notes_apart() -> None:
    publication = (
        "<?xml version='1.0'?><officiele-publicatie><metadata><meta content='x'/></metadata>"
        "<kamervragen><vraag><nr>Vraag 1</nr><al>Kent u dit bericht?<noot type='voet'>"
        "<noot.nr>1</noot.nr><noot.al>Krant, 1 juni 2024</noot.al></noot></al></vraag>"
        "<antwoord><nr>Antwoord 1</nr><al>Ja, zie <extref doc='kst-99999-1'>99 999, nr. 1</extref>."
        "</al></antwoord></kamervragen></officiele-publicatie>"
    )
    found = extract(publication.encode())
    assert found.format == "xml"
    assert found.text.split("\n") == [
        "Vraag 1",
        "Kent u dit bericht?[1]",
        "[1] Krant, 1 juni 2024",
        "Antwoord 1",
        "Ja, zie 99 999, nr. 1.",
    ]


def test_an_xml_entity_bomb_does_not_unfold_and_nothing_is_fetched() -> None:
    bomb = (
        "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY x 'ha'><!ENTITY y '&x;&x;&x;&x;&x;&x;&x;&x;'>"
        "<!ENTITY z '&y;&y;&y;&y;&y;&y;'><!ENTITY file SYSTEM 'file:///etc/passwd'>]>"
        "<a><al>Vraag &z; &file;</al></a>"
    )
    assert extract(bomb.encode()).text == "Vraag"


def test_deeply_nested_markup_is_read_or_refused_but_never_overflows() -> None:
    nested = b"<a>" * 200 + b"<al>tekst</al>" + b"</a>" * 200
    assert extract(nested).text == "tekst"
    assert "niet goed gevormd" in refusal(b"<a>" * 100_000 + b"x" + b"</a>" * 100_000)


def test_word_gives_header_table_list_numbers_and_paragraphs(word_letter: bytes) -> None:
    found = extract(word_letter)
    lines = [line for line in found.text.split("\n") if line]
    assert found.format == "docx"
    assert lines == [
        "Ons kenmerk 5164758",
        "Datum | 3 juni 2024",
        "1. Is dit de eerste vraag?",
        "2. Is dit de tweede vraag?",
        "- Een punt",
        "Antwoord 1 en 2",
        "Ja.",
    ]


def test_a_damaged_word_file_is_said_to_be_damaged(word_letter: bytes) -> None:
    assert "beschadigd" in refusal(word_letter[: len(word_letter) // 2])


def test_a_zip_bomb_is_not_opened() -> None:
    stored = io.BytesIO()
    with zipfile.ZipFile(stored, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"0" * 120_000_000)
    assert "omvang" in refusal(stored.getvalue())


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=400))
def test_any_bytes_give_text_or_a_sentence(data: bytes) -> None:
    for start in (b"", b"%PDF-1.7\n", b"PK\x03\x04word/", b"<?xml version='1.0'?>", b"<html>"):
        sentence = ""
        try:
            extract(start + data)
        except Unreadable as refused:
            sentence = str(refused)
        assert not sentence or sentence.endswith(".")


@settings(
    max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.integers(0, 1_000_000), st.binary(max_size=20), st.integers(0, 60))
def test_a_damaged_word_file_gives_text_or_a_sentence(
    word_letter: bytes, place: int, put: bytes, cut: int
) -> None:
    place %= len(word_letter)
    sentence = ""
    try:
        extract(word_letter[:place] + put + word_letter[place + cut :])
    except Unreadable as refused:
        sentence = str(refused)
    assert not sentence or sentence.endswith(".")
