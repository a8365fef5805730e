"""The SQL form of the clock: one expression that says what `tracker.deadlines.state` says.

A property test holds the two together; nothing else in the project decides what is late."""

from __future__ import annotations

import datetime as dt

from django.db.models import Case, CharField, F, Q, Value, When
from django.db.models.functions import Coalesce
from django.db.models.lookups import LessThan, LessThanOrEqual

from tracker.deadlines import NEARLY_DAYS, Outcome, State


def state_on(today: dt.date) -> Case:
    """The state of each case as it was known on `today`."""
    settled = Q(settled_on__lte=today)
    extended = Q(extended_on__lte=today)
    second_line = Coalesce("outer_due_on", "due_on")
    soon = today + dt.timedelta(days=NEARLY_DAYS)
    return Case(
        When(settled & Q(outcome=Outcome.WITHDRAWN), then=Value(State.WITHDRAWN)),
        When(settled & Q(outcome=Outcome.TRANSFERRED), then=Value(State.TRANSFERRED)),
        When(settled & Q(settled_on__gt=F("due_on")), then=Value(State.ANSWERED_LATE)),
        When(settled, then=Value(State.ANSWERED_ON_TIME)),
        When(followed=False, then=Value(State.NOT_FOLLOWED)),
        When(due_on__isnull=True, then=Value(State.OPEN)),
        When(extended & Q(LessThan(second_line, today)), then=Value(State.LATE_DESPITE_EXTENSION)),
        When(extended & Q(LessThanOrEqual(second_line, soon)), then=Value(State.NEARLY)),
        When(extended, then=Value(State.EXTENDED)),
        When(due_on__lt=today, then=Value(State.LATE_WITHOUT_EXTENSION)),
        When(due_on__lte=soon, then=Value(State.NEARLY)),
        default=Value(State.OPEN),
        output_field=CharField(),
    )
