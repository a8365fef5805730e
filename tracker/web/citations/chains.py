"""The chain of a case: the motion, the questions about it, the answers, what was asked again, the
money. Nobody records a chain; it follows from what cites what, in both directions."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace

from django.db.models import Q
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from tracker.deadlines import Outcome
from tracker.models import Case, CaseDocument, Citation, Document, Kind
from tracker.models.cases import CaseQuerySet
from tracker.models.documents import DocumentQuerySet
from tracker.models.labels import STATES

DEPTH = 3
"""How many references away a case may stand."""

MOST = 40
"""How many cases a chain shows; a motion that everybody asks about has more."""

QUESTIONS, FOLLOW_UP = _("written questions"), _("follow-up questions")
ANSWER, SETTLED, MONEY = _("answer"), _("settled"), _("money")

Numbers = dict[str, Case]
"""The cases of a chain by the canonical numbers that they are cited by."""

Edges = set[tuple[int | None, int | None, int | None, str]]
"""Who cites what: the case of the text, a case of its document, that document, the number."""

OWN_WORDS = [role for role in CaseDocument.Role if role is not CaseDocument.Role.RELATED]
"""A document that is only related to a case cites nothing for it."""


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a chain: what happened on a day, what it refers to, and where it stands."""

    on: dt.date | None
    what: str | Promise
    title: str
    display: str
    url: str
    cites: tuple[str, ...] = ()
    state: str = ""
    label: str | Promise = ""
    is_here: bool = False


def chain_of(
    case: Case, documents: DocumentQuerySet, cases: CaseQuerySet[Case], today: dt.date
) -> list[Step]:
    """The chain around `case` as known on `today`, in order of date; empty when it stands alone.

    Every case is visited once, so a circle of references ends, and the queries have a limit.
    """
    linked = _walk(case, cases.known_on(today).defer("body", "search"))
    numbers = {name: one for one in linked for name in _names(one)}
    edges, proposals = _edges(numbers, linked)
    money = list(_money(proposals, documents, today)) if proposals else []
    if len(linked) + len(money) == 1:
        return []
    steps = [_of_money(one, edges, numbers) for one in money]
    for one in linked:
        steps += _of_case(one, edges, numbers, today, is_here=one.pk == case.pk)
    return sorted(steps, key=lambda step: step.on or dt.date.min)


def _walk(case: Case, cases: CaseQuerySet[Case]) -> list[Case]:
    """The cases at most `DEPTH` references away, the nearest first."""
    found: dict[int, Case] = {case.pk: case}
    edge = [case]
    for _depth in range(DEPTH):
        near = _neighbours(edge, cases)
        edge = [one for one in near if one.pk not in found][: MOST - len(found)]
        found.update((one.pk, one) for one in edge)
        if not edge:
            break
    return list(found.values())


def _neighbours(edge: list[Case], cases: CaseQuerySet[Case]) -> list[Case]:
    """What these cases cite, and what cites them: by their own texts and their documents'."""
    keys = [one.pk for one in edge]
    own = Citation.objects.filter(case__in=keys).order_by().values("means")
    quoted = (
        Citation.objects.filter(
            document__case_links__case__in=keys, document__case_links__role__in=OWN_WORDS
        )
        .order_by()
        .values("means")
    )
    citing = Citation.objects.filter(means__in=[name for one in edge for name in _names(one)])
    near = (
        Q(number__in=own),
        Q(number__in=quoted),
        Q(zaaknummer__in=own) & ~Q(zaaknummer=""),
        Q(zaaknummer__in=quoted) & ~Q(zaaknummer=""),
        Q(pk__in=citing.order_by().values("case")),
        Q(
            document_links__document__in=citing.order_by().values("document"),
            document_links__role__in=OWN_WORDS,
        ),
    )
    first, *others = (cases.filter(one).order_by() for one in near)
    return list(first.union(*others).order_by("-started_on")[: 2 * MOST])


def _money(
    proposals: Collection[int], documents: DocumentQuerySet, today: dt.date
) -> Iterable[Document]:
    """The spending proposals among these documents (ids) as known on `today`."""
    known = documents.filter(Q(dated_on__isnull=True) | Q(dated_on__lte=today), pk__in=proposals)
    return known.defer("text", "search", "links").order_by("dated_on")[:MOST]


def _edges(numbers: Numbers, linked: list[Case]) -> tuple[Edges, set[int]]:
    """Who cites what in the chain, and the spending proposals (ids) that cite something in it."""
    keys = [one.pk for one in linked]
    money = Document.Kind.SPENDING_PROPOSAL
    standing = Q(case__in=keys) | Q(document__case_links__case__in=keys) | Q(document__kind=money)
    rows = list(
        Citation.objects.filter(standing, means__in=list(numbers))
        .order_by()
        .values_list(
            "case",
            "document__case_links__case",
            "document",
            "means",
            "document__kind",
            "document__case_links__role",
        )
    )
    edges: Edges = {
        (own, hanging if role in OWN_WORDS else None, within, means)
        for own, hanging, within, means, _kind, role in rows
    }
    return edges, {row[2] for row in rows if row[4] == money}


def _of_case(
    case: Case, edges: Edges, numbers: Numbers, today: dt.date, *, is_here: bool
) -> Iterator[Step]:
    """How it began and, when it ended, that."""
    cites = {means for own, hanging, _in, means in edges if case.pk in {own, hanging}}
    cites -= {*_names(case)}
    begun = Step(
        on=case.started_on,
        what=_beginning(case, cites, numbers),
        title=case.subject,
        display=case.display,
        url=case.get_absolute_url(),
        cites=_written(cites, numbers),
        is_here=is_here,
    )
    known = case.facts.known_on(today)
    state = case.state_on(today)
    standing = replace(begun, state=state, label=STATES[state])
    if known.settled_on is not None:
        ended = ANSWER if known.outcome is Outcome.ANSWERED else SETTLED
        yield begun
        yield replace(standing, on=known.settled_on, what=ended, cites=())
    else:
        yield standing if known.due_on is not None else begun


def _beginning(case: Case, cites: set[str], numbers: Numbers) -> str | Promise:
    """Questions that refer to other questions ask again."""
    if case.kind != Kind.QUESTION:
        return Kind(case.kind).label
    again = any(numbers[one].kind == Kind.QUESTION for one in cites)
    return FOLLOW_UP if again else QUESTIONS


def _of_money(document: Document, edges: Edges, numbers: Numbers) -> Step:
    cites = {means for _own, _hanging, within, means in edges if within == document.pk}
    return Step(
        on=document.dated_on,
        what=MONEY,
        title=str(document),
        display=document.display,
        url=document.get_absolute_url(),
        cites=_written(cites, numbers),
    )


def _written(cites: set[str], numbers: Numbers) -> tuple[str, ...]:
    return tuple(sorted({numbers[one].display for one in cites}))


def _names(case: Case) -> Iterator[str]:
    """The numbers by which a case is cited."""
    return filter(None, (case.number, case.zaaknummer))
