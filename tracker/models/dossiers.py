"""Kamerstukdossiers: the files that kamerstukken are numbered in."""

from __future__ import annotations

import re

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from tracker.models.numbers import written


def within(field: str, dossier: str) -> Q:
    """Whether a canonical number in `field` is this dossier or a paper in it.

    `21501` does not hold what is numbered in `21501-20`; `36373` does hold paper H of the Eerste
    Kamer. The prefix is what an index finds.
    """
    paper = rf"^kst-{re.escape(dossier)}-([0-9]+[a-z]?|[A-Z]+)(-[a-z][0-9]+)?$"
    return Q(**{field: dossier}) | Q(
        **{f"{field}__startswith": f"kst-{dossier}-", f"{field}__regex": paper}
    )


class Dossier(models.Model):
    """A kamerstukdossier, by its canonical number: `36045`, `21501-20`, `36800-XVI`."""

    number = models.CharField(_("number"), max_length=20, unique=True)
    title = models.CharField(_("title"), max_length=300, blank=True)
    source = models.CharField(_("source"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("dossier")
        verbose_name_plural = _("dossiers")
        ordering = ["number"]

    def __str__(self) -> str:
        return f"{written(self.number)} {self.title}".strip()

    def get_absolute_url(self) -> str:
        return reverse("dossier", args=[self.number])
