"""What was changed on the dates of a registered case: by whom, when and why."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from tracker.models.cases import Case
from tracker.models.history import HistoryQuerySet


class DateChange(models.Model):
    """One date of a case that was changed (datumwijziging): a correction, or a line that moved."""

    class Field(models.TextChoices):
        """The dates that can change, by their column on the case."""

        STARTED_ON = "started_on", _("sent in on")
        AGREED_ON = "agreed_on", _("agreed date")
        EXTENDED_ON = "extended_on", _("uitstelbericht sent on")
        SETTLED_ON = "settled_on", _("settled on")
        DUE_ON = "due_on", _("due on")
        OUTER_DUE_ON = "outer_due_on", _("second line")

    case = models.ForeignKey(
        Case, on_delete=models.CASCADE, related_name="date_changes", verbose_name=_("case")
    )
    field = models.CharField(_("date"), max_length=12, choices=Field.choices)
    was = models.DateField(_("was"), null=True, blank=True)
    became = models.DateField(_("became"), null=True, blank=True)
    reason = models.CharField(_("reason"), max_length=500)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("changed by"),
    )
    at = models.DateTimeField(_("changed at"), auto_now_add=True)

    objects = HistoryQuerySet["DateChange"].as_manager()

    class Meta:
        verbose_name = _("change of a date")
        verbose_name_plural = _("changes of dates")
        ordering = ["case", "at", "id"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(reason=""),
                name="date_change_says_why",
                violation_error_message=_("Say why the date changes."),
            ),
            models.CheckConstraint(
                condition=~Q(was=models.F("became")),
                name="date_change_changes",
                violation_error_message=_("This is the date that it was."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.case.number}: {self.get_field_display()}"
