"""The page of a set of written questions on a day."""

from __future__ import annotations

from django.db.models import Prefetch
from django.http import HttpResponse
from django.shortcuts import render

from answers.happenings import HAPPENINGS
from answers.models import AnswerLetter
from answers.pairs import pairs
from questions.extensions.numbered import numbered
from questions.models import QuestionSet
from tracker.deadlines import UNSETTLED
from tracker.models import CaseDocument, Kind
from tracker.search.similar import similar
from tracker.web.access import Request
from tracker.web.cases import case_context
from tracker.web.days import Day
from tracker.web.happenings.offers import offers

ALSO = Prefetch(
    "document__case_links",
    CaseDocument.objects.filter(role=CaseDocument.Role.ANSWER).select_related("case"),
)
"""The sets that a letter answers."""


def page(request: Request, question_set: QuestionSet, day: Day) -> HttpResponse:
    """The page on a day; the actions are there only for who may, today, on an open set."""
    context = case_context(request, question_set, day)
    may_act = context["may_edit"] and not day.chosen and context["state"] in UNSETTLED
    may_record = context["may_edit"] and not day.chosen
    shown = pairs(question_set, day.on, context["linked"])
    letters = AnswerLetter.objects.filter(
        document__case_links__case=question_set, dated_on__lte=day.on
    )
    context |= {
        "pairs": shown,
        "similar": similar(question_set, user=request.user),
        "letters": letters.select_related("document__proposal__decided_by")
        .defer("document__text", "document__search", "document__links")
        .prefetch_related("signatories", ALSO)
        .distinct(),
        "notices": numbered(question_set, day.on),
        "may_act": may_act,
        "may_extend": may_act and question_set.kind == Kind.QUESTION,
        "unanswered": [one.question.number for one in shown if not one.is_answered],
        "offers": offers(question_set, HAPPENINGS) if may_record else [],
    }
    return render(request, "answers/question.html", context)
