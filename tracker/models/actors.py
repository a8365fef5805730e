"""Who asks and who is asked, as written on the document, and whom we take them to be."""

from __future__ import annotations

from django.contrib.postgres.indexes import GinIndex, OpClass
from django.db import models
from django.db.models.functions import Upper
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from tracker.models.cases import Case
from tracker.models.organisations import Office
from tracker.models.people import PartyGroup, Person
from tracker.models.vocabulary import Fold


class CaseActor(models.Model):
    """A person or office at a case (zaakactor). The names as written are never rewritten."""

    class Relation(models.TextChoices):
        """The Kamer's own words for it: Indiener, Medeindiener, Gericht aan, Mede namens."""

        SUBMITTER = "submitter", _("submitter")
        CO_SUBMITTER = "co_submitter", _("co-submitter")
        ADDRESSEE = "addressee", _("addressed to")
        CO_SIGNER = "co_signer", _("answers also on behalf of")

    MEMBERS = (Relation.SUBMITTER, Relation.CO_SUBMITTER)
    """Who asks, as against the offices that are asked or answer along."""

    case = models.ForeignKey(
        Case, on_delete=models.CASCADE, related_name="actors", verbose_name=_("case")
    )
    relation = models.CharField(_("relation"), max_length=14, choices=Relation.choices)
    position = models.PositiveSmallIntegerField(_("position"), default=0)
    name = models.CharField(_("name as written"), max_length=200)
    party = models.CharField(_("party as written"), max_length=60, blank=True)
    person = models.ForeignKey(
        Person,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="roles",
        verbose_name=_("person"),
    )
    group = models.ForeignKey(
        PartyGroup,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="roles",
        verbose_name=_("party"),
    )
    office = models.ForeignKey(
        Office,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="roles",
        verbose_name=_("office"),
    )

    class Meta:
        verbose_name = _("actor")
        verbose_name_plural = _("actors")
        ordering = ["case", "relation", "position"]
        indexes = [
            # Search: `van:` and `bewindspersoon:`, any part of a name, accents or not.
            GinIndex(OpClass(Fold("name"), name="gin_trgm_ops"), name="actor_name_folded"),
            # Pages of members: everything under a name, capitals forgiven.
            models.Index(Upper("name"), name="actor_by_name"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["case", "relation", "name"],
                name="actor_once_a_case",
                violation_error_message=_(
                    "This name already stands at this case in that relation."
                ),
            )
        ]

    def __str__(self) -> str:
        return f"{self.name} ({self.party})" if self.party else self.name

    def get_absolute_url(self) -> str:
        """The page of who asks; of who is asked, the ministry's. Empty when there is none."""
        if self.relation not in self.MEMBERS:
            return self.office.get_absolute_url() if self.office else ""
        if self.person_id:
            return reverse("member", args=[self.person_id])
        return reverse("member-name", args=[self.name])
