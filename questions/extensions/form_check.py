"""Whether a Word file will do as a form for uitstelberichten."""

from __future__ import annotations

import io
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from docxtpl import DocxTemplate  # type: ignore[import-untyped]
from jinja2 import TemplateError

from questions.extensions.letter import EXAMPLE
from questions.extensions.word import fill, sandbox
from tracker.ingest import Unreadable
from tracker.ingest.isolation import extract_safely
from tracker.ingest.recognition import format_of


def check_form(form: bytes) -> None:
    """Refuse a file that will not do as a form; raises ValidationError with what to mend."""
    try:
        kind = format_of(form)
        extract_safely(form)
    except Unreadable as error:
        raise ValidationError(str(error)) from error
    if kind != "docx":
        raise ValidationError(_("This is no Word form. Save it in Word as .docx."))
    try:
        unknown = _unknown_fields(form)
        fill(form, EXAMPLE)
    except TemplateError as error:
        raise ValidationError(
            _("The fields of this form cannot be read: %(error)s. A field is {{ naam }}."),
            params={"error": error},
        ) from error
    if unknown:
        raise ValidationError(
            _("This form has fields that do not exist: %(unknown)s. Known are: %(known)s."),
            params={"unknown": ", ".join(unknown), "known": ", ".join(EXAMPLE.fields)},
        )


def _unknown_fields(form: bytes) -> list[str]:
    found: set[Any] = DocxTemplate(io.BytesIO(form)).get_undeclared_template_variables(sandbox())
    return sorted(found - EXAMPLE.fields.keys())
