"""How what is found divides over the facets: one statement, whatever there is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db import connection, models
from django.db.models.expressions import RawSQL
from django.db.models.functions import Cast, ExtractYear

from tracker.deadlines import State
from tracker.models import Case, CaseActor
from tracker.models.labels import STATES
from tracker.search.facets import SORTS
from tracker.search.query import Query, write
from tracker.search.wanted import Wanted

MOST = 5_000
"""Rows of each table that are counted; of more than that, the newest."""

SHOWN = 12
"""Values of a facet that are shown."""

HITS = """
WITH own AS MATERIALIZED (
    SELECT id FROM tracker_case WHERE {cases} ORDER BY started_on DESC, number LIMIT {most}),
letter AS MATERIALIZED (
    SELECT link.case_id FROM tracker_casedocument AS link
      JOIN tracker_document AS document ON document.id = link.document_id
     WHERE {letters} ORDER BY link.document_id DESC LIMIT {most}),
paper AS MATERIALIZED (
    SELECT date_part('year', dated_on)::int AS year FROM tracker_document
     WHERE {papers} ORDER BY id DESC LIMIT {most}),
dossier AS MATERIALIZED (SELECT FROM tracker_dossier WHERE {dossiers} LIMIT {most}),
hit AS MATERIALIZED (SELECT id FROM own UNION SELECT case_id FROM letter)
SELECT 'soort', 'document', count(*) FROM paper
 UNION ALL SELECT 'soort', 'dossier', count(*) FROM dossier
 UNION ALL SELECT 'jaar', year::text, count(*) FROM paper WHERE year IS NOT NULL GROUP BY year
"""
FACET = " UNION ALL SELECT '{name}', value::text, many FROM ({sql}) AS {name} (value, many)"


@dataclass(frozen=True, slots=True)
class Count:
    """One value of a facet, how many have it, and the search that finds these."""

    value: str
    label: str
    count: int
    query: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class FacetCounts:
    """The values of one facet, the commonest first; years, the latest first."""

    name: str
    counts: tuple[Count, ...]


def count(wanted: Wanted, query: Query) -> tuple[FacetCounts, ...]:
    """How what is wanted divides: each value with the search that narrows `query` down to it."""
    counted = _count(wanted)
    chosen = {(facet.name, facet.value) for one in query.filters for facet in one.facets}
    facets = []
    for name, values in counted.items():
        common = values.most_common(SHOWN)
        if name == "jaar":
            common = sorted(values.items(), reverse=True)[:SHOWN]
        counts = (
            Count(
                value,
                label=_label(name, value),
                count=many,
                query=write(query.narrowed(name, value)),
                chosen=(name, value) in chosen,
            )
            for value, many in common
        )
        facets.append(FacetCounts(name, tuple(counts)))
    return tuple(facet for facet in facets if facet.counts)


def _count(wanted: Wanted) -> dict[str, Counter[str]]:
    hits = {name: getattr(wanted, name) for name in ("cases", "letters", "papers", "dossiers")}
    statement = HITS.format(most=MOST, **{name: one.text for name, one in hits.items()})
    params = [value for one in hits.values() for value in one.params]
    counted: dict[str, Counter[str]] = {}
    for name, rows in _facets(wanted):
        counted[name] = Counter()
        sql, values = rows.query.sql_with_params()
        statement += FACET.format(name=name, sql=sql)
        params += values
    with connection.cursor() as cursor:
        cursor.execute(statement, params)
        for name, value, many in cursor:
            if value and many:
                counted[name][_value(name, value)] += many
    return counted


def _facets(wanted: Wanted) -> Iterator[tuple[str, models.QuerySet[Any, Any]]]:
    """For each facet its values among the cases that were hit, and how many have each."""
    hit = RawSQL("SELECT id FROM hit", [])
    cases = Case.objects.filter(pk__in=hit).order_by()
    members = CaseActor.objects.filter(relation__in=CaseActor.MEMBERS, case__in=hit).order_by()
    many, some = models.Count("pk"), models.Count("case", distinct=True)
    yield "soort", cases.values_list("kind").annotate(many=many)
    stated: models.QuerySet[Any, Any] = cases.with_state(wanted.today)
    yield "status", stated.values_list("state").annotate(many=many)
    yield "ministerie", cases.values_list("office__ministry__code").annotate(many=many)
    yield (
        "jaar",
        cases.values_list(Cast(ExtractYear("started_on"), models.CharField())).annotate(many=many),
    )
    yield "partij", members.values_list("group__label").annotate(many=some)
    yield "van", members.values_list("name").annotate(many=some).order_by("-many", "name")[:SHOWN]


def _value(name: str, value: str) -> str:
    """A value as it is written behind the name of its facet."""
    if name == "soort":
        return SORTS.get(value, value)
    return value.replace("_", "-") if name == "status" else value


def _label(name: str, value: str) -> str:
    if name == "status":
        return str(STATES[State(value.replace("-", "_"))])
    return value
