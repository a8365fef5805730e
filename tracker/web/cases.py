"""What the page of every case shows, of whatever kind it is."""

from __future__ import annotations

from typing import Any, TypeVar

from django.db.models import QuerySet
from django.http import Http404
from django.shortcuts import get_object_or_404

from tracker import deadlines
from tracker.citations import parse
from tracker.deadlines import Recess
from tracker.models import Case, CaseActor, Citation, Document, RecessPeriod
from tracker.models.labels import STATES
from tracker.search.addresses import permanent_address
from tracker.web.access import Request
from tracker.web.days import Day
from tracker.web.log import log_of
from tracker.web.references import citing, references

C = TypeVar("C", bound=Case)


def case_or_404(cases: QuerySet[C], number: str) -> C:
    """The case with this number, of its own kind; Http404 when there is none."""
    if not number.isprintable():  # PostgreSQL refuses a NUL, and no number has a control character
        raise Http404
    return get_object_or_404(cases, number=number)


def case_context(request: Request, case: Case, day: Day) -> dict[str, Any]:
    """The facts, the clock, the citations and, for who works on answers, the log."""
    user = request.user
    state = case.state_on(day.on)
    actors = list(case.actors.all())
    documents = Document.objects.visible_to(user)
    own = documents.filter(cases=case)
    names = {case.number, case.zaaknummer} - {""}
    return {
        "case": case,
        "day": day,
        "state": state,
        "state_label": STATES[state],
        "days_late": deadlines.days_late(case.facts, day.on),
        "because": because(case, day),
        "members": [one for one in actors if one.relation != CaseActor.Relation.ADDRESSEE],
        "addressees": [one for one in actors if one.relation == CaseActor.Relation.ADDRESSEE],
        "links": case.document_links.filter(document__in=own).select_related("document"),
        "references": references(
            Citation.objects.filter(document__in=own).exclude(means__in=names)
        ),
        "citing": citing(
            names,
            documents.exclude(pk__in=own.values("pk")),
            Case.objects.visible_to(user),
            day.on,
        ),
        "log": log_of(case, day.on) if user.at_desk else [],
        "may_edit": Case.objects.editable_by(user).filter(pk=case.pk).exists(),
        "permanent": address_of(case),
    }


def because(case: Case, day: Day) -> list[deadlines.Step]:
    """Waarom deze datum: the steps of the clock for this case."""
    recesses = [
        Recess(row.name, row.first_day, row.last_day)
        for row in RecessPeriod.objects.filter(chamber=case.chamber)
    ]
    return deadlines.explain(
        case.facts,
        day.on,
        term=case.policy.term if case.policy else None,
        recesses=recesses,
        start_source="de datum ‘ingezonden’",
    )


def address_of(case: Case) -> str:
    """The permanent address of a case; its own page when its number is not the Kamer's."""
    identifier = parse(case.number)
    return (identifier and permanent_address(identifier)) or case.get_absolute_url()
