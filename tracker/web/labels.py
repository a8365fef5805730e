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
}

KINDS = {
    "question": _("written questions"),
    "motion": _("motion"),
    "document": _("document"),
    "dossier": _("dossier"),
    "kamerstuk": "kamerstuk",
    "publicatie": "kamerstuk",
    "zaak": "zaak",
}
"""What a search result is."""
