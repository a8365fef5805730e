"""How somebody wants to be reminded: at once or one digest a morning, and without what."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from tracker.models.roles import Role

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from tracker.models.users import User

MORNINGS = (5, 12)
EVENINGS = (13, 23)


class NotificationPreferenceQuerySet(models.QuerySet["NotificationPreference"]):
    """Everybody's wishes are their own."""

    def visible_to(self, user: User | AnonymousUser) -> Self:
        """What `user` may see: their own, and a manager everybody's."""
        if not user.is_authenticated:
            return self.none()
        return self if user.has_role(Role.MANAGER) else self.filter(user=user)

    def editable_by(self, user: User | AnonymousUser) -> Self:
        """What `user` may change: their own."""
        return self.filter(user=user) if user.is_authenticated and user.at_desk else self.none()


class NotificationPreference(models.Model):
    """The wishes of one person (meldingsvoorkeur); who has none gets what the defaults say."""

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL,
        on_delete=models.CASCADE,
        related_name="notification_preference",
        verbose_name=_("user"),
    )
    digest = models.BooleanField(
        _("one digest a morning"),
        default=False,
        help_text=_("Otherwise a mail comes as soon as there is something to say."),
    )
    quiet = models.BooleanField(
        _("no mail in the evening, at night and on days off"),
        default=True,
        help_text=_("Except when a decision or the last day would pass before the next morning."),
    )
    morning = models.PositiveSmallIntegerField(
        _("morning begins at"),
        default=8,
        validators=[MinValueValidator(MORNINGS[0]), MaxValueValidator(MORNINGS[1])],
        help_text=_("The hour of the digest, and at which what waited in the night is sent."),
    )
    evening = models.PositiveSmallIntegerField(
        _("evening begins at"),
        default=19,
        validators=[MinValueValidator(EVENINGS[0]), MaxValueValidator(EVENINGS[1])],
    )
    muted = ArrayField(
        models.CharField(max_length=20), verbose_name=_("not wanted"), default=list, blank=True
    )

    objects = NotificationPreferenceQuerySet.as_manager()

    class Meta:
        verbose_name = _("notification preference")
        verbose_name_plural = _("notification preferences")
        ordering = ["user"]
        constraints = [
            models.CheckConstraint(
                condition=Q(morning__range=MORNINGS, evening__range=EVENINGS),
                name="preference_morning_before_evening",
                violation_error_message=_("The morning begins before noon, the evening after it."),
            ),
        ]

    def __str__(self) -> str:
        return str(self.user)
