"""From names as written to the people, parties and offices we know. Unknown stays unknown."""

from __future__ import annotations

import datetime as dt

from django.db.models import Q

from tracker.models import CaseActor, Ministry, Office, PartyGroup, Person

ARTICLES = ("de ", "het ")


def find_office(name: str, *, on: dt.date) -> Office | None:
    """The office called `name` on that day, article and capitals forgiven."""
    bare = " ".join(name.split()).lower()
    for article in ARTICLES:
        bare = bare.removeprefix(article)
    return Office.objects.on(on).filter(name__iexact=bare).select_related("ministry").first()


def find_party(name: str, *, on: dt.date) -> PartyGroup | None:
    """The party written as `name` on that day, by label, name or alias."""
    if not name:
        return None
    written = Q(label__iexact=name) | Q(name__iexact=name) | Q(aliases__name__iexact=name)
    return PartyGroup.objects.on(on).filter(written).first()


def find_person(name: str, *, party: PartyGroup | None, on: dt.date) -> Person | None:
    """The person written as `name`; None when nobody or more than one fits."""
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
    actors = []
    for position, (name, party) in enumerate(members):
        group = find_party(party, on=on)
        relation = CaseActor.Relation.CO_SUBMITTER if position else CaseActor.Relation.SUBMITTER
        actors.append(
            CaseActor(
                case_id=case_id,
                relation=relation,
                position=position,
                name=name,
                party=party,
                person=find_person(name, party=group, on=on),
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
                office=find_office(name, on=on),
            )
        )
    CaseActor.objects.bulk_create(actors)
