"""Citations: what a document refers to, as written, and what it was taken to mean."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Coalesce, NullIf
from django.utils.translation import gettext_lazy as _

from tracker.models.documents import Document
from tracker.models.numbers import written


class Citation(models.Model):
    """A reference in a document's text (verwijzing).

    `as_written` is never overwritten; a person's correction stands beside it. `means` is what every
    page follows: the correction when there is one, else the target that the grammar read.
    """

    document = models.ForeignKey(
        Document, on_delete=models.CASCADE, related_name="citations", verbose_name=_("document")
    )
    start = models.PositiveIntegerField(_("start"))
    end = models.PositiveIntegerField(_("end"))
    as_written = models.CharField(_("as written"), max_length=500)
    sentence = models.TextField(_("sentence"), blank=True)
    target = models.CharField(_("target"), max_length=60)
    doubt = models.CharField(_("doubt"), max_length=300, blank=True)
    suggestion = models.CharField(_("suggestion"), max_length=60, blank=True)
    correction = models.CharField(_("correction"), max_length=60, blank=True)
    corrected_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("corrected by"),
    )
    corrected_at = models.DateTimeField(_("corrected at"), null=True, blank=True)
    correction_reason = models.CharField(_("reason"), max_length=300, blank=True)
    means = models.GeneratedField(
        expression=Coalesce(NullIf(F("correction"), models.Value("")), F("target")),
        output_field=models.CharField(max_length=60),
        db_persist=True,
        verbose_name=_("means"),
    )

    class Meta:
        verbose_name = _("citation")
        verbose_name_plural = _("citations")
        ordering = ["document", "start", "id"]
        indexes = [
            # Every case, dossier and document page: who cites this?
            models.Index(fields=["means"], name="citation_means"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["document", "start", "target"], name="citation_once_in_its_place"
            ),
            models.CheckConstraint(condition=Q(end__gt=F("start")), name="citation_has_words"),
            models.CheckConstraint(
                condition=Q(correction="")
                | Q(corrected_by__isnull=False, corrected_at__isnull=False),
                name="correction_says_who_and_when",
                violation_error_message=_("A correction needs who made it and when."),
            ),
        ]

    def __str__(self) -> str:
        return self.as_written

    @property
    def suggested(self) -> str:
        """What is perhaps meant, as people write it; empty when nothing better is known."""
        return written(self.suggestion)
