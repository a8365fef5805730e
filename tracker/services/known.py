"""What is known of the dossiers that are cited, to judge whether a citation can be right.

The judging is `tracker.citations.judge`; here are the facts, in a number of queries that does not
grow: two, and none when nothing that is cited lies in a dossier.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import replace

from django.db.models import CharField, Func, IntegerField, Max, Model, Q, QuerySet, Value
from django.db.models.functions import Cast

from tracker import citations
from tracker.citations import Dossier as DossierNumber
from tracker.citations import Doubt, Identifier, Kamerstuk, Known, slips
from tracker.models import Case, Citation, Document, Dossier

IN_DOSSIER = "^kst-(.+)-[0-9]+[a-z]?(-[nhb][0-9]+)?$"
NUMBER = "^kst-.+-([0-9]+)[a-z]?(?:-[nhb][0-9]+)?$"
"""The dossier and the number of a canonical kamerstuk number."""

ROOM_AT_LEAST = 50
"""How far a number may always lie beyond the highest known here, in papers; else, half of it."""


def doubts_about(cited: Iterable[Citation]) -> dict[int, Doubt]:
    """Why citations cannot be right, by their key; those that a person corrected are not asked.

    What is registered decides, at this moment: nothing of it is kept.
    """
    read: dict[int, tuple[Identifier, dt.date | None]] = {}
    for one in cited:
        identifier = None if one.correction else citations.parse(one.target)
        if identifier is not None:
            read[one.pk] = identifier, _dated(one)
    highest = _highest({dossier for one, _on in read.values() if (dossier := _dossier_of(one))})
    found = {}
    for pk, (identifier, on) in read.items():
        if doubt := citations.judge(identifier, Known(_with_room(highest, identifier)), on=on):
            found[pk] = doubt
    return found


def _dated(one: Citation) -> dt.date | None:
    """When the text was written, as far as that is known."""
    if one.document is not None:
        return one.document.dated_on
    if one.case is not None:
        return max(filter(None, [one.case.started_on, one.case.settled_on]), default=None)
    return None


def _dossier_of(identifier: Identifier) -> DossierNumber | None:
    if isinstance(identifier, Kamerstuk):
        return identifier.dossier
    return identifier if isinstance(identifier, DossierNumber) else None


def _highest(cited: set[DossierNumber]) -> dict[str, int | None]:
    """Every known dossier; with its highest number when it is cited, or may have been meant.

    A dossier is known by itself, or because something that is numbered in it is.
    """
    if not cited:
        return {}
    known = list(Dossier.objects.values_list("number", flat=True))
    named = {one.canonical for one in cited}
    meant = {replace(one, number=slip).canonical for one in cited for slip in slips(one.number)}
    tops = _tops(named | meant.intersection(known))
    return {number: tops.get(number) for number in {*known, *tops}}


def _tops(dossiers: Iterable[str]) -> dict[str, int]:
    """The highest number in each dossier among what is registered, linked or said by a person.

    What the grammar reads in a text proves nothing: the number in doubt would prove itself.
    """
    sure = Citation.objects.filter(method__in=[Citation.Method.LINK, Citation.Method.PERSON])
    rows = _numbered(Case.objects.all(), "number", dossiers).union(
        _numbered(Document.objects.all(), "identifier", dossiers),
        _numbered(sure, "means", dossiers),
    )
    tops: dict[str, int] = {}
    for dossier, top in rows:
        tops[dossier] = max(top, tops.get(dossier, 0))
    return tops


def _numbered(
    rows: QuerySet[Model], field: str, dossiers: Iterable[str]
) -> QuerySet[Model, tuple[str, int]]:
    """The dossiers of numbers in a column, each with its highest."""
    within = Q()
    for dossier in dossiers:
        within |= Q(**{f"{field}__startswith": f"kst-{dossier}-"})
    papers: QuerySet[Model, tuple[str, int]] = (
        rows.filter(within, **{f"{field}__regex": IN_DOSSIER})
        .order_by()
        .annotate(stem=_part(field, IN_DOSSIER), paper=paper_number(field))
        .values("stem")
        .annotate(top=Max("paper"))
        .values_list("stem", "top")
    )
    return papers


def paper_number(field: str) -> Cast:
    """The number of a paper in its dossier; NULL for what has none, as "H" of the Eerste Kamer."""
    return Cast(_part(field, NUMBER), IntegerField())


def _part(field: str, pattern: str) -> Func:
    return Func(field, Value(pattern), function="substring", output_field=CharField())


def _with_room(highest: dict[str, int | None], identifier: Identifier) -> dict[str, int | None]:
    """The same, where a number that may simply be newer than what came in here has its room.

    This desk does not have every paper of the Kamer. A few beyond the highest is tomorrow's paper.
    """
    paper = identifier.number if isinstance(identifier, Kamerstuk) else ""
    number = int("".join(filter(str.isdigit, paper)) or 0)
    return {
        dossier: None
        if top is not None and top < number <= top + max(ROOM_AT_LEAST, top // 2)
        else top
        for dossier, top in highest.items()
    }
