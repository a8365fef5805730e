"""The numbers that Word draws before list paragraphs and that are nowhere in their text."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Final

from docx.document import Document
from lxml import etree

_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_NS: Final = {"w": _W.strip("{}")}


@dataclass(slots=True)
class Numbering:
    """The list definitions of a document, and how far each list has counted."""

    levels: dict[tuple[str, str], tuple[str, str, int]] = field(default_factory=dict)
    styles: dict[str, etree._Element] = field(default_factory=dict)
    counted: defaultdict[tuple[str, str], int] = field(default_factory=lambda: defaultdict(int))

    @classmethod
    def of(cls, document: Document) -> Numbering:
        """The definitions in numbering.xml; none where the document has no lists."""
        numbering = cls()
        for relation in document.part.rels.values():
            if not relation.is_external and relation.reltype.endswith("/numbering"):
                numbering._read(relation.target_part._element)
        for style in document.styles.element.iterfind("w:style", _NS):
            properties = style.find("w:pPr/w:numPr", _NS)
            if properties is not None:
                numbering.styles[style.get(f"{_W}styleId") or ""] = properties
        return numbering

    def label(self, paragraph: etree._Element) -> str:
        """ "3. ", "b. " or "- " for a list paragraph, else nothing."""
        properties = paragraph.find("w:pPr/w:numPr", _NS)
        if properties is None:
            named = paragraph.find("w:pPr/w:pStyle", _NS)
            properties = None if named is None else self.styles.get(named.get(f"{_W}val") or "")
        if properties is None:
            return ""
        key = (_value(properties, "numId"), _value(properties, "ilvl") or "0")
        if key not in self.levels:
            return ""
        style, pattern, first = self.levels[key]
        if style == "bullet":
            return "- "
        self.counted[key] += 1
        count = self.counted[key] + first - 1
        closing = ")" if pattern.rstrip().endswith(")") else "."
        if style == "lowerLetter":
            return f"{chr(ord('a') + (count - 1) % 26)}{closing} "
        return f"{count}{closing} " if style == "decimal" else ""

    def _read(self, root: etree._Element) -> None:
        abstract = {
            definition.get(f"{_W}abstractNumId"): definition
            for definition in root.iterfind("w:abstractNum", _NS)
        }
        for number in root.iterfind("w:num", _NS):
            definition = abstract.get(_value(number, "abstractNumId"))
            if definition is None:
                continue
            for level in definition.iterfind("w:lvl", _NS):
                start = _value(level, "start")
                self.levels[number.get(f"{_W}numId") or "", level.get(f"{_W}ilvl") or ""] = (
                    _value(level, "numFmt"),
                    _value(level, "lvlText"),
                    int(start) if start.isdigit() else 1,
                )


def _value(element: etree._Element, name: str) -> str:
    child = element.find(f"w:{name}", _NS)
    return (child.get(f"{_W}val") or "") if child is not None else ""
