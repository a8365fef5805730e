"""A tree of HTML or XML as lines: one for each block, notes lifted out of their sentence.

Links to publications keep their place: `<extref doc="kst-36045-67">` in the schema of
officielebekendmakingen.nl, and the same as `<a class="extref" href=...>` on its pages.
"""

from __future__ import annotations

import re
from typing import Final

from lxml import etree

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
_CELLS: Final = frozenset({"td", "th", "entry"})
_SPACES = re.compile(r"\s+")
_PUBLICATION_PAGE: Final = "officielebekendmakingen.nl/"

Links = tuple[tuple[str, int, int], ...]


class _Line:
    """A line while it is being written, with one space where the source has any white space."""

    def __init__(self) -> None:
        self._words: list[str] = []
        self._length = 0
        self._opened: list[tuple[str, int]] = []
        self.links: list[tuple[str, int, int]] = []

    def add(self, words: str | None) -> None:
        """Write these words."""
        shown = _SPACES.sub(" ", words or "")
        if not self._words:
            shown = shown.lstrip(" |")
        elif self._words[-1].endswith(" "):
            shown = shown.lstrip(" ")
        if shown:
            self._words.append(shown)
            self._length += len(shown)

    def open(self, doc: str) -> None:
        """From here on the words refer to `doc`."""
        self._opened.append((doc, self._length))

    def close(self) -> None:
        """Here the innermost link ends; one that spans two lines is none."""
        if self._opened:
            doc, start = self._opened.pop()
            self.links.append((doc, start, self._length))

    def text(self) -> str:
        """The line without the empty cells at its end."""
        return "".join(self._words).rstrip(" |")


class Lines:
    """The lines of a document while its tree is walked."""

    def __init__(self) -> None:
        self._lines: list[str] = []
        self._links: list[tuple[str, int, int]] = []
        self._length = 0
        self._line = _Line()
        self._notes: list[_Line] = []

    def walk(self, root: etree._Element) -> None:
        """Take in the tree, without recursion: depth is the document's choice, not ours."""
        waiting: list[tuple[etree._Element, bool]] = [(root, False)]
        while waiting:
            element, closing = waiting.pop()
            name = _local_name(element)
            if closing:
                self._close(element, name)
            elif name in _SKIPPED or not isinstance(element.tag, str):
                self._line.add(element.tail)
            elif name in _NOTES:
                self._note(element)
                self._line.add(element.tail)
            else:
                self._open(element, name)
                waiting.append((element, True))
                waiting += [(child, False) for child in reversed(element)]

    def joined(self) -> tuple[str, Links]:
        """The lines as one text, and the links with their places in it."""
        self._end_line()
        self._flush_notes()
        return "\n".join(self._lines), tuple(self._links)

    def _open(self, element: etree._Element, name: str) -> None:
        if name in _BLOCKS or _starts_line(element):
            self._end_line()
        if doc := _doc(element, name):
            self._line.open(doc)
        self._line.add(element.text)

    def _close(self, element: etree._Element, name: str) -> None:
        if _doc(element, name):
            self._line.close()
        if name in _BLOCKS:
            self._end_line()
        if name in _CELLS:
            self._line.add(" | ")
        if name in {"vraag", "antwoord"}:
            self._flush_notes()
        self._line.add(element.tail)

    def _end_line(self) -> None:
        self._put(self._line)
        self._line = _Line()

    def _put(self, line: _Line) -> None:
        if words := line.text():
            for doc, start, end in line.links:
                self._links.append((doc, self._length + start, self._length + min(end, len(words))))
            self._lines.append(words)
            self._length += len(words) + 1

    def _note(self, note: etree._Element) -> None:
        """The mark stays in the sentence; the note waits for the end of the question or answer."""
        words = ["".join(map(str, child.itertext())).strip() for child in note]
        place = next((n for n, word in enumerate(words) if word[:1].isdigit()), None)
        mark = f"[{_SPACES.sub(' ', words[place])}]" if place is not None else ""
        self._line.add(mark)
        line = _Line()
        line.add(mark)
        for number, child in enumerate(note):
            if number != place:
                line.add(" ")
                _add_all(line, child)
        self._notes.append(line)

    def _flush_notes(self) -> None:
        for line in self._notes:
            self._put(line)
        self._notes = []


def _add_all(line: _Line, root: etree._Element) -> None:
    """The words of an element and of all that it holds."""
    for event, element in etree.iterwalk(root, events=("start", "end")):
        doc = _doc(element, _local_name(element))
        if event == "start":
            if doc:
                line.open(doc)
            line.add(element.text)
        else:
            if doc:
                line.close()
            if element is not root:
                line.add(element.tail)


def _doc(element: etree._Element, name: str) -> str:
    """The publication that a link names, or nothing."""
    if name == "extref":
        return (element.get("doc") or "").strip()
    address = (element.get("href") or "").strip() if name == "a" else ""
    return address if _PUBLICATION_PAGE in address else ""


def _starts_line(element: etree._Element) -> bool:
    """The number of a dossier or paper is a line of its own, though HTML puts it in the heading."""
    return element.get("class") in {"stuknummer"}


def _local_name(element: etree._Element) -> str:
    # By hand: a damaged page has names that are no XML names.
    return element.tag.rpartition("}")[2].lower() if isinstance(element.tag, str) else ""
