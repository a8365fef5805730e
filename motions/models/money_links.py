"""What money has to do with a case or a document: a person says so, with the reason."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self, cast

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from motions.models.money import SpendingProposal
from tracker.models import Case, Document

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from tracker.models import User


class MoneyLinkQuerySet(models.QuerySet["MoneyLink"]):
    """Links follow the case or document that they hang on."""

    def visible_to(self, user: User | AnonymousUser) -> Self:
        """What `user` may see: both ends."""
        target = Q(case__in=Case.objects.visible_to(user))
        target |= Q(document__in=Document.objects.visible_to(user))
        return self.filter(target, proposal__in=SpendingProposal.objects.visible_to(user))

    def editable_by(self, user: User | AnonymousUser) -> Self:
        """What `user` may change: links of what they may change."""
        own = Q(case__in=Case.objects.editable_by(user))
        return self.filter(own | Q(document__in=Document.objects.editable_by(user)))


class MoneyLink(models.Model):
    """What a spending proposal has to do with one case or one document.

    A person says so; a machine never does.
    """

    class Relation(models.TextChoices):
        """From paying for it to being about the same thing."""

        EXECUTES = "executes", _("executes")
        CITES = "cites", _("cites")
        THEMATIC = "thematic", _("about the same subject")

    proposal = models.ForeignKey(
        SpendingProposal,
        on_delete=models.CASCADE,
        related_name="links",
        verbose_name=_("spending proposal"),
    )
    case = models.ForeignKey(
        Case,
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="money_links",
        verbose_name=_("case"),
    )
    document = models.ForeignKey(
        Document,
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="money_links",
        verbose_name=_("document"),
    )
    relation = models.CharField(_("relation"), max_length=10, choices=Relation.choices)
    reason = models.CharField(_("reason"), max_length=300)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name=_("made by"),
    )
    made_at = models.DateTimeField(_("made at"), auto_now_add=True)

    objects = MoneyLinkQuerySet.as_manager()

    class Meta:
        verbose_name = _("money link")
        verbose_name_plural = _("money links")
        ordering = ["case", "document", "relation", "proposal"]
        constraints = [
            models.UniqueConstraint(
                fields=["proposal", "case"],
                name="money_link_once_a_case",
                violation_error_message=_("This proposal is already linked to this case."),
            ),
            models.UniqueConstraint(
                fields=["proposal", "document"],
                name="money_link_once_a_document",
                violation_error_message=_("This proposal is already linked to this document."),
            ),
            models.CheckConstraint(
                condition=Q(case__isnull=True, document__isnull=False)
                | Q(case__isnull=False, document__isnull=True),
                name="money_link_has_one_target",
                violation_error_message=_("Link money to a case or to a document: to one of them."),
            ),
            models.CheckConstraint(
                condition=~Q(reason=""),
                name="money_link_says_why",
                violation_error_message=_("Say why this money belongs there."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.target} ← {self.proposal}"

    @property
    def target(self) -> Case | Document:
        """What it is linked to."""
        return cast("Case | Document", self.case or self.document)

    @property
    def shown_target(self) -> str:
        """Its number as people write it; of a document without one, its title."""
        return self.target.display or str(self.target)
