"""The ledger: this person is owed this notice about this case. Made before anything is sent."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from tracker.models.cases import Case
from tracker.models.mail import OutgoingMail

BY_HAND = "manual"


class Reminder(models.Model):
    """One notice owed (rappel): unique per case, rung, line and recipient.

    What it asks is kept as it was planned, so that the log can be read when the rule is gone.
    """

    class State(models.TextChoices):
        """From owed to told; what was overtaken stays, with the reason."""

        PLANNED = "planned", _("planned")
        HANDED_OVER = "handed_over", _("in the outbox")
        SUPERSEDED = "superseded", _("superseded")

    case = models.ForeignKey(
        Case, on_delete=models.CASCADE, related_name="reminders", verbose_name=_("case")
    )
    rung = models.CharField(_("rung"), max_length=30)
    due_on = models.DateField(_("line"), help_text=_("The due date that it warns for."))
    recipient = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.CASCADE,
        related_name="reminders",
        verbose_name=_("recipient"),
    )
    owed_on = models.DateField(_("owed on"))
    asks = models.CharField(_("what to do"), max_length=300, blank=True)
    note = models.TextField(_("note"), blank=True)
    sent_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("sent by"),
        help_text=_("Who reminded by hand; empty when a rule did."),
    )
    state = models.CharField(
        _("state"), max_length=12, choices=State.choices, default=State.PLANNED
    )
    reason = models.CharField(_("reason"), max_length=200, blank=True)
    mail = models.ForeignKey(
        OutgoingMail,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="reminders",
        verbose_name=_("mail"),
    )
    planned_at = models.DateTimeField(_("planned at"))
    not_before = models.DateTimeField(
        _("not before"), db_default=Now(), help_text=_("When its recipient wants to hear of it.")
    )

    class Meta:
        verbose_name = _("reminder")
        verbose_name_plural = _("reminders")
        ordering = ["-owed_on", "-id"]
        indexes = [
            # The mail step of the tick: what is planned and not yet in the outbox.
            models.Index(
                fields=["not_before", "recipient"],
                condition=Q(state="planned"),
                name="reminder_ready",
            ),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["case", "rung", "due_on", "recipient"],
                name="reminder_owed_once",
            ),
            models.CheckConstraint(
                condition=Q(state="planned", mail__isnull=True)
                | Q(state="handed_over", mail__isnull=False)
                | Q(state="superseded"),
                name="reminder_handed_over_with_its_mail",
            ),
            models.CheckConstraint(
                condition=~Q(state="superseded") | ~Q(reason=""),
                name="superseded_reminder_says_why",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.case} → {self.recipient}"

    @property
    def by_hand(self) -> bool:
        """Whether a person sent it, and not a rule."""
        return self.rung.startswith(f"{BY_HAND}-")
