"""The outbox: these bytes go to this address, once, whatever is killed in between."""

from __future__ import annotations

import datetime as dt
from typing import Self

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _


class OutgoingMailQuerySet(models.QuerySet["OutgoingMail"]):
    """What still has to leave."""

    def sendable(self, now: dt.datetime, *, lease: dt.timedelta) -> Self:
        """Waiting mail whose moment has come and that nobody holds; a claim lasts `lease`."""
        return self.filter(
            Q(claimed_at__isnull=True) | Q(claimed_at__lte=now - lease),
            state=OutgoingMail.State.WAITING,
            not_before__lte=now,
        )

    def waiting_since(self, moment: dt.datetime) -> Self:
        """Waiting since before `moment`; one that was given back by a person waits from then."""
        return self.filter(
            Q(not_before__lte=moment) | Q(attempts__gt=0),
            state=OutgoingMail.State.WAITING,
            created_at__lte=moment,
        )


class OutgoingMail(models.Model):
    """One mail. A repeat after a crash carries the same Message-ID."""

    class State(models.TextChoices):
        """Where it is. A waiting mail may be claimed; the claim is a date, not a state."""

        WAITING = "waiting", _("waiting")
        SENT = "sent", _("sent")
        FAILED = "failed", _("failed")
        SUPERSEDED = "superseded", _("superseded")

    message_id = models.CharField("Message-ID", max_length=200, unique=True, editable=False)
    recipient = models.EmailField(_("to"))
    subject = models.CharField(_("subject"), max_length=300)
    text = models.TextField(_("text"))
    html = models.TextField("HTML", blank=True)
    headers = models.JSONField(_("headers"), default=dict, blank=True)
    state = models.CharField(
        _("state"), max_length=10, choices=State.choices, default=State.WAITING
    )
    not_before = models.DateTimeField(_("not before"))
    claimed_at = models.DateTimeField(_("claimed at"), null=True, blank=True)
    attempts = models.PositiveSmallIntegerField(_("attempts"), default=0)
    sent_at = models.DateTimeField(_("sent at"), null=True, blank=True)
    last_error = models.CharField(_("last error"), max_length=500, blank=True)
    created_at = models.DateTimeField(_("created at"))

    objects = OutgoingMailQuerySet.as_manager()

    class Meta:
        verbose_name = _("outgoing mail")
        verbose_name_plural = _("outgoing mail")
        ordering = ["-created_at", "-id"]
        indexes = [
            # The sender, every tick: what waits. Sent mail, the bulk, is not in it.
            models.Index(fields=["not_before"], condition=Q(state="waiting"), name="mail_waiting"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=~Q(state="sent") | Q(sent_at__isnull=False, attempts__gte=1),
                name="sent_mail_was_claimed_and_has_a_moment",
            ),
            models.CheckConstraint(
                condition=Q(claimed_at__isnull=True) | Q(claimed_at__gte=F("created_at")),
                name="mail_claimed_after_it_was_made",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.subject} → {self.recipient}"
