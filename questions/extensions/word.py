"""The letter as Word: a form with fields, the ministry's own or the neutral one, filled in."""

from __future__ import annotations

import io
import re
from pathlib import Path

import structlog
from docxtpl import DocxTemplate  # type: ignore[import-untyped]
from jinja2 import TemplateError
from jinja2.sandbox import SandboxedEnvironment

from questions.extension_models import LetterTemplate
from questions.extensions.letter import Letter
from questions.extensions.neutral_form import PATH as NEUTRAL
from tracker.models import Office

log = structlog.get_logger(__name__)

CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
NO_XML = re.compile(r"[^\t\n\a\x20-\uD7FF\uE000-\uFFFD\U00010000-\U0010FFFF]")
"""What XML 1.0 cannot hold, save the bell that stands for a new paragraph."""


def as_word(letter: Letter, office: Office | None) -> bytes:
    """The letter in the form of the ministry of `office`, or in the neutral one."""
    own = LetterTemplate.objects.filter(ministry=office.ministry_id).first() if office else None
    if own is not None:
        try:
            with own.file.open("rb") as stored:
                return fill(stored.read(), letter)
        except (OSError, ValueError, TemplateError) as error:
            log.warning("letter_form_unusable", ministry=own.ministry_id, error=repr(error))
    return fill(Path(NEUTRAL).read_bytes(), letter)


def fill(form: bytes, letter: Letter) -> bytes:
    """The form with the letter's fields; raises TemplateError when it is no form.

    A form comes from outside: its fields are looked up in a sandbox, and what is put in is escaped.
    """
    template = DocxTemplate(io.BytesIO(form))
    values = {name: NO_XML.sub("", value) for name, value in letter.fields.items()}
    template.render(values, jinja_env=sandbox(), autoescape=True)
    filled = io.BytesIO()
    template.save(filled)
    return filled.getvalue()


def sandbox() -> SandboxedEnvironment:
    return SandboxedEnvironment(autoescape=True)
