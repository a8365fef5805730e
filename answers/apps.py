from __future__ import annotations

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class AnswersConfig(AppConfig):
    """Letters in and out: what was answered, to which questions, signed by whom."""

    name = "answers"
    verbose_name = _("Answers")
