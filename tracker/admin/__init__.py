"""The Django admin of the spine; each module registers one group of models."""

from __future__ import annotations

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from tracker.admin import (
    bounces,
    calendar,
    citations,
    date_changes,
    documents,
    dossiers,
    feed_keys,
    groups,
    mail,
    monday,
    organisations,
    people,
    reminders,
    rules,
    saved_searches,
    steps,
    units,
    users,
    words,
    work,
)

__all__ = [
    "bounces",
    "calendar",
    "citations",
    "date_changes",
    "documents",
    "dossiers",
    "feed_keys",
    "groups",
    "mail",
    "monday",
    "organisations",
    "people",
    "reminders",
    "rules",
    "saved_searches",
    "steps",
    "units",
    "users",
    "words",
    "work",
]

admin.site.site_header = _("Rappel administration")
admin.site.site_title = "Rappel"
admin.site.index_title = _("Everything that is kept")
admin.site.enable_nav_sidebar = False  # the width is for the lists
