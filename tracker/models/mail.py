"""The outbox: these bytes go to this address, once, whatever is killed in between."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Lower
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from tracker.models.roles import Role

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from tracker.models.users import User


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


class BouncingAddressQuerySet(models.QuerySet["BouncingAddress"]):
    """Addresses, of which only the desk knows."""

    def visible_to(self, user: User | AnonymousUser) -> Self:
        """What `user` may see: who can be reached is for who works on answers."""
        return self if user.is_authenticated and user.at_desk else self.none()

    def editable_by(self, user: User | AnonymousUser) -> Self:
        """What `user` may note or strike off."""
        if user.is_authenticated and user.has_role(Role.COORDINATOR, Role.MANAGER):
            return self
        return self.none()

    def of(self, *addresses: str) -> Self:
        """Those among these addresses, capitals forgiven."""
        return self.filter(address__in=[address.lower() for address in addresses])


class BouncingAddress(models.Model):
    """An address that a mail server refused for good (mail komt niet aan).

    Noted by the sender, struck off when a mail does arrive. A bounce that comes back later, as a
    mail to our own sender address, is not read by a machine: a person notes it here.
    """

    address = models.EmailField(_("address"), unique=True)
    since = models.DateTimeField(_("since"), default=timezone.now)
    said = models.CharField(
        _("what the server said"),
        max_length=500,
        blank=True,
        help_text=_("For a bounce that came as a mail: the reason that it gives."),
    )

    objects = BouncingAddressQuerySet.as_manager()

    class Meta:
        verbose_name = _("address that bounces")
        verbose_name_plural = _("addresses that bounce")
        ordering = ["-since"]
        constraints = [
            models.CheckConstraint(
                condition=Q(address=Lower("address")), name="bouncing_address_in_small_letters"
            ),
        ]

    def __str__(self) -> str:
        return self.address

    def clean(self) -> None:
        """Addresses are compared in small letters."""
        super().clean()
        self.address = self.address.lower()
