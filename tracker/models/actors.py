"""Who asks and who is asked, as written on the document, and whom we take them to be."""

from __future__ import annotations

from django.contrib.postgres.indexes import GinIndex, OpClass
from django.db import models
from django.utils.translation import gettext_lazy as _

from tracker.models.cases import Case
from tracker.models.organisations import Office
from tracker.models.people import PartyGroup, Person


class CaseActor(models.Model):
    """A person or office at a case (zaakactor). The names as written are never rewritten."""

    class Relation(models.TextChoices):
        """The Kamer's own words for it: Indiener, Medeindiener, Gericht aan."""

        SUBMITTER = "submitter", _("submitter")
        CO_SUBMITTER = "co_submitter", _("co-submitter")
        ADDRESSEE = "addressee", _("addressed to")

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
            # Search: typing errors in a name.
            GinIndex(OpClass("name", name="gin_trgm_ops"), name="actor_name_trigram"),
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
