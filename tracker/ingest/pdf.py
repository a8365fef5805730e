"""PDF, by pypdfium2: the text of each page in reading order."""

from __future__ import annotations

import ctypes
import re
import unicodedata
from itertools import pairwise
from typing import Final, NamedTuple

import pypdfium2
import pypdfium2.raw as pdfium

from tracker.ingest.extraction import Extracted, Unreadable
from tracker.ingest.limits import MAX_CHARACTERS, MAX_PAGES

# PDFium marks a hyphen at the end of a line by this character and drops the line end.
_HYPHEN = "\x02"
# What PDFium could not map to a character.
_UNMAPPED = "\ufffe"

# White between two lines from which on they belong to different paragraphs, in line heights.
_PARAGRAPH: Final = 1.5
# Accents that older fonts set beside their letter.
_COMBINING: Final = {"¸": "\u0327", "¨": "\u0308", "ˇ": "\u030c"}
_LOOSE_ACCENT = re.compile(r"([A-Za-zı])([¸¨ˇ])")


class Pdf:
    """The Portable Document Format."""

    def extract(self, data: bytes) -> Extracted:
        """The pages, each after a form feed; raises Unreadable for a scan or a locked file."""
        try:
            document = pypdfium2.PdfDocument(data)
        except pypdfium2.PdfiumError as error:
            raise Unreadable(_refusal(error)) from error
        try:
            pages = _pages(document)
        finally:
            document.close()
        if not any(page.strip() for page in pages):
            raise Unreadable(
                "Deze PDF is een scan: er staan alleen afbeeldingen in en geen tekst. Vraag om het "
                "oorspronkelijke bestand, of laat er eerst tekstherkenning op los."
            )
        return Extracted("\f".join(pages), "pdf")


def _pages(document: pypdfium2.PdfDocument) -> list[str]:
    if len(document) > MAX_PAGES:
        raise Unreadable(
            f"Deze PDF heeft {len(document)} bladzijden; er worden er hoogstens {MAX_PAGES} "
            "gelezen. Stuur alleen de brief zelf."
        )
    pages: list[list[_Line]] = []
    size = 0
    for number in range(len(document)):
        pages.append(_lines(document, number))
        size += sum(len(line.words) for line in pages[-1])
        if size > MAX_CHARACTERS:
            raise Unreadable(
                "Deze PDF bevat meer tekst dan een brief kan hebben. Stuur alleen de brief zelf."
            )
    gaps = sorted(gap for lines in pages for gap in map(_gap, pairwise(lines)) if gap > 0)
    # The tight quarter: a short letter may have as much white between its lines as lines.
    usual = gaps[len(gaps) // 4] if gaps else 0.0
    return [_page_text(lines, usual * _PARAGRAPH) for lines in pages]


class _Line(NamedTuple):
    """A line of a page, and how high it stands; None where it holds only white space."""

    words: str
    height: float | None


def _lines(document: pypdfium2.PdfDocument, number: int) -> list[_Line]:
    try:
        page = document[number].get_textpage()
        text = page.get_text_range()
    except pypdfium2.PdfiumError:
        # One page that cannot be read does not cost the others.
        return []
    lines: list[_Line] = []
    index = 0
    for words in text.split("\r\n"):
        indent = len(words) - len(words.lstrip())
        height = _baseline(page, index + indent) if words.strip() else None
        lines.append(_Line(words.replace("\r", "\n"), height))
        index += len(words) + 2
    return lines


def _gap(pair: tuple[_Line, _Line]) -> float:
    """How far the second line stands below the first; 0 where that cannot be told."""
    above, below = pair
    if above.height is None or below.height is None:
        return 0.0
    return above.height - below.height


def _page_text(lines: list[_Line], paragraph: float) -> str:
    """The lines of the page, with a blank one where the page leaves white between them."""
    spaced = [line.words for line in lines[:1]]
    for pair in pairwise(lines):
        spaced += ["", pair[1].words] if _gap(pair) > paragraph else [pair[1].words]
    text = "\n".join(spaced).replace("\f", "\n")
    text = text.replace(_HYPHEN, "-\n").replace(_UNMAPPED, "-\n")
    return _LOOSE_ACCENT.sub(_accented, text)


def _baseline(page: pypdfium2.PdfTextPage, index: int) -> float | None:
    """How high the character stands on the page, in points."""
    left, height = ctypes.c_double(), ctypes.c_double()
    found = pdfium.FPDFText_GetCharOrigin(page, index, left, height)
    return height.value if found else None


def _accented(match: re.Match[str]) -> str:
    """ "s¸" as one letter, "ş"."""
    letter = "i" if match[1] == "ı" else match[1]
    return unicodedata.normalize("NFC", letter + _COMBINING[match[2]])


def _refusal(error: pypdfium2.PdfiumError) -> str:
    if "password" in str(error).lower():
        return (
            "Deze PDF is met een wachtwoord beveiligd. Bewaar haar zonder wachtwoord en probeer "
            "het opnieuw."
        )
    return "Deze PDF is beschadigd en kan niet worden geopend. Vraag om een nieuw exemplaar."
