"""The kinds of case that there are."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class Kind(models.TextChoices):
    """What a case is; `reverse(f"{kind}:detail")` is its page."""

    QUESTION = "question", _("written questions")
    FACTUAL = "factual", _("factual questions")
    CONSULTATION = "consultation", _("written consultation")
    LETTER_REQUEST = "letter_request", _("request for a letter")
    COMMITMENT = "commitment", _("commitment")
    MOTION = "motion", _("motion")


ASKED = (Kind.QUESTION, Kind.FACTUAL, Kind.CONSULTATION, Kind.LETTER_REQUEST)
"""What members put to a minister in writing, and a letter answers: a `QuestionSet` each."""
