"""A motion (motie): what the Kamer asks of the government, by its kamerstuk number.

What the Kamer did with it and what the ministry does about it are kept apart: the first are facts
here, the second are entries in `motions.models.execution`.
"""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from tracker.models import Case, Dossier, Ministry
from tracker.models.cases import CaseManager

APPRECIATIONS = frozenset(
    {
        "oordeel kamer",
        "overgenomen",
        "ontraden",
        "ontraden tenzij gewijzigd",
        "ontijdig",
        "verzocht motie aan te houden",
        "geen appreciatie",
        "geen expliciete appreciatie",
        "nog niet bekend",
        "nog te ontvangen",
    }
)
"""The values of `Zaak.Kabinetsappreciatie` that were seen, without comma; the list is open."""


class Motion(Case):
    """A motion; its `number` is that of the kamerstuk. The dictum is what is executed."""

    class Decision(models.TextChoices):
        """What became of it in the Kamer (Besluit); empty while nothing was decided."""

        ADOPTED = "adopted", _("adopted")
        REJECTED = "rejected", _("rejected")
        HELD = "held", _("held over (aangehouden)")
        TAKEN_OVER = "taken_over", _("taken over by the government (overgenomen)")
        WITHDRAWN = "withdrawn", _("withdrawn")
        LAPSED = "lapsed", _("lapsed (vervallen)")

    dossier = models.ForeignKey(
        Dossier,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="motions",
        verbose_name=_("dossier"),
    )
    preamble = models.TextField(
        _("preamble (aanhef)"), blank=True, help_text=_("“De Kamer, gehoord de beraadslaging,”")
    )
    considerations = models.TextField(
        _("considerations"), blank=True, help_text=_("“overwegende dat …”, “constaterende dat …”")
    )
    dictum = models.TextField(_("dictum"), blank=True)
    appreciation = models.CharField(
        _("kabinetsappreciatie"),
        max_length=120,
        blank=True,
        help_text=_("In the words of the Kamer’s data; a new one is accepted."),
    )
    decision = models.CharField(_("decision"), max_length=10, choices=Decision.choices, blank=True)
    decision_as_written = models.CharField(_("decision as written"), max_length=300, blank=True)
    decided_on = models.DateField(_("decided on"), null=True, blank=True)
    voting_method = models.CharField(
        _("voting method"),
        max_length=60,
        blank=True,
        help_text=_("“Met handopsteken”, “Hoofdelijk”"),
    )
    done_for_the_kamer = models.BooleanField(
        _("“afgedaan” for the Kamer"),
        default=False,
        help_text=_("The Kamer is done with it, also when it was rejected; says nothing here."),
    )
    executors = models.ManyToManyField(
        Ministry, related_name="motions", blank=True, verbose_name=_("executing ministries")
    )

    objects: ClassVar[CaseManager[Motion]] = CaseManager()

    class Meta:
        verbose_name = _("motion")
        verbose_name_plural = _("motions")
        constraints = [
            models.CheckConstraint(
                condition=Q(decision="", decided_on__isnull=True) | ~Q(decision=""),
                name="motion_decided_on_needs_a_decision",
                violation_error_message=_("A date of the decision needs the decision itself."),
            ),
        ]

    @property
    def appreciation_known(self) -> bool:
        """Whether the word of the kabinetsappreciatie is one of those that we know."""
        return self.appreciation.lower().replace(",", "") in APPRECIATIONS

    @property
    def searchable_text(self) -> str:
        """“motie Piri (GL-PvdA)”, as people name a motion, and what it asks."""
        people = (f"motie {actor}" for actor in self.actors.all())
        return "\n".join(filter(None, [*people, self.considerations, self.dictum]))
