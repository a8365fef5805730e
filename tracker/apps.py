from __future__ import annotations

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class TrackerConfig(AppConfig):
    """The spine: cases, their clock, reminders, documents and search."""

    name = "tracker"
    verbose_name = _("Parliamentary desk")
