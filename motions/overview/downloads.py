"""The overview as a file to take along: CSV for a spreadsheet, Word for the minister."""

from __future__ import annotations

from django.http import HttpResponse
from django.utils.translation import gettext_lazy

from motions.overview.rows import Line
from motions.overview.word import CONTENT_TYPE, as_word
from tracker.models import Ministry
from tracker.web.days import Day
from tracker.web.lists.columns import Column

COLUMNS: list[Column] = [
    (gettext_lazy("Kind"), lambda line: line.kind),
    (gettext_lazy("Number"), lambda line: line.case.number),
    (gettext_lazy("Subject"), lambda line: line.case.subject),
    (gettext_lazy("What was asked or promised"), lambda line: line.asked),
    (gettext_lazy("Due"), lambda line: line.case.due_on),
    (gettext_lazy("Status"), lambda line: line.label),
    (gettext_lazy("Text"), lambda line: line.entry.text if line.entry else ""),
    (gettext_lazy("Letter"), lambda line: line.letter or ""),
    (gettext_lazy("Date of the letter"), lambda line: line.letter and line.letter.dated_on),
    (gettext_lazy("Changed"), lambda line: line.change),
]


def as_docx(ministry: Ministry, lines: list[Line], day: Day) -> HttpResponse:
    response = HttpResponse(as_word(ministry, lines, on=day.on), content_type=CONTENT_TYPE)
    response["Content-Disposition"] = f'attachment; filename="{name_of(ministry, day)}.docx"'
    return response


def name_of(ministry: Ministry, day: Day) -> str:
    code = "".join(one for one in ministry.code if one.isalnum())
    return f"moties-en-toezeggingen-{code}-{day.on:%Y-%m-%d}"
