"""The lines of the clock in SQL: which one counts on a day, and how many days late that is.

A property test holds it together with `tracker.deadlines`; nothing else says what is late.
"""

from __future__ import annotations

import datetime as dt

from django.db.models import Case, DateField, F, Func, IntegerField, Q, Value, When
from django.db.models.functions import Coalesce, Greatest, Least


def line_on(today: dt.date, *, of: str = "") -> Case:
    """The line that counts on `today`: what `Facts.line_on` says of what was known on that day.

    `of` leads to the case (`case__`) in a query for something else.
    """
    second_line = Coalesce(f"{of}outer_due_on", f"{of}due_on")
    return Case(
        When(Q((f"{of}extended_on__lte", today)), then=second_line),
        default=F(f"{of}due_on"),
        output_field=DateField(),
    )


def days_late_on(today: dt.date) -> Case:
    """Days past the due date on the day it was settled, or on `today`; never negative."""
    day = Value(today, output_field=DateField())
    past = Func(
        Least(Coalesce("settled_on", day), day),
        F("due_on"),
        template="(%(expressions)s)",
        arg_joiner=" - ",
        output_field=IntegerField(),
    )
    counted = Q(followed=True) | Q(settled_on__lte=today)
    return Case(When(counted, then=Greatest(Coalesce(past, 0), 0)), default=0)
