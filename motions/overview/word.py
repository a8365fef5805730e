"""The overview as a Word document, to be put into the annex."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Sequence

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from docx import Document as Word

from motions.overview.rows import Line
from tracker.models import Kind, Ministry

CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def as_word(ministry: Ministry, lines: Sequence[Line], *, on: dt.date) -> bytes:
    """Two tables, motions and commitments, under headings that a reader can walk."""
    word = Word()
    word.core_properties.title = _("Motions and commitments: %(ministry)s") % {"ministry": ministry}
    word.core_properties.language = "nl-NL"
    word.add_heading(word.core_properties.title, level=1)
    word.add_paragraph(_("As known on %(on)s.") % {"on": date_format(on)})
    for kind, title in ((Kind.MOTION, _("Motions")), (Kind.COMMITMENT, _("Commitments"))):
        word.add_heading(str(title), level=2)
        _table(word, [line for line in lines if line.case.kind == kind])
    filled = io.BytesIO()
    word.save(filled)
    return filled.getvalue()


def _table(word: object, lines: Sequence[Line]) -> None:
    if not lines:
        word.add_paragraph(_("None."))  # type: ignore[attr-defined]
        return
    heads = [_("Number"), _("What was asked or promised"), _("Status"), _("Letter")]
    table = word.add_table(rows=1, cols=len(heads), style="Table Grid")  # type: ignore[attr-defined]
    for cell, head in zip(table.rows[0].cells, heads, strict=True):
        cell.text = head
    for line in lines:
        letter = line.letter
        dated = f" ({date_format(letter.dated_on)})" if letter and letter.dated_on else ""
        said = f"{line.label}: {line.entry.text}" if line.entry else str(line.label)
        values = [line.case.display, f"{line.case.subject}\n{line.asked}", said]
        values.append(f"{letter}{dated}" if letter else "")
        for cell, value in zip(table.add_row().cells, values, strict=True):
            cell.text = "".join(one for one in value if one.isprintable() or one == "\n")
