"""How the Kamer voted: by group as it was called then, or by member when voting by roll call."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from motions.models.motion import Motion
from tracker.models import PartyGroup, Person


class Vote(models.Model):
    """One vote (stemming): of a whole group, of a part of a split group, or of one member.

    The names are those at the time of the vote and never change. A mistake (vergissing) is noted
    and leaves the result as it was (RvO TK 8.27).
    """

    class Choice(models.TextChoices):
        """The Kamer's own words: Voor, Tegen, Niet deelgenomen."""

        FOR = "for", _("for")
        AGAINST = "against", _("against")
        ABSENT = "absent", _("did not take part")

    motion = models.ForeignKey(
        Motion, on_delete=models.CASCADE, related_name="votes", verbose_name=_("motion")
    )
    group_name = models.CharField(_("party at the vote"), max_length=80)
    group = models.ForeignKey(
        PartyGroup,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="votes",
        verbose_name=_("party"),
    )
    member_name = models.CharField(
        _("member"), max_length=120, blank=True, help_text=_("Only when voting by roll call.")
    )
    member = models.ForeignKey(
        Person,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="votes",
        verbose_name=_("person"),
    )
    choice = models.CharField(_("vote"), max_length=8, choices=Choice.choices)
    seats = models.PositiveSmallIntegerField(
        _("seats"), help_text=_("How many votes this is (FractieGrootte); one for a member.")
    )
    is_mistake = models.BooleanField(_("noted as a mistake"), default=False)

    class Meta:
        verbose_name = _("vote")
        verbose_name_plural = _("votes")
        ordering = ["motion", "-seats", "group_name", "member_name"]
        constraints = [
            models.UniqueConstraint(
                fields=["motion", "group_name", "member_name", "choice"],
                name="vote_once_a_group_or_member",
                violation_error_message=_("This vote is already there."),
            ),
        ]

    def __str__(self) -> str:
        who = f"{self.member_name} ({self.group_name})" if self.member_name else self.group_name
        return f"{who}: {self.get_choice_display()}"
