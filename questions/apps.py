from __future__ import annotations

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class QuestionsConfig(AppConfig):
    """Written questions: what was asked, and when it must be answered."""

    name = "questions"
    verbose_name = _("Written questions")
