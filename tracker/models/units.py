"""The parts of a ministry that answer: directies, and the afdelingen in them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from tracker.models.organisations import Ministry
from tracker.models.roles import Role
from tracker.models.validity import Valid, ValidQuerySet, no_overlap

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from tracker.models.users import User


class UnitQuerySet(ValidQuerySet["Unit"]):
    """Units, of which only the desk knows."""

    def visible_to(self, user: User | AnonymousUser) -> Self:
        """What `user` may see: who does what is for who works on answers."""
        return self if user.is_authenticated and user.at_desk else self.none()

    def editable_by(self, user: User | AnonymousUser) -> Self:
        """What `user` may change."""
        if user.is_authenticated and user.has_role(Role.COORDINATOR, Role.MANAGER):
            return self
        return self.none()

    def watched_by(self, user: User) -> Self:
        """Whose work `user` watches over: their own unit, what they direct, or all of it."""
        mine = self.visible_to(user)
        if user.has_role(Role.COORDINATOR, Role.MANAGER):
            return mine.filter(ministry=user.ministry_id) if user.ministry_id else mine
        return mine.filter(Q(director=user) | Q(pk=user.unit_id))


class Unit(Valid):
    """A directie or afdeling of a ministry, for as long as it exists under one name (eenheid)."""

    ministry = models.ForeignKey(
        Ministry, on_delete=models.PROTECT, related_name="units", verbose_name=_("ministry")
    )
    name = models.CharField(_("name"), max_length=200)
    parent = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="parts",
        verbose_name=_("part of"),
    )
    director = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="directs",
        verbose_name=_("director"),
        help_text=_("Hears last when nothing happens. Empty: the director of what it is part of."),
    )

    objects = UnitQuerySet.as_manager()

    class Meta(Valid.Meta):
        verbose_name = _("unit")
        verbose_name_plural = _("units")
        ordering = ["ministry", "name", "valid_from"]
        constraints = [
            *Valid.Meta.constraints,
            no_overlap(
                "unit_name_once_a_day",
                "ministry",
                "name",
                message=_("This ministry already has a unit of that name in that period."),
            ),
            models.CheckConstraint(
                condition=~Q(parent=F("id")),
                name="unit_not_part_of_itself",
                violation_error_message=_("A unit cannot be part of itself."),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        """Refuse a unit under another ministry's, or under one of its own parts."""
        super().clean()
        if self.parent is None:
            return
        if self.parent.ministry_id != self.ministry_id:
            raise ValidationError({"parent": _("That unit belongs to another ministry.")})
        above: Unit | None = self.parent
        seen = set()
        while above is not None and above.pk not in seen:
            if above.pk == self.pk:
                raise ValidationError({"parent": _("That unit is itself a part of this one.")})
            seen.add(above.pk)
            above = above.parent
