"""The trace of changed dates: what each date of a case was, and what it became."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping

from tracker.models import Case, DateChange, User

Field = DateChange.Field
Dates = dict[Field, dt.date | None]

LINES = (Field.DUE_ON, Field.OUTER_DUE_ON)
"""What follows from it."""


def keep(*, case: Case, was: Dates, reason: str, by: User | None) -> None:
    """Keep what was corrected and which lines moved with it, compared with `was`."""
    DateChange.objects.bulk_create(changes(case=case, was=was, reason=reason, by=by))


def changes(*, case: Case, was: Dates, reason: str, by: User | None) -> Iterator[DateChange]:
    """A row for each date that is no longer what it was; does not save."""
    now = dates_of(case)
    for field in Field:
        moved = was[field] != now[field] if field in LINES else corrects(was, now, field)
        if moved:
            yield DateChange(
                case_id=case.pk,
                field=field,
                was=was[field],
                became=now[field],
                reason=" ".join(reason.split())[:500],
                by=by,
            )


def dates_of(case: Case) -> Dates:
    """The dates of a case as they stand, to compare with later."""
    return {field: getattr(case, field.value) for field in Field}


def corrects(was: Mapping[Field, object], now: Mapping[Field, object], field: Field) -> bool:
    """Whether a person must say why: a date that was there is another one now, or gone.

    Filling in corrects nothing, but for the agreed date: which day “voor de zomer” means is
    somebody's choice.
    """
    judged = field is Field.AGREED_ON
    return was[field] != now[field] and (judged or was[field] is not None)
