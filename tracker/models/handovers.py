"""The lead goes from one office to another while the clock runs on."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from tracker.models.cases import Case
from tracker.models.history import HistoryQuerySet
from tracker.models.organisations import Office


class Handover(models.Model):
    """Another office took the lead in a case, often of another ministry (overdracht)."""

    case = models.ForeignKey(
        Case, on_delete=models.CASCADE, related_name="handovers", verbose_name=_("case")
    )
    on = models.DateField(_("handed over on"))
    from_office = models.ForeignKey(
        Office,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("from office"),
    )
    to_office = models.ForeignKey(
        Office, on_delete=models.PROTECT, related_name="+", verbose_name=_("to office")
    )
    reason = models.CharField(_("reason"), max_length=500, blank=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("handed over by"),
    )
    at = models.DateTimeField(_("recorded at"), auto_now_add=True)

    objects = HistoryQuerySet["Handover"].as_manager()

    class Meta:
        verbose_name = _("handover")
        verbose_name_plural = _("handovers")
        ordering = ["case", "on", "id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(from_office__isnull=True) | ~Q(from_office=F("to_office")),
                name="handover_goes_elsewhere",
                violation_error_message=_("This office has the lead already."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.case.number}: {self.to_office}"
