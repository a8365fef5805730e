"""Who signs in: staff of one ministry, and what their role lets them do."""

from __future__ import annotations

from functools import cached_property

from django.contrib.auth.models import AbstractUser
from django.db import models
from django.utils.translation import gettext_lazy as _

from tracker.models.organisations import Ministry
from tracker.models.roles import Role


class User(AbstractUser):
    """A person at a desk, in a ministry. Without a role, nobody sees anything."""

    ministry = models.ForeignKey(
        Ministry,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="staff",
        verbose_name=_("ministry"),
    )
    unit = models.ForeignKey(
        "tracker.Unit",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="members",
        verbose_name=_("unit"),
    )

    class Meta:
        verbose_name = _("user")
        verbose_name_plural = _("users")

    def __str__(self) -> str:
        return self.get_full_name() or self.username

    @cached_property
    def roles(self) -> frozenset[str]:
        """The names of this user's groups that are roles; a superuser is a manager."""
        if not self.is_active:
            return frozenset()
        names = frozenset(self.groups.values_list("name", flat=True)) & frozenset(Role.values)
        return names | {Role.MANAGER.value} if self.is_superuser else names

    def has_role(self, *roles: Role) -> bool:
        """Whether this user has one of `roles`."""
        return not self.roles.isdisjoint(role.value for role in roles)

    @property
    def at_desk(self) -> bool:
        """Whether this user works on answers, and so sees who has what and who was reminded."""
        return self.has_role(Role.DRAFTER, Role.COORDINATOR, Role.MANAGER)
