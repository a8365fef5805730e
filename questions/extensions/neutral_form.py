"""The neutral Word form, made anew: `python -m questions.extensions.neutral_form`.

It writes `uitstelbericht.docx` beside this module: an A4 letter without logo, house colours or
fonts of any ministry, and with every field that a form may hold. A ministry downloads it in the
admin, gives it its own look in Word and uploads it there.
"""

from __future__ import annotations

from pathlib import Path

import docx
from docx.document import Document
from docx.shared import Cm, Pt

PATH = Path(__file__).with_name("uitstelbericht.docx")
FONT = "Arial"
"""On every machine that has Word or LibreOffice, and no ministry's own."""

HEAD = (
    ("Datum", "{{ datum }}"),
    ("Onze referentie", "{{ onze_referentie }}"),
    ("Uw kenmerk", "{{ zaaknummer }}"),
    ("Betreft", "{{ onderwerp }}"),
)


def build() -> Document:
    """The form as Word opens it."""
    form = docx.Document()
    page = form.sections[0]
    page.page_width, page.page_height = Cm(21), Cm(29.7)
    page.left_margin = page.right_margin = Cm(2.5)
    page.top_margin, page.bottom_margin = Cm(2.5), Cm(2)
    normal = form.styles["Normal"]
    normal.font.name, normal.font.size = FONT, Pt(10)
    normal.paragraph_format.space_after = Pt(6)
    form.core_properties.title = "Uitstelbericht"
    form.core_properties.author = "Rappel"
    form.core_properties.comments = ""
    _fill(form)
    return form


def _fill(form: Document) -> None:
    form.add_paragraph().add_run("{{ ministerie }}").bold = True
    form.add_paragraph()
    form.add_paragraph("{{ geadresseerde }}")
    form.add_paragraph()
    head = form.add_table(rows=0, cols=2)
    for name, field in HEAD:
        cells = head.add_row().cells
        cells[0].width, cells[1].width = Cm(3.5), Cm(12.5)
        cells[0].text, cells[1].text = name, field
    for line in ("", "{{ aanhef }}", "", "{{ tekst }}", "", "{{ slot }}", ""):
        form.add_paragraph(line)
    form.add_paragraph("{{ bewindspersoon }}")
    form.add_paragraph()
    form.add_paragraph()
    form.add_paragraph("{{ naam }}")


if __name__ == "__main__":
    build().save(str(PATH))
