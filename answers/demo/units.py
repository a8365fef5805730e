"""A directie with an afdeling in it, where the demo users of Defensie work."""

from __future__ import annotations

from collections.abc import Iterable

from django.db import transaction

from tracker.models import Unit, User

DIRECTOR = "directeur"
MEMBERS = ("behandelaar", "collega")


@transaction.atomic
def ensure_units(users: dict[str, User]) -> None:
    """The demo units; who works in them is put there once, when they are made."""
    ministry = users[DIRECTOR].ministry
    if ministry is None:
        return
    directie, made = Unit.objects.get_or_create(
        ministry=ministry, name="directie (voorbeeld)", defaults={"director": users[DIRECTOR]}
    )
    if made:
        _put(users, [DIRECTOR], directie)
    afdeling, made = Unit.objects.get_or_create(
        ministry=ministry, name="afdeling (voorbeeld)", defaults={"parent": directie}
    )
    if made:
        _put(users, MEMBERS, afdeling)


def _put(users: dict[str, User], names: Iterable[str], unit: Unit) -> None:
    for name in names:
        users[name].unit = unit
        users[name].save(update_fields=["unit"])
