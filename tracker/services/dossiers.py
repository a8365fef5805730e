"""Dossiers come into being when something in them does."""

from __future__ import annotations

from tracker import citations
from tracker.models import Dossier


def dossier_of(number: str) -> Dossier | None:
    """The dossier of a kamerstuk number, made when it is new; None for any other identifier."""
    identifier = citations.parse(number)
    if not isinstance(identifier, citations.Kamerstuk):
        return None
    dossier, _created = Dossier.objects.get_or_create(number=identifier.dossier.canonical)
    return dossier
