from __future__ import annotations

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class MotionsConfig(AppConfig):
    """Motions: what the Kamer asked the government to do."""

    name = "motions"
    verbose_name = _("Motions")
