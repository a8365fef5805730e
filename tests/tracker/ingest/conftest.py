"""Small files in each format, made on the spot."""

from __future__ import annotations

import io
from collections.abc import Callable

import docx
import pytest

from tests.tracker.ingest.pdf_file import pdf_of

MakePdf = Callable[..., bytes]


def _stream(lines: list[str], leading: float) -> bytes:
    """The drawing of a page: a line each, an empty one leaving white."""
    shown = [f"({line}) Tj T*" if line else "T*" for line in lines]
    body = "\n".join(["BT", "/F1 10 Tf", f"{leading} TL", "50 800 Td", *shown, "ET"])
    return body.encode("cp1252")


@pytest.fixture
def make_pdf() -> MakePdf:
    """A PDF with these pages of lines, written by hand so that nothing else is needed."""

    def make(*pages: list[str], leading: float = 12.0) -> bytes:
        objects: list[bytes] = [b"<< /Type /Catalog /Pages 2 0 R >>", b""]
        objects.append(
            b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
        )
        kids = []
        for lines in pages:
            content = _stream(lines, leading)
            kids.append(len(objects) + 1)
            objects.append(
                b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R "
                b"/Resources << /Font << /F1 3 0 R >> >> >>" % (len(objects) + 2)
            )
            objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content))
        references = b" ".join(b"%d 0 R" % kid for kid in kids)
        objects[1] = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (references, len(kids))
        return pdf_of(objects)

    return make


@pytest.fixture
def word_letter() -> bytes:
    """A letter as Word writes it: a table above, a numbered list, a heading."""
    document = docx.Document()
    row = document.add_table(rows=1, cols=2).rows[0]
    row.cells[0].text, row.cells[1].text = "Datum", "3 juni 2024"
    document.add_paragraph("Is dit de eerste vraag?", style="List Number")
    document.add_paragraph("Is dit de tweede vraag?", style="List Number")
    document.add_paragraph("Een punt", style="List Bullet")
    document.add_heading("Antwoord 1 en 2", level=2)
    document.add_paragraph("Ja.")
    document.sections[0].header.paragraphs[0].text = "Ons kenmerk 5164758"
    stored = io.BytesIO()
    document.save(stored)
    return stored.getvalue()
