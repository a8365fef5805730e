"""When a term policy changes: the lines of what is open are drawn again, and each move is kept.

What is settled stays what it was, and what no policy covers keeps the line that it has. Doing it
twice is doing it once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from tracker.models import Case, DateChange, TermPolicy, User
from tracker.services.bulk import Lines
from tracker.services.cases import draw_lines
from tracker.services.date_changes import LINES, Dates, changes, dates_of

BATCH = 1000
DRAWN = ["policy", "due_on", "outer_due_on"]
UNUSED = ("body", "search")


@dataclass(frozen=True, slots=True)
class Move:
    """A case of which a line moved, or would; `case` has the new lines, `was` the old dates."""

    case: Case
    was: Dates

    @property
    def lines(self) -> list[tuple[str, object, object]]:
        """What each line is called, was and became; only those that moved."""
        now = dates_of(self.case)
        return [
            (str(field.label), self.was[field], now[field])
            for field in LINES
            if self.was[field] != now[field]
        ]


@transaction.atomic
def change_policy(*, policy: TermPolicy, by: User | None) -> list[Move]:
    """Write a term policy; the lines of what is open follow. Raises ValidationError."""
    policy.full_clean()
    policy.save()
    return recompute(reason=_("The term policy changed: %s.") % policy.article, by=by)


def preview(change: Callable[[], list[Move]]) -> list[Move]:
    """Which lines `change` would move; nothing is written. Raises what `change` raises."""
    with transaction.atomic():
        moves = change()
        transaction.set_rollback(True)
    return moves


@transaction.atomic
def recompute(*, reason: str, by: User | None) -> list[Move]:
    """Draw the lines of every open case again; which moved, each with its trace.

    A constant number of queries for each thousand cases. Raises ValidationError when a line would
    lie outside the calendar.
    """
    lines, moves = Lines(), []
    for batch in _batches():
        before = [(case, dates_of(case), case.policy_id) for case in batch]
        for case in batch:
            _draw(case, lines)
        redrawn = [(case, was) for case, was, policy in before if _differs(case, was, policy)]
        moved = [Move(case, was) for case, was in redrawn if _lines_moved(case, was)]
        _write([case for case, _was in redrawn], moved, reason, by)
        moves += moved
    return moves


def _batches() -> Iterator[list[Case]]:
    """What is open: by key, so that a batch that was written is not met again."""
    last = 0
    waiting = Case.objects.filter(followed=True, settled_on=None).defer(*UNUSED).order_by("pk")
    while batch := list(
        islice(waiting.filter(pk__gt=last).select_for_update(no_key=True, of=("self",)), BATCH)
    ):
        yield batch
        last = batch[-1].pk


def _draw(case: Case, lines: Lines) -> None:
    """The lines of the policy that holds for the case; without one they stay."""
    policy = lines.policy_for(case)
    if policy is None:
        return
    try:
        draw_lines(case, policy)
    except (ValueError, ValidationError) as error:
        why = " ".join(error.messages) if isinstance(error, ValidationError) else str(error)
        raise ValidationError(
            _("%(number)s cannot get a line: %(why)s"),
            params={"number": case.display, "why": why},
        ) from error


def _differs(case: Case, was: Dates, policy: int | None) -> bool:
    return case.policy_id != policy or _lines_moved(case, was)


def _lines_moved(case: Case, was: Dates) -> bool:
    now = dates_of(case)
    return any(was[field] != now[field] for field in LINES)


def _write(redrawn: list[Case], moved: list[Move], reason: str, by: User | None) -> None:
    for case in redrawn:
        case.revision += 1
    Case.objects.bulk_update(redrawn, [*DRAWN, "revision"], batch_size=BATCH // 4)
    DateChange.objects.bulk_create(
        row for move in moved for row in changes(case=move.case, was=move.was, reason=reason, by=by)
    )
