"""Members, ministers, and the groups members sit in. Name and function only: no private facts."""

from __future__ import annotations

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from tracker.models.validity import Succeeded, Valid, ValidQuerySet, no_overlap


class Person(models.Model):
    """Somebody who asks or answers in parliament (persoon)."""

    family_name = models.CharField(
        _("family name"), max_length=100, help_text=_("With its prefix: “van Dijk”.")
    )
    initials = models.CharField(_("initials"), max_length=30, blank=True)
    given_name = models.CharField(_("given name"), max_length=60, blank=True)
    source = models.CharField(_("source"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("person")
        verbose_name_plural = _("people")
        ordering = ["family_name", "initials"]
        constraints = [
            models.UniqueConstraint(
                fields=["family_name", "initials", "given_name"],
                name="person_name_unique",
                violation_error_message=_("This person is already known."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.initials or self.given_name} {self.family_name}".strip()

    def get_absolute_url(self) -> str:
        return reverse("member", args=[self.pk])


class PersonAlias(models.Model):
    """Another way in which a person's name is written."""

    person = models.ForeignKey(
        Person, on_delete=models.CASCADE, related_name="aliases", verbose_name=_("person")
    )
    name = models.CharField(_("name"), max_length=120)

    class Meta:
        verbose_name = _("other name")
        verbose_name_plural = _("other names")
        ordering = ["name"]
        constraints = [models.UniqueConstraint(fields=["person", "name"], name="person_alias_once")]

    def __str__(self) -> str:
        return self.name


class PartyGroup(Succeeded):
    """A fractie or groep in the Kamer, under the name it had in a period."""

    label = models.CharField(
        _("label"), max_length=40, help_text=_("As the Kamer's own data writes it.")
    )
    name = models.CharField(_("name"), max_length=120)

    objects = ValidQuerySet["PartyGroup"].as_manager()

    class Meta(Valid.Meta):
        verbose_name = _("party")
        verbose_name_plural = _("parties")
        ordering = ["label", "valid_from"]
        constraints = [
            *Valid.Meta.constraints,
            no_overlap(
                "party_label_once_a_day",
                "label",
                message=_("This label already belongs to a party in that period."),
            ),
        ]

    def __str__(self) -> str:
        return self.label


class PartyAlias(models.Model):
    """Another way in which a party is written: “GL-PvdA” for GroenLinks-PvdA."""

    group = models.ForeignKey(
        PartyGroup, on_delete=models.CASCADE, related_name="aliases", verbose_name=_("party")
    )
    name = models.CharField(_("name"), max_length=60)

    class Meta:
        verbose_name = _("other party name")
        verbose_name_plural = _("other party names")
        ordering = ["name"]
        constraints = [models.UniqueConstraint(fields=["group", "name"], name="party_alias_once")]

    def __str__(self) -> str:
        return self.name


class GroupMembership(Valid):
    """A member in a party for a period (fractielidmaatschap)."""

    person = models.ForeignKey(
        Person, on_delete=models.PROTECT, related_name="memberships", verbose_name=_("person")
    )
    group = models.ForeignKey(
        PartyGroup, on_delete=models.PROTECT, related_name="memberships", verbose_name=_("party")
    )

    objects = ValidQuerySet["GroupMembership"].as_manager()

    class Meta(Valid.Meta):
        verbose_name = _("party membership")
        verbose_name_plural = _("party memberships")
        ordering = ["person", "valid_from"]
        constraints = [
            *Valid.Meta.constraints,
            no_overlap(
                "one_party_at_a_time",
                "person",
                message=_("This person sits in another party in that period."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person} ({self.group})"
