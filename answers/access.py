"""The set of questions that is asked for, for who may see it or change it."""

from __future__ import annotations

from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.core.exceptions import PermissionDenied
from django.db.models import OuterRef
from django.utils.translation import gettext as _

from answers.corrections import letters_of
from questions.models import QuestionSet
from tracker.citations import parse
from tracker.web.access import Request
from tracker.web.case_numbers import case_or_404


def visible_set(request: Request, number: str) -> Any:
    """The set with this number in whatever notation; Http404 when there is none.

    `letter_kinds` are the kinds of the letters that hang on it as answers.
    """
    identifier = parse(number)
    sets = QuestionSet.objects.for_page(request.user).annotate(
        letter_kinds=ArraySubquery(letters_of(OuterRef("pk")).values("kind"))
    )
    return case_or_404(sets, identifier.canonical if identifier else number)


def editable_set(request: Request, number: str) -> Any:
    """The same, for who may change it; PermissionDenied for everybody else."""
    question_set = visible_set(request, number)
    if not question_set.may_edit:
        raise PermissionDenied(_("Only who answers these questions may change them."))
    return question_set
