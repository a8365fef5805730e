"""From names as written to the people, parties and offices we know. Unknown stays unknown."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Iterable
from typing import TypeVar

from django.db.models import Model, Q, QuerySet

from tracker.models import CaseActor, Ministry, Office, PartyGroup, Person
from tracker.models.validity import ValidQuerySet

ARTICLES = ("de ", "het ")
M = TypeVar("M", bound=Model)


def find_office(name: str, *, on: dt.date) -> Office | None:
    """The office called `name` on that day, article and capitals forgiven."""
    return _offices_called([_bare(name)]).on(on).first()


def find_party(name: str, *, on: dt.date) -> PartyGroup | None:
    """The party written as `name` on that day, by label, name or alias."""
    return _parties_called([name]).on(on).first() if name else None


def find_person(name: str, *, party: PartyGroup | None, on: dt.date) -> Person | None:
    """The person written as `name`; None when nobody or more than one fits."""
    return Directory().person(name, party=party)


def find_ministry(code: str, *, on: dt.date) -> Ministry | None:
    """The ministry with this code on that day."""
    return Ministry.objects.on(on).filter(code__iexact=code).first()


class Directory:
    """`find_office`, `find_party` and `find_person` with a memory: for many cases at once.

    It does not notice what changes meanwhile: make one for one job.
    """

    def __init__(self) -> None:
        self._offices: dict[str, list[Office]] = {}
        self._parties: dict[str, list[PartyGroup]] = {}
        self._people: dict[str, list[Person]] = {}

    def meet(
        self,
        *,
        offices: Iterable[str] = (),
        parties: Iterable[str] = (),
        people: Iterable[str] = (),
    ) -> None:
        """Look up so many names at once that asking after them needs no query any more."""
        _look_up(self._offices, map(_bare, offices), _offices_called, _names_of_office)
        _look_up(self._parties, parties, _parties_called, _names_of_party)
        _look_up(self._people, people, _people_called, _names_of_person)

    def office(self, name: str, *, on: dt.date) -> Office | None:
        """What `find_office` finds."""
        self.meet(offices=[name])
        return next((one for one in self._offices[_bare(name)] if one.holds_on(on)), None)

    def party(self, name: str, *, on: dt.date) -> PartyGroup | None:
        """What `find_party` finds."""
        self.meet(parties=[name])
        return next((one for one in self._parties[name.lower()] if one.holds_on(on)), None)

    def person(self, name: str, *, party: PartyGroup | None) -> Person | None:
        """What `find_person` finds."""
        self.meet(people=[name])
        people = self._people[name.lower()]
        if party is not None:
            people = [one for one in people if _sat_in(one, party)] or people
        return people[0] if len(people) == 1 else None


def _bare(name: str) -> str:
    bare = " ".join(name.split()).lower()
    for article in ARTICLES:
        bare = bare.removeprefix(article)
    return bare


def _look_up(
    known: dict[str, list[M]],
    names: Iterable[str],
    called: Callable[[Collection[str]], QuerySet[M]],
    names_of: Callable[[M], Iterable[str]],
) -> None:
    """Add to `known` who goes by the names that are not in it yet, in one question."""
    new = {name.lower() for name in names} - known.keys()
    known.update((name, []) for name in new)
    if asked := new - {""}:
        for one in called(asked).distinct():
            for name in {written.lower() for written in names_of(one)} & asked:
                known[name].append(one)


def _offices_called(names: Collection[str]) -> ValidQuerySet[Office]:
    return Office.objects.filter(_any("name", names)).select_related("ministry")


def _names_of_office(office: Office) -> list[str]:
    return [office.name]


def _parties_called(names: Collection[str]) -> ValidQuerySet[PartyGroup]:
    written = _any("label", names) | _any("name", names) | _any("aliases__name", names)
    return PartyGroup.objects.filter(written).prefetch_related("aliases")


def _names_of_party(party: PartyGroup) -> list[str]:
    return [party.label, party.name, *(alias.name for alias in party.aliases.all())]


def _people_called(names: Collection[str]) -> QuerySet[Person]:
    written = _any("family_name", names) | _any("aliases__name", names)
    return Person.objects.filter(written).prefetch_related("aliases", "memberships")


def _names_of_person(person: Person) -> list[str]:
    return [person.family_name, *(alias.name for alias in person.aliases.all())]


def _sat_in(person: Person, party: PartyGroup) -> bool:
    return any(one.group_id == party.pk for one in person.memberships.all())


def _any(field: str, names: Collection[str]) -> Q:
    return Q(*((f"{field}__iexact", name) for name in names), _connector=Q.OR)


def record(
    *,
    case_id: int,
    members: list[tuple[str, str]],
    addressees: list[str],
    on: dt.date,
) -> None:
    """Write who asks (name, party) and who is asked, as written, with what they resolve to.

    What stood at the case before is replaced.
    """
    CaseActor.objects.filter(case_id=case_id).delete()
    CaseActor.objects.bulk_create(
        as_written(
            case_id=case_id, members=members, addressees=addressees, on=on, known=Directory()
        )
    )


def as_written(
    *,
    case_id: int,
    members: list[tuple[str, str]],
    addressees: list[str],
    on: dt.date,
    known: Directory,
) -> list[CaseActor]:
    """The actors of a case, with what they resolve to in `known`; does not save."""
    known.meet(
        offices=addressees,
        parties=[party for _name, party in members],
        people=[name for name, _party in members],
    )
    actors = []
    for position, (name, party) in enumerate(members):
        group = known.party(party, on=on)
        relation = CaseActor.Relation.CO_SUBMITTER if position else CaseActor.Relation.SUBMITTER
        actors.append(
            CaseActor(
                case_id=case_id,
                relation=relation,
                position=position,
                name=name,
                party=party,
                person=known.person(name, party=group),
                group=group,
            )
        )
    for position, name in enumerate(addressees):
        actors.append(
            CaseActor(
                case_id=case_id,
                relation=CaseActor.Relation.ADDRESSEE,
                position=position,
                name=name,
                office=known.office(name, on=on),
            )
        )
    return actors
