"""When a case owes whom a reminder: the rungs of the ladder as rows that a manager may change."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from django.core.validators import MaxValueValidator, MinValueValidator, RegexValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from tracker.models.kinds import Kind
from tracker.models.reminders import BY_HAND
from tracker.models.roles import Role

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from tracker.models.users import User

CODE = RegexValidator(
    r"\A[a-z]+(-[a-z]+)*\Z", _("Small letters, with hyphens between: “extended-due”.")
)
RESERVED = (BY_HAND, "recess")
"""Codes in the ledger that no rule makes: sent by a person, and announced before a recess."""


class ReminderRuleQuerySet(models.QuerySet["ReminderRule"]):
    """The rules by which people at the desk are reminded."""

    def visible_to(self, user: User | AnonymousUser) -> Self:
        """What `user` may see: who is reminded of what is for who works on answers."""
        return self if user.is_authenticated and user.at_desk else self.none()

    def editable_by(self, user: User | AnonymousUser) -> Self:
        """What `user` may change: a manager, all of it."""
        return self if user.is_authenticated and user.has_role(Role.MANAGER) else self.none()


class ReminderRule(models.Model):
    """One rung of the ladder (herinneringsregel); `tracker.reminders.policy` gives it its sense."""

    class Stage(models.TextChoices):
        """Which line it hangs on."""

        FIRST = "first", _("the due date, before an uitstelbericht")
        SECOND = "second", _("the second line, after an uitstelbericht")

    class Condition(models.TextChoices):
        """What else must be so."""

        ALWAYS = "always", _("always")
        NOBODY_HAS_IT = "nobody_has_it", _("only while nobody has the case")

    code = models.CharField(
        _("code"),
        max_length=20,
        unique=True,
        validators=[CODE],
        help_text=_("Names the rule in the log, for good. Small letters and hyphens."),
    )
    kind = models.CharField(
        _("kind"),
        max_length=20,
        choices=Kind.choices,
        blank=True,
        help_text=_("Empty: for every kind of case."),
    )
    stage = models.CharField(_("counts from"), max_length=6, choices=Stage.choices)
    offset = models.SmallIntegerField(
        _("days"),
        validators=[MinValueValidator(-365), MaxValueValidator(365)],
        help_text=_("Before the line with a minus: -3 is three days before it, 0 the day itself."),
    )
    every = models.PositiveSmallIntegerField(
        _("again every"),
        null=True,
        blank=True,
        validators=[MinValueValidator(1), MaxValueValidator(365)],
        help_text=_("So many days later again, until the case is settled. Empty: once."),
    )
    condition = models.CharField(
        _("when"), max_length=13, choices=Condition.choices, default=Condition.ALWAYS
    )
    to_owner = models.BooleanField(
        _("who has the case"), default=True, help_text=_("And who stands in for them.")
    )
    to_coordinator = models.BooleanField(_("the coordinators of the ministry"), default=True)
    to_director = models.BooleanField(
        _("the director of the unit"),
        default=False,
        help_text=_("When a unit has no director, that of the unit above it."),
    )
    decides = models.BooleanField(
        _("asks for a decision that day"),
        default=False,
        help_text=_("Then it does not wait for a working day or for the end of a recess."),
    )
    asks = models.CharField(
        _("what to do"), max_length=300, help_text=_("The sentence in the mail, in Dutch.")
    )
    position = models.PositiveSmallIntegerField(
        _("position"),
        default=0,
        help_text=_("Of two rules on one day the one with the higher number is sent."),
    )
    active = models.BooleanField(
        _("active"),
        default=True,
        help_text=_("Switch a rule off rather than delete it: what came with Rappel comes back."),
    )
    source = models.CharField(_("source"), max_length=300, blank=True)

    objects = ReminderRuleQuerySet.as_manager()

    class Meta:
        verbose_name = _("reminder rule")
        verbose_name_plural = _("reminder rules")
        ordering = ["stage", "offset", "position", "code"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(code__in=RESERVED),
                name="rule_code_not_reserved",
                violation_error_message=_("This code has a meaning of its own; choose another."),
            ),
            models.CheckConstraint(
                condition=Q(every__isnull=True) | Q(every__gte=1),
                name="rule_repeats_after_days",
                violation_error_message=_("A rule repeats after one day or more."),
            ),
            models.CheckConstraint(
                condition=Q(to_owner=True) | Q(to_coordinator=True) | Q(to_director=True),
                name="rule_is_for_somebody",
                violation_error_message=_("Choose at least one recipient."),
            ),
        ]

    def __str__(self) -> str:
        return self.code
