"""A commitment (toezegging): what a bewindspersoon promised the Kamer, by its TZ number."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from tracker.models import Case
from tracker.models.cases import CaseManager


class Commitment(Case):
    """What a bewindspersoon promised the Kamer (toezegging), under its TZ number.

    The one who promised is the case's `office`; the date and the words in which it was named, such
    as “voor de zomer”, are its agreed date and ground.
    """

    text = models.TextField(_("text"), help_text=_("What was promised, as the Kamer wrote it."))
    promised_to = models.CharField(
        _("promised to"),
        max_length=200,
        blank=True,
        help_text=_("The member, party or committee, as written."),
    )
    debate = models.CharField(
        _("debate"), max_length=300, blank=True, help_text=_("Where it was promised.")
    )

    objects: ClassVar[CaseManager[Commitment]] = CaseManager()

    class Meta:
        verbose_name = _("commitment")
        verbose_name_plural = _("commitments")

    @property
    def searchable_text(self) -> str:
        """What was promised, to whom and where."""
        return "\n".join([super().searchable_text, self.text, self.promised_to, self.debate])
