"""The states of the clock in the reader's language; which state it is, the clock says."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from tracker.deadlines import State

STATES = {
    State.OPEN: _("open"),
    State.NEARLY: _("nearly due"),
    State.LATE_WITHOUT_EXTENSION: _("late, no uitstelbericht"),
    State.EXTENDED: _("extended"),
    State.LATE_DESPITE_EXTENSION: _("late despite uitstelbericht"),
    State.ANSWERED_ON_TIME: _("answered on time"),
    State.ANSWERED_LATE: _("answered late"),
    State.WITHDRAWN: _("withdrawn"),
    State.TRANSFERRED: _("transferred"),
    State.NOT_FOLLOWED: _("not followed"),
}
"""In Dutch these are the words of `State.dutch`; a test holds the two together."""
