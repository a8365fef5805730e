"""The kinds of case that there are."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class Kind(models.TextChoices):
    """What a case is; `reverse(f"{kind}:detail")` is its page."""

    QUESTION = "question", _("written questions")
    MOTION = "motion", _("motion")
