"""One row of the entity set Stemming: how a group voted, or a member at a roll call."""

from __future__ import annotations

from django.core.exceptions import ValidationError

from motions.models import Vote
from tracker.ingest.opendata.rows import Row, RowError, text, whole

CHOICES = {
    "Voor": Vote.Choice.FOR,
    "Tegen": Vote.Choice.AGAINST,
    "Niet deelgenomen": Vote.Choice.ABSENT,
}
OURS = {"id", "motion", "group", "member"}
"""What the row does not say itself."""


def read_vote(row: Row) -> Vote:
    """The vote in a row, of which the motion is still to be filled in. Raises RowError.

    The names are those at the time of the vote. A member is one vote: `FractieGrootte` is then the
    size of the group.
    """
    sort = text(row, "Soort")
    if sort not in CHOICES:
        raise RowError(f"een stem “{sort}” kennen we niet.")
    actor, group = text(row, "ActorNaam"), text(row, "ActorFractie")
    by_member = bool(row.get("Persoon_Id") or row.get("SidActorLid"))
    seats = 1 if by_member else whole(row, "FractieGrootte")
    if seats is None:
        raise RowError("FractieGrootte ontbreekt.")
    vote = Vote(
        group_name=group or actor,
        member_name=actor if by_member else "",
        choice=CHOICES[sort],
        seats=seats,
        is_mistake=row.get("Vergissing") is True,
    )
    try:
        vote.clean_fields(exclude=OURS)
    except ValidationError as error:
        raise RowError(f"deze stem klopt niet: {'; '.join(error.messages)}") from error
    return vote
