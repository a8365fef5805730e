"""The members who ask: under which name, for which party then, and what they asked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.db.models import Count, Max, Min, QuerySet

from tracker.models import Case, CaseActor, Person
from tracker.models.cases import CaseQuerySet

ASKING = (CaseActor.Relation.SUBMITTER, CaseActor.Relation.CO_SUBMITTER)


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody who asks: a person whom we know, or only a name as letters write it."""

    name: str
    person: Person | None = None

    @property
    def roles(self) -> QuerySet[CaseActor]:
        """Every time that this member stands at a case as one who asks."""
        asking = CaseActor.objects.filter(relation__in=ASKING).order_by()
        if self.person is not None:
            return asking.filter(person=self.person)
        return asking.filter(name__iexact=self.name, person=None)

    def cases(self, cases: CaseQuerySet[Case]) -> CaseQuerySet[Case]:
        """Those among `cases` that this member asked, alone or with others."""
        return cases.filter(pk__in=self.roles.values("case"))


@dataclass(frozen=True, slots=True)
class Spell:
    """A party as it was written beside the name, from the first year to the last."""

    party: str
    first_year: int | None
    last_year: int | None
    cases: int


def person_member(person: Person) -> Member:
    """The member that a known person is."""
    return Member(str(person), person)


def namesakes(name: str) -> list[Person]:
    """The known people who asked something under this name."""
    written = CaseActor.objects.filter(relation__in=ASKING, name__iexact=name)
    return list(Person.objects.filter(pk__in=written.exclude(person=None).values("person")))


def spells(member: Member, cases: CaseQuerySet[Case]) -> Iterator[Spell]:
    """Under which party the member asked, as written then, the latest first."""
    rows = (
        member.roles.filter(case__in=cases)
        .values("party")
        .annotate(
            first=Min("case__started_on"),
            last=Max("case__started_on"),
            many=Count("case", distinct=True),
        )
        .order_by("-last", "party")
    )
    for row in rows:
        first, last = row["first"], row["last"]
        yield Spell(row["party"], first and first.year, last and last.year, row["many"])
