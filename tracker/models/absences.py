"""Who is away, and who does their work meanwhile."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Self

from django.conf import settings
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q, Value
from django.utils.translation import gettext_lazy as _

from tracker.models.roles import Role
from tracker.models.validity import DateRange

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from tracker.models.users import User


class AbsenceQuerySet(models.QuerySet["Absence"]):
    """Absences; why somebody is away is nobody's business and nowhere kept."""

    def on(self, day: dt.date) -> Self:
        """Who is away on `day`."""
        return self.filter(first_day__lte=day, last_day__gte=day)

    def visible_to(self, user: User | AnonymousUser) -> Self:
        """What `user` may see: colleagues who plan work around it."""
        return self if user.is_authenticated and user.at_desk else self.none()

    def editable_by(self, user: User | AnonymousUser) -> Self:
        """What `user` may change: their own; a coordinator, those of the own ministry."""
        if not user.is_authenticated or not user.at_desk:
            return self.none()
        if user.has_role(Role.MANAGER):
            return self
        if not user.has_role(Role.COORDINATOR):
            return self.filter(user=user)
        if user.ministry_id is None:
            return self
        return self.filter(Q(user=user) | Q(user__ministry=user.ministry_id))


class Absence(models.Model):
    """Somebody is away from the first day through the last, and who replaces them (vervanging)."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.CASCADE,
        related_name="absences",
        verbose_name=_("who is away"),
    )
    first_day = models.DateField(_("first day away"))
    last_day = models.DateField(_("last day away"))
    replacement = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        related_name="replaces",
        verbose_name=_("replacement"),
    )

    objects = AbsenceQuerySet.as_manager()

    class Meta:
        verbose_name = _("absence")
        verbose_name_plural = _("absences")
        ordering = ["-first_day", "user"]
        constraints = [
            models.CheckConstraint(
                condition=Q(last_day__gte=F("first_day")),
                name="absence_runs_forward",
                violation_error_message=_("The last day away lies before the first."),
            ),
            models.CheckConstraint(
                condition=~Q(user=F("replacement")),
                name="absence_replaced_by_somebody_else",
                violation_error_message=_("Nobody replaces themself: choose a colleague."),
            ),
            ExclusionConstraint(
                name="absence_once_a_day",
                expressions=[
                    ("user", RangeOperators.EQUAL),
                    (DateRange("first_day", "last_day", Value("[]")), RangeOperators.OVERLAPS),
                ],
                violation_error_message=_("An absence in that period is already known."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.user}: {self.first_day:%d-%m-%Y} – {self.last_day:%d-%m-%Y}"

    def clean(self) -> None:
        """Refuse days that run backward before PostgreSQL makes a range of them, and a stranger."""
        super().clean()
        if self.first_day and self.last_day and self.last_day < self.first_day:
            raise ValidationError({"last_day": _("The last day away lies before the first.")})
        if not (self.user_id and self.replacement_id):
            return
        ministries = {self.user.ministry_id, self.replacement.ministry_id} - {None}
        if len(ministries) > 1:
            raise ValidationError(
                {"replacement": _("Somebody of another ministry cannot do this work.")}
            )
