"""What a row adds to a motion: empty facts are filled, and nothing that a person wrote is lost.

The motions are changed in memory and not saved.
"""

from __future__ import annotations

from motions.decisions import decided
from motions.models import Motion
from motions.opendata.decisions import Ruling, weight_of
from motions.opendata.motions import MotionRow
from tracker.models import Case, Kind

FACTS = (
    "zaaknummer",
    "body",
    "dossier",
    "started_on",
    "policy",
    "due_on",
    "agreed_on",
    "agreed_ground",
    "appreciation",
    "decision",
    "decision_as_written",
    "decided_on",
    "voting_method",
    "done_for_the_kamer",
)
"""The columns that loading may fill."""

STILL_UNKNOWN = ("nog niet bekend", "nog te ontvangen")
"""Words of the kabinetsappreciatie that wait for another one."""


def new_motion(row: MotionRow) -> Motion:
    """A motion that is there to be found, not to be watched; its facts are still to be filled."""
    return Motion(
        kind=Kind.MOTION,
        number=row.number,
        subject=row.subject,
        start_source=Case.StartSource.OPEN_DATA,
        followed=False,
    )


def fill(motion: Motion, row: MotionRow) -> list[str]:
    """Give the motion what the row says and it does not know yet; says what contradicts it."""
    motion.zaaknummer = motion.zaaknummer or row.zaaknummer
    motion.started_on = motion.started_on or row.started_on
    if motion.appreciation.lower() in {"", *STILL_UNKNOWN}:
        motion.appreciation = row.appreciation or motion.appreciation
    motion.done_for_the_kamer = motion.done_for_the_kamer or row.done
    return [flag for ruling in row.rulings for flag in rule(motion, ruling)]


def rule(motion: Motion, ruling: Ruling) -> list[str]:
    """Give the motion the decision that counts; says, in Dutch, what contradicts it.

    On a motion that the desk follows a decision stays as it is; elsewhere a heavier one replaces
    it. One from before the motion was proposed is not about this motion.
    """
    if motion.started_on and ruling.on and ruling.on < motion.started_on:
        return [f"{motion.number}: een besluit van voor de motie, niet overgenomen"]
    if _counts(motion, ruling):
        decided(motion, ruling.decision, on=ruling.on, as_written=ruling.as_written)
        motion.voting_method = ruling.method or motion.voting_method
    elif motion.decision == ruling.decision:
        motion.voting_method = motion.voting_method or ruling.method
    elif motion.followed and _heavier(motion, ruling):
        return [f"{motion.number}: de Kamer zegt “{ruling.as_written}”, hier staat iets anders"]
    return []


def _counts(motion: Motion, ruling: Ruling) -> bool:
    """Whether the ruling says more than what is known, and may."""
    if not motion.decision:
        return bool(ruling.decision or not motion.decision_as_written)
    return not motion.followed and _heavier(motion, ruling)


def _heavier(motion: Motion, ruling: Ruling) -> bool:
    weight = weight_of(motion.decision, motion.decided_on)
    return bool(ruling.decision) and ruling.weight > weight
