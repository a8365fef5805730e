"""The names that we know and that look most like one as written."""

from __future__ import annotations

import datetime as dt

from django.contrib.postgres.search import TrigramSimilarity
from django.db.models import F, FloatField, Max, Value
from django.db.models.functions import Coalesce, Greatest

from tracker.models import Office, PartyGroup, Person

ALIKE = 0.3
"""Trigram similarity from which a name is worth offering, as PostgreSQL's own threshold."""

OFFERED = 3


def nearest_offices(name: str, on: dt.date) -> tuple[str, ...]:
    """Offices of that day, the most alike first; so it is with parties and people."""
    offices = Office.objects.on(on).annotate(alike=TrigramSimilarity("name", name))
    near = offices.filter(alike__gte=ALIKE).order_by("-alike", "name")
    return tuple(near.values_list("name", flat=True)[:OFFERED])


def nearest_parties(name: str, on: dt.date) -> tuple[str, ...]:
    """Parties of that day, by their label, name or another name of theirs."""
    parties = PartyGroup.objects.on(on).annotate(
        alike=Greatest(
            TrigramSimilarity("label", name),
            TrigramSimilarity("name", name),
            _alias_alike(name),
        )
    )
    near = parties.filter(alike__gte=ALIKE).order_by("-alike", "label")
    return tuple(near.values_list("label", flat=True)[:OFFERED])


def nearest_people(name: str) -> tuple[str, ...]:
    """People of any day, by their family name or another name of theirs."""
    people = Person.objects.annotate(
        alike=Greatest(TrigramSimilarity("family_name", name), _alias_alike(name))
    )
    near = people.filter(alike__gte=ALIKE).order_by("-alike", F("family_name").asc(), "pk")
    return tuple(str(person) for person in near[:OFFERED])


def _alias_alike(name: str) -> Coalesce:
    nothing = Value(0.0, output_field=FloatField())
    return Coalesce(Max(TrigramSimilarity("aliases__name", name)), nothing)
