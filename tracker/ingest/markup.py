"""HTML and XML, by lxml: one line for each block, notes lifted out of the sentence they sit in."""

from __future__ import annotations

import re
from typing import Final

from lxml import etree, html

from tracker.ingest.extraction import Extracted, Format, Unreadable
from tracker.ingest.limits import MAX_CHARACTERS

_XML_START = re.compile(rb"\s*(?:<\?xml|<!--|<!DOCTYPE|<[A-Za-z_][\w.:-]*[\s/>])")
_HTML_START = re.compile(rb"<!doctype\s+html|<html[\s>]", re.IGNORECASE)

# Elements on lines of their own, in HTML and in the schema of officielebekendmakingen.nl.
_HTML_BLOCKS: Final = frozenset(
    {"p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "table", "tr", "br"}
    | {"section", "article", "header", "footer", "blockquote", "pre", "dt", "dd"}
)
_PUBLICATION_BLOCKS: Final = frozenset(
    {"al", "titel", "tekstregel", "nr", "dossier", "dossiernummer", "stuknr", "datumtekst", "kop"}
    | {"kamervraagnummer", "kamervraagomschrijving", "kamervraagonderwerp", "kamervraagopmerking"}
    | {"vraag", "antwoord", "toelicht", "noot", "al-groep", "alineagroep", "lijst", "row", "stuk"}
    | {"ondertekening", "naam", "functie", "tussenkop"}
)
_BLOCKS: Final = _HTML_BLOCKS | _PUBLICATION_BLOCKS
_SKIPPED: Final = frozenset(
    {"script", "style", "head", "metadata", "meta", "noscript", "nav", "template"}
)
_NOTES: Final = frozenset({"noot"})
_SPACES = re.compile(r"\s+")


class Markup:
    """HTML pages and the XML of the official publications."""

    def recognises(self, data: bytes) -> bool:
        """Markup starts with a tag, a declaration or a comment."""
        return _XML_START.match(data.removeprefix(b"\xef\xbb\xbf")[:1000]) is not None

    def extract(self, data: bytes) -> Extracted:
        """The text; entities are not expanded and nothing is fetched. Raises Unreadable."""
        is_html = _HTML_START.search(data[:2000]) is not None
        kind: Format = "html" if is_html else "xml"
        try:
            lines = _Lines()
            lines.walk(_parsed(data, is_html=is_html))
        except (etree.LxmlError, ValueError) as error:
            raise Unreadable(
                f"Dit {kind.upper()}-bestand is niet goed gevormd en kan niet worden gelezen. "
                "Bewaar het opnieuw of stuur de PDF."
            ) from error
        text = lines.text()
        if len(text) > MAX_CHARACTERS:
            raise Unreadable(
                "Dit bestand bevat meer tekst dan een brief kan hebben. Stuur alleen de brief zelf."
            )
        if not text.strip():
            raise Unreadable("Dit bestand bevat geen tekst. Controleer of het de juiste brief is.")
        return Extracted(text, kind)


def _parsed(data: bytes, *, is_html: bool) -> etree._Element:
    if is_html:
        parser = html.HTMLParser(no_network=True, huge_tree=False, encoding=_charset(data))
        return html.document_fromstring(data, parser=parser)
    strict = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=False
    )
    return etree.fromstring(data, strict)


def _charset(data: bytes) -> str | None:
    """UTF-8 where the bytes are UTF-8; else what the page itself declares."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return None
    return "utf-8"


class _Lines:
    """The lines of a document while its tree is walked."""

    def __init__(self) -> None:
        self._lines: list[str] = []
        self._line: list[str] = []
        self._notes: list[str] = []

    def walk(self, root: etree._Element) -> None:
        """Take in the tree, without recursion: depth is the document's choice, not ours."""
        waiting: list[tuple[etree._Element, bool]] = [(root, False)]
        while waiting:
            element, closing = waiting.pop()
            name = _local_name(element)
            if closing:
                self._close(name)
                self._add(element.tail)
                continue
            if name in _SKIPPED or not isinstance(element.tag, str):
                self._add(element.tail)
                continue
            if name in _NOTES:
                self._note(element)
                self._add(element.tail)
                continue
            if name in _BLOCKS or _starts_line(element):
                self._end_line()
            self._add(element.text)
            waiting.append((element, True))
            waiting += [(child, False) for child in reversed(element)]

    def text(self) -> str:
        """The lines, each on its own."""
        self._end_line()
        self._flush_notes()
        return "\n".join(self._lines)

    def _add(self, words: str | None) -> None:
        if words:
            self._line.append(words)

    def _close(self, name: str) -> None:
        if name in _BLOCKS:
            self._end_line()
        if name in {"td", "th", "entry"}:
            self._line.append(" | ")
        if name in {"vraag", "antwoord"}:
            self._flush_notes()

    def _end_line(self) -> None:
        line = _SPACES.sub(" ", "".join(self._line)).strip(" |")
        if line:
            self._lines.append(line)
        self._line = []

    def _note(self, element: etree._Element) -> None:
        words = [_SPACES.sub(" ", "".join(map(str, child.itertext()))).strip() for child in element]
        number = next((word for word in words if word[:2].isdigit() or word[:1].isdigit()), "")
        self._line.append(f"[{number}]" if number else "")
        rest = " ".join(word for word in words if word != number)
        self._notes.append(f"[{number}] {rest}" if number else rest)

    def _flush_notes(self) -> None:
        self._lines += self._notes
        self._notes = []


def _starts_line(element: etree._Element) -> bool:
    """The number of a dossier or paper is a line of its own, though HTML puts it in the heading."""
    return element.get("class") in {"stuknummer"}


def _local_name(element: etree._Element) -> str:
    # By hand: a damaged page has names that are no XML names.
    return element.tag.rpartition("}")[2].lower() if isinstance(element.tag, str) else ""
