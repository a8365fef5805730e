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
    as “voor de zomer”, are its agreed date and ground. The letter that fulfilled it hangs on it as
    its answer; what the Kamer's data says of that is kept apart.
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
    # With a default in the database, so that a release from before these columns may still write.
    kamer_status = models.CharField(
        _("status in the Kamer’s data"),
        max_length=60,
        blank=True,
        default="",
        db_default="",
        help_text=_("In its own word, such as “Voldaan”; says nothing of what we did."),
    )
    kamer_letter = models.CharField(
        _("letter in the Kamer’s data"),
        max_length=300,
        blank=True,
        default="",
        db_default="",
        help_text=_("The letter that it counts as the fulfilment (KamerbriefNakoming)."),
    )

    objects: ClassVar[CaseManager[Commitment]] = CaseManager()

    class Meta:
        verbose_name = _("commitment")
        verbose_name_plural = _("commitments")

    @property
    def searchable_text(self) -> str:
        """What was promised, to whom and where."""
        return "\n".join([super().searchable_text, self.text, self.promised_to, self.debate])
