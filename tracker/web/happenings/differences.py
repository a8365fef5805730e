"""What a happening would change at a case, in sentences."""

from __future__ import annotations

import datetime as dt

from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from tracker.models import Case
from tracker.models.labels import STATES
from tracker.services.date_changes import dates_of


def differences(before: Case, after: Case, today: dt.date) -> list[str]:
    """What differs, from what to what; when nothing does, that the clock does not change."""
    was, now = dates_of(before), dates_of(after)
    values = [(str(field.label), _day(was[field]), _day(now[field])) for field in was]
    values.append((_("responsible"), str(before.office or "–"), str(after.office or "–")))
    old_state, new_state = before.state_on(today), after.state_on(today)
    values.append((_("state"), str(STATES[old_state]), str(STATES[new_state])))
    changed = [
        _("%(what)s: from %(was)s to %(became)s.")
        % {"what": capfirst(what), "was": old, "became": new}
        for what, old, new in values
        if old != new
    ]
    return changed or [_("The clock does not change: the due date stays what it is.")]


def _day(day: dt.date | None) -> str:
    return date_format(day) if day else "–"
