"""Ministries, the offices in them, and who held those offices, each for a period."""

from __future__ import annotations

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from tracker.models.people import Person
from tracker.models.validity import Succeeded, Valid, ValidQuerySet, no_overlap


class Ministry(Succeeded):
    """A ministry for as long as it exists under one name (ministerie)."""

    code = models.CharField(
        _("code"), max_length=12, help_text=_("The usual letters, such as DEF.")
    )
    name = models.CharField(_("name"), max_length=200)

    objects = ValidQuerySet["Ministry"].as_manager()

    class Meta(Valid.Meta):
        verbose_name = _("ministry")
        verbose_name_plural = _("ministries")
        ordering = ["code", "valid_from"]
        constraints = [
            *Valid.Meta.constraints,
            no_overlap(
                "ministry_code_once_a_day",
                "code",
                message=_("This code already belongs to a ministry in that period."),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("ministry", args=[self.code])


class Office(Succeeded):
    """The post of a minister or staatssecretaris (bewindspersoon), as letters name it."""

    name = models.CharField(
        _("name"), max_length=200, help_text=_("Without article: “minister van Defensie”.")
    )
    ministry = models.ForeignKey(
        Ministry, on_delete=models.PROTECT, related_name="offices", verbose_name=_("ministry")
    )

    objects = ValidQuerySet["Office"].as_manager()

    class Meta(Valid.Meta):
        verbose_name = _("office")
        verbose_name_plural = _("offices")
        ordering = ["name", "valid_from"]
        constraints = [
            *Valid.Meta.constraints,
            no_overlap(
                "office_name_once_a_day",
                "name",
                message=_("This office already exists in that period."),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return f"{self.ministry.get_absolute_url()}?bewindspersoon={self.pk}"


class OfficeHolding(Valid):
    """A person in an office for a period (ambtsbekleding)."""

    office = models.ForeignKey(
        Office, on_delete=models.PROTECT, related_name="holdings", verbose_name=_("office")
    )
    person = models.ForeignKey(
        Person, on_delete=models.PROTECT, related_name="holdings", verbose_name=_("person")
    )

    objects = ValidQuerySet["OfficeHolding"].as_manager()

    class Meta(Valid.Meta):
        verbose_name = _("office holder")
        verbose_name_plural = _("office holders")
        ordering = ["office", "valid_from"]
        constraints = [
            *Valid.Meta.constraints,
            no_overlap(
                "office_held_by_one_person",
                "office",
                message=_("Somebody else holds this office in that period."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person}, {self.office}"


class BudgetChapter(models.Model):
    """A chapter of the national budget (begrotingshoofdstuk), as in “36 800 XVII”."""

    number = models.CharField(_("number"), max_length=8, unique=True)
    name = models.CharField(_("name"), max_length=200)
    ministry_code = models.CharField(
        _("ministry"), max_length=12, help_text=_("The code: the chapter outlives a renaming.")
    )
    source = models.CharField(_("source"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("budget chapter")
        verbose_name_plural = _("budget chapters")
        ordering = ["number"]

    def __str__(self) -> str:
        return f"{self.number} {self.name}"
