"""Which cases can owe a reminder at all: the tick asks this first, and mostly nothing after it."""

from __future__ import annotations

import datetime as dt

from django.db.models import DateField, ExpressionWrapper, Max, Min, Subquery, Value
from django.db.models.functions import Coalesce, Greatest

from tracker.models import RecessPeriod, ReminderRule

FURTHEST = -365
"""The offset of a rule that looks as far ahead as one may; without active rules, so far."""

BEFORE_RECESS = dt.timedelta(days=14)
"""More days than there ever are between the last working day before a recess and its first day."""


def reach(today: dt.date) -> Greatest:
    """The last due date with which a case can owe anything on `today`, in SQL.

    What the rules look ahead, and the end of a recess that may be announced already. It may reach
    too far, never too near: what a case owes, `Rules.owed` says.
    """
    active = ReminderRule.objects.filter(active=True).order_by().values("active")
    first = active.annotate(first=Min("offset")).values("first")
    ahead = Value(today, DateField()) - Coalesce(Subquery(first), FURTHEST)
    coming = RecessPeriod.objects.filter(
        first_day__lte=today + BEFORE_RECESS, last_day__gte=today
    ).order_by()
    ends = coming.values(one=Value(1)).annotate(last=Max("last_day")).values("last")
    # Of the two the later one; GREATEST passes over a recess that is not there.
    return Greatest(ExpressionWrapper(ahead, output_field=DateField()), Subquery(ends))
