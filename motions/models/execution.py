"""What the ministry did with a motion or a commitment, entry by entry (stand van uitvoering)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from motions.models.budget import Budgeted
from tracker.letters.cents import written
from tracker.models import Case, Document, Ministry

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from tracker.models import User


class ExecutionEntryQuerySet(models.QuerySet["ExecutionEntry"]):
    """Entries follow their case."""

    def visible_to(self, user: User | AnonymousUser) -> Self:
        """What `user` may see."""
        return self.filter(case__in=Case.objects.visible_to(user))

    def editable_by(self, user: User | AnonymousUser) -> Self:
        """What `user` may change."""
        return self.filter(case__in=Case.objects.editable_by(user))


class ExecutionEntry(Budgeted):
    """Where the execution stood on a day, with the letter that says so and the money."""

    class Status(models.TextChoices):
        """From nothing yet to the Kamer having been told."""

        OPEN = "open", _("open")
        IN_PROGRESS = "in_progress", _("being executed")
        EXECUTED = "executed", _("executed")
        REPORTED = "reported", _("settled: the Kamer was informed")
        NOT_EXECUTED = "not_executed", _("not executed")

    case = models.ForeignKey(
        Case, on_delete=models.CASCADE, related_name="execution", verbose_name=_("case")
    )
    ministry = models.ForeignKey(
        Ministry,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="execution_entries",
        verbose_name=_("ministry"),
    )
    on = models.DateField(_("date"))
    status = models.CharField(_("status"), max_length=12, choices=Status.choices)
    text = models.TextField(_("text"), help_text=_("What was done, or why it was not."))
    document = models.ForeignKey(
        Document,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="execution_entries",
        verbose_name=_("document"),
        help_text=_("The letter in which it says so."),
    )
    cents = models.BigIntegerField(_("sum, in cents"), null=True, blank=True)
    currency = models.CharField(_("currency"), max_length=3, blank=True)
    as_written = models.CharField(_("sum as written"), max_length=60, blank=True)
    entered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("entered by"),
        editable=False,
    )
    entered_at = models.DateTimeField(_("entered at"), auto_now_add=True)

    objects = ExecutionEntryQuerySet.as_manager()

    class Meta:
        verbose_name = _("entry of execution")
        verbose_name_plural = _("entries of execution")
        ordering = ["case", "-on", "-id"]
        indexes = [
            # The lists of motions and commitments: the last entry of each case.
            models.Index(fields=["case", "-on", "-id"], name="execution_latest_first"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=~Q(status="reported") | Q(document__isnull=False),
                name="reported_execution_has_its_letter",
                violation_error_message=_(
                    "The Kamer was informed: name the letter in which it was."
                ),
            ),
            models.CheckConstraint(
                condition=Q(cents__isnull=True, currency="") | (Q(cents__gte=0) & ~Q(currency="")),
                name="execution_sum_has_a_currency",
                violation_error_message=_("A sum needs a currency, and a currency a sum."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.on:%d-%m-%Y}: {self.get_status_display()}"

    @property
    def amount(self) -> str:
        """The sum as this desk writes it; empty when the entry names none."""
        return written(self.cents, self.currency) if self.cents is not None else ""
