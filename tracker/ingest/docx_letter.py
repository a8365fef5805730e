"""Word (.docx), opened by python-docx: paragraphs, tables, list numbers and footnotes as text."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator
from typing import Final

import docx
from docx.document import Document
from docx.opc.exceptions import PackageNotFoundError
from lxml import etree

from tracker.ingest.docx_numbering import Numbering
from tracker.ingest.extraction import Extracted, Unreadable
from tracker.ingest.limits import MAX_CHARACTERS, MAX_UNPACKED_BYTES

_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SKIPPED: Final = frozenset(
    {f"{_W}del", f"{_W}moveFrom", f"{_W}instrText", f"{_W}pPr", f"{_W}rPr"}
    | {"{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"}
)
_AS_TEXT: Final = {
    f"{_W}tab": "\t",
    f"{_W}br": "\n",
    f"{_W}cr": "\n",
    f"{_W}noBreakHyphen": "-",
    f"{_W}softHyphen": "",
}
# What python-docx and zipfile raise on a file that is damaged, or made to be.
_DAMAGE: Final = (
    *(PackageNotFoundError, etree.LxmlError, zipfile.BadZipFile, zlib.error, OSError, EOFError),
    *(KeyError, ValueError, AttributeError, NotImplementedError, RuntimeError),
)
_BROKEN: Final = (
    "Dit Word-bestand is beschadigd en kan niet worden geopend. Bewaar het opnieuw en probeer het "
    "nog eens."
)


class Docx:
    """Office Open XML, as Word writes it."""

    def extract(self, data: bytes) -> Extracted:
        """Headers, body and notes, in this order; raises Unreadable."""
        _refuse_bomb(data)
        try:
            document = docx.Document(io.BytesIO(data))
            lines = list(_document(document))
        except _DAMAGE as error:
            raise Unreadable(_BROKEN) from error
        text = "\n".join(lines)
        if len(text) > MAX_CHARACTERS:
            raise Unreadable(
                "Dit Word-bestand bevat meer tekst dan een brief kan hebben. Stuur alleen de brief."
            )
        if not text.strip():
            raise Unreadable("Dit Word-bestand bevat geen tekst. Controleer of het de brief is.")
        return Extracted(text, "docx")


def _refuse_bomb(data: bytes) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            size = sum(entry.file_size for entry in archive.infolist())
    except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:
        raise Unreadable(_BROKEN) from error
    if size > MAX_UNPACKED_BYTES:
        raise Unreadable(
            "Dit Word-bestand pakt uit tot een omvang die geen brief heeft. Het is niet geopend."
        )


def _document(document: Document) -> Iterator[str]:
    numbering = Numbering.of(document)
    seen: set[str] = set()
    for section in document.sections:
        for part in (section.first_page_header, section.header):
            header = "\n".join(_blocks(part._element, numbering))
            if header.strip() and header not in seen:
                seen.add(header)
                yield header
    yield from _blocks(document.element.body, numbering)
    yield from _notes(document)


def _blocks(container: etree._Element, numbering: Numbering) -> Iterator[str]:
    """The paragraphs and tables in the container, also those inside content controls."""
    for element in container:
        if element.tag == f"{_W}p":
            yield numbering.label(element) + _words(element, numbering)
        elif element.tag == f"{_W}tbl":
            for row in element.iter(f"{_W}tr"):
                yield _row(row, numbering)
        elif element.tag in {f"{_W}sdt", f"{_W}sdtContent", f"{_W}smartTag", f"{_W}customXml"}:
            yield from _blocks(element, numbering)


def _row(row: etree._Element, numbering: Numbering) -> str:
    """Short cells beside each other, "Datum | 23 april 2025"; long ones below each other."""
    cells = ["\n".join(_blocks(cell, numbering)).strip() for cell in row.iterchildren(f"{_W}tc")]
    filled = [cell for cell in cells if cell]
    return ("\n" if any("\n" in cell for cell in filled) else " | ").join(filled)


def _words(element: etree._Element, numbering: Numbering) -> str:
    """The text of a paragraph, with "[2]" where it refers to a footnote."""
    if element.tag in _SKIPPED:
        return ""
    if element.tag == f"{_W}t":
        return element.text or ""
    if element.tag in _AS_TEXT:
        return _AS_TEXT[element.tag]
    if element.tag in {f"{_W}footnoteReference", f"{_W}endnoteReference"}:
        return f"[{element.get(f'{_W}id')}]"
    if element.tag == f"{_W}txbxContent":
        # A text box hangs in a paragraph and holds paragraphs of its own.
        return "\n".join(["", *_blocks(element, numbering), ""])
    return "".join(_words(child, numbering) for child in element)


def _notes(document: Document) -> Iterator[str]:
    for relation in document.part.rels.values():
        if relation.is_external or not relation.reltype.endswith(("/footnotes", "/endnotes")):
            continue
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
        root = etree.fromstring(relation.target_part.blob, parser)
        for note in root:
            if note.get(f"{_W}type") is None:
                words = " ".join(line.strip() for line in _blocks(note, Numbering()))
                yield f"\n[{note.get(f'{_W}id')}] {words.strip()}"
