"""From names as written to the people, parties and offices we know. Unknown stays unknown."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache

from django.db.models import Q

from tracker.models import CaseActor, Ministry, Office, PartyGroup, Person
from tracker.models.validity import ValidQuerySet

ARTICLES = ("de ", "het ")


def find_office(name: str, *, on: dt.date) -> Office | None:
    """The office called `name` on that day, article and capitals forgiven."""
    return _offices_called(name).on(on).first()


def _offices_called(name: str) -> ValidQuerySet[Office]:
    bare = " ".join(name.split()).lower()
    for article in ARTICLES:
        bare = bare.removeprefix(article)
    return Office.objects.filter(name__iexact=bare).select_related("ministry")


def find_party(name: str, *, on: dt.date) -> PartyGroup | None:
    """The party written as `name` on that day, by label, name or alias."""
    return _parties_called(name).on(on).first() if name else None


def _parties_called(name: str) -> ValidQuerySet[PartyGroup]:
    written = Q(label__iexact=name) | Q(name__iexact=name) | Q(aliases__name__iexact=name)
    return PartyGroup.objects.filter(written)


def find_person(name: str, *, party: PartyGroup | None, on: dt.date) -> Person | None:
    """The person written as `name`; None when nobody or more than one fits."""
    return _person_called(name, party)


def _person_called(name: str, party: PartyGroup | None) -> Person | None:
    written = Q(family_name__iexact=name) | Q(aliases__name__iexact=name)
    people = Person.objects.filter(written).distinct()
    if party is not None:
        in_party = people.filter(memberships__group=party)
        people = in_party if in_party.exists() else people
    found = list(people[:2])
    return found[0] if len(found) == 1 else None


def find_ministry(code: str, *, on: dt.date) -> Ministry | None:
    """The ministry with this code on that day."""
    return Ministry.objects.on(on).filter(code__iexact=code).first()


class Directory:
    """`find_office`, `find_party` and `find_person` with a memory: for many cases at once.

    It does not notice what changes meanwhile: make one for one job.
    """

    NAMES = 4096
    """How many names of each sort are remembered."""

    def __init__(self) -> None:
        self._offices = lru_cache(self.NAMES)(lambda name: list(_offices_called(name)))
        self._parties = lru_cache(self.NAMES)(lambda name: list(_parties_called(name)))
        self._person = lru_cache(self.NAMES)(_person_called)

    def office(self, name: str, *, on: dt.date) -> Office | None:
        """What `find_office` finds."""
        return next((one for one in self._offices(name) if one.holds_on(on)), None)

    def party(self, name: str, *, on: dt.date) -> PartyGroup | None:
        """What `find_party` finds."""
        called = self._parties(name) if name else []
        return next((one for one in called if one.holds_on(on)), None)

    def person(self, name: str, *, party: PartyGroup | None) -> Person | None:
        """What `find_person` finds."""
        return self._person(name, party)


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
