"""Who had a case, from when until when, given by whom, and what they said to it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from typing import TYPE_CHECKING, Self

from django.conf import settings
from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from tracker.models.cases import Case
from tracker.models.units import Unit

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from tracker.models.users import User


class AssignmentQuerySet(models.QuerySet["Assignment"]):
    """The history of who had what."""

    def visible_to(self, user: User | AnonymousUser) -> Self:
        """What `user` may see: who has what is for who works on answers."""
        return self if user.is_authenticated and user.at_desk else self.none()

    def editable_by(self, user: User | AnonymousUser) -> Self:
        """What `user` may act on: of the cases that they may change."""
        return self.filter(case__in=Case.objects.editable_by(user))

    def current(self) -> Self:
        """Who has it now; at most one for each case."""
        return self.filter(ended_at=None)

    def unaccepted(self) -> Self:
        """Given, and nobody has said yet that they take it."""
        return self.current().filter(accepted_at=None)

    def given_to(self, people: Collection[int]) -> Self:
        """To one of `people` (user ids), or to a unit as a whole in which one of them works."""
        units = Unit.objects.filter(Q(director__in=people) | Q(members__in=people)).values("pk")
        return self.filter(Q(person__in=people) | Q(person=None, unit__in=units))

    def returned(self) -> Self:
        """Given back, and nobody has it since: the last that happened to its case."""
        later = Assignment.objects.filter(case=OuterRef("case"), pk__gt=OuterRef("pk"))
        return self.filter(~Exists(later), returned_at__isnull=False)


class Assignment(models.Model):
    """A case lay with a person or a unit for a while (toewijzing); the row stays.

    The current one says what `Case.owner` and `Case.unit` say; `tracker.services` keeps it so.
    """

    case = models.ForeignKey(
        Case, on_delete=models.CASCADE, related_name="assignments", verbose_name=_("case")
    )
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="assignments",
        verbose_name=_("person"),
    )
    unit = models.ForeignKey(
        Unit,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="assignments",
        verbose_name=_("unit"),
    )
    given_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("given by"),
    )
    given_at = models.DateTimeField(_("given at"))
    accepted_at = models.DateTimeField(_("accepted at"), null=True, blank=True)
    returned_at = models.DateTimeField(_("given back at"), null=True, blank=True)
    reason = models.CharField(_("reason"), max_length=500, blank=True)
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("accepted or given back by"),
    )
    ended_at = models.DateTimeField(_("until"), null=True, blank=True)

    objects = AssignmentQuerySet.as_manager()

    class Meta:
        verbose_name = _("assignment")
        verbose_name_plural = _("assignments")
        ordering = ["case", "-pk"]
        indexes = [
            # “Mijn werk”: what came back, of all that was ever given.
            models.Index(
                fields=["case"],
                condition=Q(returned_at__isnull=False),
                name="assignment_returned",
            ),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["case"],
                condition=Q(ended_at__isnull=True),
                name="assignment_current_once",
                violation_error_message=_("Somebody else was given this at the same moment."),
            ),
            models.CheckConstraint(
                condition=Q(person__isnull=False) | Q(unit__isnull=False),
                name="assignment_to_somebody",
            ),
            models.CheckConstraint(
                condition=Q(ended_at__gte=F("given_at")), name="assignment_runs_forward"
            ),
            models.CheckConstraint(
                condition=Q(returned_at__isnull=True) | (Q(ended_at__isnull=False) & ~Q(reason="")),
                name="assignment_given_back_with_a_reason",
                violation_error_message=_("Say why you give it back."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.case.display}: {self.holder}"

    @property
    def holder(self) -> User | Unit | None:
        """The person, else the unit."""
        return self.person or self.unit

    def known_on(self, day: dt.date) -> bool:
        """Whether it had been given by the end of `day`."""
        return timezone.localdate(self.given_at) <= day

    def held_on(self, day: dt.date) -> bool:
        """Whether it still lay there at the end of `day`."""
        return self.known_on(day) and (
            self.ended_at is None or timezone.localdate(self.ended_at) > day
        )
