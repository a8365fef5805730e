"""One row of the entity set Stemming: how a group voted, or a member at a roll call."""

from __future__ import annotations

from motions.models import Vote
from motions.voting import Cast
from tracker.ingest.opendata.rows import Row, RowError, text, whole

CHOICES = {
    "Voor": Vote.Choice.FOR,
    "Tegen": Vote.Choice.AGAINST,
    "Niet deelgenomen": Vote.Choice.ABSENT,
}
LONGEST = {field.name: field.max_length or 0 for field in Vote._meta.concrete_fields}
CHAMBER = 150
"""Seats of the Tweede Kamer (Grondwet, artikel 51): no group is larger."""


def read_vote(row: Row) -> Cast:
    """What a row says. Raises RowError.

    The names are those at the time of the vote. A member is one vote: `FractieGrootte` is then the
    size of the group.
    """
    sort = text(row, "Soort")
    if sort not in CHOICES:
        raise RowError(f"een stem “{sort}” kennen we niet.")
    actor, group = text(row, "ActorNaam"), text(row, "ActorFractie")
    member = actor if row.get("Persoon_Id") or row.get("SidActorLid") else ""
    group = group or actor
    if not group:
        raise RowError("ActorNaam en ActorFractie zijn leeg.")
    if len(group) > LONGEST["group_name"] or len(member) > LONGEST["member_name"]:
        raise RowError(f"“{group[:40]}…” is te lang voor een naam.")
    return Cast(
        group=group,
        choice=CHOICES[sort],
        seats=1 if member else _seats(row),
        member=member,
        is_mistake=row.get("Vergissing") is True,
    )


def _seats(row: Row) -> int:
    seats = whole(row, "FractieGrootte")
    if seats is None or not 0 <= seats <= CHAMBER:
        raise RowError(f"FractieGrootte {seats} is geen aantal zetels van de Tweede Kamer.")
    return seats
