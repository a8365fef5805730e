"""The set of questions that is asked for, for who may see it or change it."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext as _

from questions.models import QuestionSet
from tracker.citations import parse
from tracker.models import Case
from tracker.web.access import Request
from tracker.web.case_numbers import case_or_404


def visible_set(request: Request, number: str) -> QuestionSet:
    """The set with this number in whatever notation; Http404 when there is none."""
    identifier = parse(number)
    sets = QuestionSet.objects.visible_to(request.user).select_related(
        "office__ministry", "owner", "policy"
    )
    return case_or_404(sets, identifier.canonical if identifier else number)


def editable_set(request: Request, number: str) -> QuestionSet:
    """The same, for who may change it; PermissionDenied for everybody else."""
    question_set = visible_set(request, number)
    if not Case.objects.editable_by(request.user).filter(pk=question_set.pk).exists():
        raise PermissionDenied(_("Only who answers these questions may change them."))
    return question_set
