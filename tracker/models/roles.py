"""The four roles: which groups of users there are, by the names of Django groups."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class Role(models.TextChoices):
    """The four groups; the values are the names of Django groups."""

    DRAFTER = "behandelaar", _("drafter")
    COORDINATOR = "coordinator", _("coordinator")
    READER = "lezer", _("reader")
    MANAGER = "beheerder", _("manager")
