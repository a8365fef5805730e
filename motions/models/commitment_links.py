"""What commitments have to do with earlier ones: repeated, changed, supplemented."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Greatest, Least
from django.utils.translation import gettext_lazy as _

from motions.models.commitment import Commitment

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from tracker.models import User


class CommitmentLinkQuerySet(models.QuerySet["CommitmentLink"]):
    """Links follow the commitments that they join."""

    def visible_to(self, user: User | AnonymousUser) -> Self:
        """What `user` may see: both ends."""
        seen = Commitment.objects.visible_to(user)
        return self.filter(commitment__in=seen, earlier__in=seen)

    def editable_by(self, user: User | AnonymousUser) -> Self:
        """What `user` may change: links of later commitments that they may change."""
        return self.filter(commitment__in=Commitment.objects.editable_by(user))


class CommitmentLink(models.Model):
    """One commitment that repeats, changes or supplements an earlier one.

    The relations are those of the Kamer's own data: `IsHerhalingVan`, `IsWijzigingVan` and
    `IsAanvullingOp` of the entity Toezegging.
    """

    class Relation(models.TextChoices):
        """What the later one does to the earlier one."""

        REPEATS = "repeats", _("repeats (herhaling van)")
        CHANGES = "changes", _("changes (wijziging van)")
        SUPPLEMENTS = "supplements", _("supplements (aanvulling op)")

    commitment = models.ForeignKey(
        Commitment,
        on_delete=models.CASCADE,
        related_name="earlier_links",
        verbose_name=_("commitment"),
    )
    earlier = models.ForeignKey(
        Commitment,
        on_delete=models.CASCADE,
        related_name="later_links",
        verbose_name=_("earlier commitment"),
    )
    relation = models.CharField(_("relation"), max_length=11, choices=Relation.choices)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("made by"),
        help_text=_("Empty when the Kamer’s open data says so."),
    )
    made_at = models.DateTimeField(_("made at"), auto_now_add=True)

    objects = CommitmentLinkQuerySet.as_manager()

    class Meta:
        verbose_name = _("link between commitments")
        verbose_name_plural = _("links between commitments")
        ordering = ["commitment", "earlier"]
        constraints = [
            models.UniqueConstraint(
                Least("commitment", "earlier"),
                Greatest("commitment", "earlier"),
                name="commitments_linked_once",
                violation_error_message=_("These two commitments are linked already."),
            ),
            models.CheckConstraint(
                condition=~Q(commitment=F("earlier")),
                name="commitment_not_linked_to_itself",
                violation_error_message=_("A commitment cannot be linked to itself."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.commitment.number} {self.get_relation_display()} {self.earlier.number}"
