"""What facets ask of cases, documents and dossiers: conditions for the database."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import reduce
from operator import and_, or_

from django.db.models import F, Q, QuerySet, Value

from tracker.deadlines import UNSETTLED
from tracker.models import CaseActor, Ministry, Office, PartyGroup, User
from tracker.models.vocabulary import Fold
from tracker.search.facets import KIND_OF_SORT, STATES, Facet, Filter, listed, unknown

ALL, NOTHING = Q(), Q(pk__in=[])
ME, NOBODY = "mij", "niemand"


@dataclass(frozen=True, slots=True)
class Narrowing:
    """The conditions on each table; what no facet speaks of is not narrowed.

    `by_state` says that the cases must carry the state of the clock.
    """

    cases: Q = ALL
    documents: Q = ALL
    dossiers: Q = ALL
    by_state: bool = False
    notes: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        """Whether anything is narrowed."""
        return bool(self.cases or self.documents or self.dossiers)


@dataclass(frozen=True, slots=True)
class Sides:
    """What one facet asks of cases, documents and dossiers."""

    cases: Q
    documents: Q = NOTHING
    dossiers: Q = NOTHING


class UnknownError(ValueError):
    """A facet has no such value; the message is a Dutch sentence with what it does have."""


def narrow(filters: Iterable[Filter], *, user: User | None, today: dt.date) -> Narrowing:
    """The conditions for the filters; a value that nobody knows is named and not counted."""
    notes: list[str] = []
    narrowing = Narrowing()
    for one in filters:
        asked = []
        for facet in one.facets:
            try:
                asked.append(_sides(facet, user=user, today=today))
            except UnknownError as error:
                notes.append(str(error))
        if asked:
            narrowing = Narrowing(
                narrowing.cases & _either(sides.cases for sides in asked),
                narrowing.documents & _either(sides.documents for sides in asked),
                narrowing.dossiers & _either(sides.dossiers for sides in asked),
                narrowing.by_state or any(facet.name == "status" for facet in one.facets),
            )
    return Narrowing(
        narrowing.cases,
        narrowing.documents,
        narrowing.dossiers,
        narrowing.by_state,
        tuple(dict.fromkeys(notes)),
    )


def _sides(facet: Facet, *, user: User | None, today: dt.date) -> Sides:
    if facet.name == "status":
        sides = Sides(_in_state(facet.value, today))
    elif facet.name == "behandelaar":
        sides = Sides(_with(facet.value, user))
    else:
        sides = READERS[facet.name](facet.value)
    if not facet.excluded:
        return sides
    # What has no such property does not have this value of it either.
    return Sides(~sides.cases, _without(sides.documents), _without(sides.dossiers))


def _either(conditions: Iterable[Q]) -> Q:
    """One of them; NOTHING beside something adds nothing, and makes worse plans."""
    some = [one for one in conditions if one != NOTHING]
    return reduce(or_, some) if some else NOTHING


def _without(condition: Q) -> Q:
    return Q() if condition == NOTHING else ~condition


def _of_sort(value: str) -> Sides:
    kind = KIND_OF_SORT[value]
    if kind == "document":
        return Sides(NOTHING, Q(pk__isnull=False))
    if kind == "dossier":
        return Sides(NOTHING, NOTHING, Q(pk__isnull=False))
    return Sides(Q(kind=kind))


def _in_state(value: str, today: dt.date) -> Q:
    states = STATES[value]
    if states <= UNSETTLED:  # says what the state says, in words that the index understands
        unsettled = Q(settled_on__isnull=True) | Q(settled_on__gt=today)
        return Q(state__in=states, followed=True) & unsettled
    return Q(state__in=states)


def _of_ministry(value: str) -> Sides:
    ministries = list(Ministry.objects.values_list("pk", "code", "name"))
    wanted = value.casefold()
    found = [pk for pk, *names in ministries if wanted in map(str.casefold, names)]
    if not found:
        codes = sorted({code for _pk, code, _name in ministries})
        raise UnknownError(unknown("ministerie", value, f"Kies uit {listed(codes or ['–'])}."))
    return Sides(Q(office__in=Office.objects.filter(ministry__in=found).order_by().values("pk")))


def _of_party(value: str) -> Sides:
    called = Q(label__iexact=value) | Q(name__iexact=value) | Q(aliases__name__iexact=value)
    groups = list(PartyGroup.objects.filter(called).order_by().values_list("pk", flat=True))
    if not groups:
        labels = sorted(set(PartyGroup.objects.values_list("label", flat=True)), key=str.casefold)
        raise UnknownError(unknown("partij", value, f"Kies uit {listed(labels or ['–'])}."))
    return Sides(_at(CaseActor.objects.filter(relation__in=CaseActor.MEMBERS, group__in=groups)))


def _from(value: str) -> Sides:
    return Sides(_at(_named(value).filter(relation__in=CaseActor.MEMBERS)))


def _of_office(value: str) -> Sides:
    called = Office.objects.alias(folded=Fold(F("name"))).filter(_holds_words(value))
    addressed = _named(value).filter(relation=CaseActor.Relation.ADDRESSEE)
    return Sides(Q(office__in=called.order_by().values("pk")) | _at(addressed))


def _of_year(value: str) -> Sides:
    year = int(value)
    return Sides(Q(started_on__year=year), Q(dated_on__year=year))


def _of_dossier(value: str) -> Sides:
    own = Q(number__startswith=f"kst-{value}-", number__regex=f"^kst-{re.escape(value)}-[^-]+$")
    return Sides(own, Q(dossier__number=value), Q(number=value))


def _with(value: str, user: User | None) -> Q:
    """Who has it: told only to those who work on answers, and to the machine."""
    if user is not None and not user.at_desk:
        raise UnknownError("behandelaar: is er voor wie aan antwoorden werkt, en telt niet mee.")
    if value.casefold() == NOBODY:
        return Q(owner__isnull=True, followed=True)
    if value.casefold() == ME and user is not None:
        return Q(owner=user)
    names = ("owner__username", "owner__first_name", "owner__last_name")
    return reduce(
        and_,
        (
            reduce(or_, (Q(**{f"{name}__icontains": word}) for name in names))
            for word in value.split()
        ),
    )


def _named(value: str) -> QuerySet[CaseActor]:
    return CaseActor.objects.alias(folded=Fold(F("name"))).filter(_holds_words(value))


def _holds_words(value: str) -> Q:
    """All words of the value, in any order, accents and capitals forgiven."""
    return reduce(and_, (Q(folded__contains=Fold(Value(word))) for word in value.split()))


def _at(actors: QuerySet[CaseActor]) -> Q:
    return Q(pk__in=actors.order_by().values("case"))


READERS: dict[str, Callable[[str], Sides]] = {
    "soort": _of_sort,
    "ministerie": _of_ministry,
    "bewindspersoon": _of_office,
    "partij": _of_party,
    "van": _from,
    "jaar": _of_year,
    "dossier": _of_dossier,
}
