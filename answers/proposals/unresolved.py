"""Names as written that we know nobody by, with the nearest that we do know. Nothing is replaced.

Our lists of offices and parties are complete; of people we know few, so of a member who is not
known only a likeness is worth saying.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from django.contrib.postgres.search import TrigramSimilarity
from django.db.models import F, FloatField, Max, Value
from django.db.models.functions import Coalesce, Greatest

from tracker.models import Office, PartyGroup, Person
from tracker.services import actors

ALIKE = 0.3
"""Trigram similarity from which a name is worth offering, as PostgreSQL's own threshold."""

OFFERED = 3


@dataclass(frozen=True, slots=True)
class Unknown:
    """A name as written that resolves to nothing on the letter's date, and what is near it."""

    written: str
    nearest: tuple[str, ...]


def unknown_offices(names: Iterable[str], *, on: dt.date) -> list[Unknown]:
    """Offices that did not exist by that name on that day."""
    return [
        Unknown(name, _nearest_offices(name, on))
        for name in names
        if name and actors.find_office(name, on=on) is None
    ]


def unknown_members(members: Iterable[tuple[str, str]], *, on: dt.date) -> list[Unknown]:
    """Parties that are not known on that day, and members who look like somebody we know."""
    found = []
    for name, party in members:
        group = actors.find_party(party, on=on)
        if party and group is None:
            found.append(Unknown(party, _nearest_parties(party, on)))
        if actors.find_person(name, party=group, on=on) is None:
            people = _nearest_people(name)
            found += [Unknown(name, people)] if people else []
    return found


def _nearest_offices(name: str, on: dt.date) -> tuple[str, ...]:
    offices = Office.objects.on(on).annotate(alike=TrigramSimilarity("name", name))
    near = offices.filter(alike__gte=ALIKE).order_by("-alike", "name")
    return tuple(near.values_list("name", flat=True)[:OFFERED])


def _nearest_parties(name: str, on: dt.date) -> tuple[str, ...]:
    parties = PartyGroup.objects.on(on).annotate(
        alike=Greatest(
            TrigramSimilarity("label", name),
            TrigramSimilarity("name", name),
            _alias_alike(name),
        )
    )
    near = parties.filter(alike__gte=ALIKE).order_by("-alike", "label")
    return tuple(near.values_list("label", flat=True)[:OFFERED])


def _nearest_people(name: str) -> tuple[str, ...]:
    people = Person.objects.annotate(
        alike=Greatest(TrigramSimilarity("family_name", name), _alias_alike(name))
    )
    near = people.filter(alike__gte=ALIKE).order_by("-alike", F("family_name").asc(), "pk")
    return tuple(str(person) for person in near[:OFFERED])


def _alias_alike(name: str) -> Coalesce:
    nothing = Value(0.0, output_field=FloatField())
    return Coalesce(Max(TrigramSimilarity("aliases__name", name)), nothing)
