"""Money: CW 3.1 spending proposals, sum by sum, and what they have to do with a case.

Sums are whole cents of their currency, beside the words as written and where these stand.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from motions.models.budget import Budgeted
from tracker.letters.cents import written
from tracker.models import Document

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from tracker.models import User


class SpendingProposalQuerySet(models.QuerySet["SpendingProposal"]):
    """What a person confirmed goes to the Kamer with a letter, so every role may see it."""

    def visible_to(self, user: User | AnonymousUser) -> Self:
        """What `user` may see."""
        return self if user.is_authenticated and user.roles else self.none()

    def editable_by(self, user: User | AnonymousUser) -> Self:
        """What `user` may change."""
        return self.filter(document__in=Document.objects.editable_by(user))


class SpendingProposal(models.Model):
    """A filled-in CW 3.1 form (bestedingsvoorstel; Comptabiliteitswet 2016, art. 3.1)."""

    document = models.OneToOneField(
        Document,
        on_delete=models.PROTECT,
        related_name="spending_proposal",
        verbose_name=_("document"),
    )
    title = models.CharField(_("title"), max_length=300)
    unit = models.CharField(_("unit"), max_length=60, blank=True)
    budget_round = models.CharField(_("budget round"), max_length=60, blank=True)
    year = models.PositiveSmallIntegerField(_("year"), null=True, blank=True)
    currency = models.CharField(_("currency"), max_length=3, blank=True)
    total_cents = models.BigIntegerField(_("total asked, in cents"), null=True, blank=True)
    sections = models.JSONField(
        _("sections"), default=dict, help_text=_("By their number: 1, 2, 3A, 3B, 4, 5 and 6.")
    )
    registered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("registered by"),
    )
    registered_at = models.DateTimeField(_("registered at"), auto_now_add=True)

    objects = SpendingProposalQuerySet.as_manager()

    class Meta:
        verbose_name = _("spending proposal")
        verbose_name_plural = _("spending proposals")
        ordering = ["-year", "title"]
        constraints = [
            models.CheckConstraint(
                condition=Q(total_cents__isnull=True) | ~Q(currency=""),
                name="spending_total_has_a_currency",
                violation_error_message=_("A sum needs a currency."),
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("spending-proposal", args=[self.pk])

    @property
    def total(self) -> str:
        """The total asked as this desk writes sums; empty when the form prints none."""
        return written(self.total_cents, self.currency) if self.total_cents is not None else ""


class Sum(models.Model):
    """A sum of money, exact, with the words it was read from and where these stand."""

    cents = models.BigIntegerField(_("sum, in cents"))
    currency = models.CharField(_("currency"), max_length=3)
    as_written = models.CharField(_("as written"), max_length=60)
    start = models.PositiveIntegerField(
        _("start"), null=True, blank=True, help_text=_("Empty when a person added it.")
    )
    end = models.PositiveIntegerField(_("end"), null=True, blank=True)

    class Meta:
        abstract = True

    @property
    def amount(self) -> str:
        """The sum as this desk writes it."""
        return written(self.cents, self.currency)


class SpendingLine(Sum, Budgeted):
    """One sum with a purpose: asked, promised or paid, and through whom."""

    class Certainty(models.TextChoices):
        """How far the money is."""

        CLAIMED = "claimed", _("asked")
        COMMITTED = "committed", _("promised")
        REALISED = "realised", _("paid")

    proposal = models.ForeignKey(
        SpendingProposal,
        on_delete=models.CASCADE,
        related_name="lines",
        verbose_name=_("spending proposal"),
    )
    component = models.CharField(_("component"), max_length=4, blank=True)
    year = models.PositiveSmallIntegerField(_("year"), null=True, blank=True)
    partners = ArrayField(
        models.CharField(max_length=120),
        verbose_name=_("partners"),
        default=list,
        blank=True,
        help_text=_("Empty while the partner is still to be chosen; several share it undivided."),
    )
    fund = models.CharField(_("fund"), max_length=120, blank=True)
    instrument = models.CharField(_("instrument"), max_length=120, blank=True)
    certainty = models.CharField(_("certainty"), max_length=10, choices=Certainty.choices)

    class Meta:
        verbose_name = _("spending line")
        verbose_name_plural = _("spending lines")
        ordering = ["proposal", "certainty", "start"]
        constraints = [
            models.UniqueConstraint(
                fields=["proposal", "start"], name="spending_line_once_in_its_place"
            ),
            models.CheckConstraint(condition=Q(cents__gte=0), name="spending_line_is_not_negative"),
        ]

    def __str__(self) -> str:
        return f"{self.amount} {', '.join(self.partners)}".strip()


class SpendingEvidence(Sum):
    """Another sum that the form mentions, with its sentence; no meaning is given to it."""

    proposal = models.ForeignKey(
        SpendingProposal,
        on_delete=models.CASCADE,
        related_name="evidence",
        verbose_name=_("spending proposal"),
    )
    sentence = models.TextField(_("sentence"))

    class Meta:
        verbose_name = _("sum mentioned")
        verbose_name_plural = _("sums mentioned")
        ordering = ["proposal", "start"]
        constraints = [
            models.UniqueConstraint(
                fields=["proposal", "start"], name="spending_evidence_once_in_its_place"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.amount}: {self.sentence[:80]}"
