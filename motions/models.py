"""A motion (motie): what the Kamer asks of the government, by its kamerstuk number."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from tracker.models import Case, Dossier
from tracker.models.cases import CaseManager


class Motion(Case):
    """A motion; its `number` is that of the kamerstuk. The dictum is what is executed."""

    dossier = models.ForeignKey(
        Dossier,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="motions",
        verbose_name=_("dossier"),
    )
    dictum = models.TextField(_("dictum"), blank=True)

    objects: ClassVar[CaseManager[Motion]] = CaseManager()

    class Meta:
        verbose_name = _("motion")
        verbose_name_plural = _("motions")

    @property
    def searchable_text(self) -> str:
        """“motie Piri (GL-PvdA)”, as people name a motion, and what it asks."""
        return "\n".join([*(f"motie {actor}" for actor in self.actors.all()), self.dictum])
