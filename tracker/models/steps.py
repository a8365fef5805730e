"""The inner steps of an answer, and the template from which they are made."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Self

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from tracker.deadlines import working_day_on_or_before
from tracker.models.cases import Case
from tracker.models.kinds import Kind
from tracker.models.lines import line_on
from tracker.models.organisations import Ministry

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from tracker.models.users import User


class StepTemplate(models.Model):
    """One step that each new case of a kind gets (sjabloon): the manager's to change."""

    kind = models.CharField(_("kind"), max_length=20, choices=Kind.choices)
    name = models.CharField(_("step"), max_length=100)
    days_before = models.PositiveSmallIntegerField(
        _("days before the line"),
        help_text=_("Calendar days before the date that counts; on a working day."),
    )
    co_signing = models.BooleanField(
        _("for each co-signer"),
        default=False,
        help_text=_("Once for every other ministry that answers along (“mede namens”)."),
    )
    active = models.BooleanField(
        _("active"), default=True, help_text=_("Off: new cases do without it; others keep theirs.")
    )

    class Meta:
        verbose_name = _("step of the template")
        verbose_name_plural = _("template of steps")
        ordering = ["kind", "-days_before", "name"]
        constraints = [
            models.UniqueConstraint(
                fields=["kind", "name"],
                name="step_template_once_a_kind",
                violation_error_message=_("This kind already has a step of that name."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.name} ({self.get_kind_display()})"


class StepQuerySet(models.QuerySet["InternalStep"]):
    """The steps of cases."""

    def visible_to(self, user: User | AnonymousUser) -> Self:
        """What `user` may see: the way to an answer is for who works on answers."""
        return self if user.is_authenticated and user.at_desk else self.none()

    def editable_by(self, user: User | AnonymousUser) -> Self:
        """What `user` may tick off: of the cases that they may change."""
        return self.filter(case__in=Case.objects.editable_by(user))

    def open(self) -> Self:
        """Not done yet."""
        return self.filter(done_on=None)

    def by_date(self, today: dt.date) -> Self:
        """With `line_on` of their case, the first to be done first; without a line, last."""
        dated = self.annotate(line_on=line_on(today, of="case__"))
        return dated.order_by((F("line_on") - F("days_before")).asc(nulls_last=True), "pk")


class InternalStep(models.Model):
    """One thing to do before the answer can leave (stap): open or done, nothing between.

    Its date is never stored: it follows the line that counts, which an uitstelbericht moves on.
    """

    case = models.ForeignKey(
        Case, on_delete=models.CASCADE, related_name="steps", verbose_name=_("case")
    )
    name = models.CharField(_("step"), max_length=100)
    days_before = models.PositiveSmallIntegerField(_("days before the line"))
    ministry = models.ForeignKey(
        Ministry,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="steps",
        verbose_name=_("ministry"),
        help_text=_("When another ministry has to do it: “mede namens”."),
    )
    done_on = models.DateField(_("done on"), null=True, blank=True)
    done_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("done by"),
    )

    objects = StepQuerySet.as_manager()

    class Meta:
        verbose_name = _("step")
        verbose_name_plural = _("steps")
        ordering = ["case", "-days_before", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["case", "name", "ministry"],
                nulls_distinct=False,
                name="step_once_a_case",
                violation_error_message=_("This case already has that step."),
            ),
            models.CheckConstraint(
                condition=Q(done_on__isnull=True, done_by__isnull=True)
                | Q(done_on__isnull=False, done_by__isnull=False),
                name="step_done_by_somebody",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name} ({self.ministry})" if self.ministry else self.name

    def target_on(self, line: dt.date | None) -> dt.date | None:
        """The working day by which it should be done, for a case with this line; None without."""
        if line is None:
            return None
        return working_day_on_or_before(line - dt.timedelta(days=self.days_before))
