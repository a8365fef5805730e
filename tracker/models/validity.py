"""What holds for a period: ministries, offices, groups and policies come and go; history stays."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Self, TypeVar

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Func, Q
from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise


M_co = TypeVar("M_co", bound=models.Model, covariant=True)


class ValidQuerySet(models.QuerySet[M_co]):
    """Rows with a period of validity."""

    def on(self, day: dt.date) -> Self:
        """What held on `day`."""
        return self.filter(
            Q(valid_from__isnull=True) | Q(valid_from__lte=day),
            Q(valid_until__isnull=True) | Q(valid_until__gt=day),
        )


class Valid(models.Model):
    """A period `[valid_from, valid_until)`: the second date is the first day it no longer holds."""

    valid_from = models.DateField(
        _("valid from"), null=True, blank=True, help_text=_("Empty: since before we looked.")
    )
    valid_until = models.DateField(
        _("valid until"),
        null=True,
        blank=True,
        help_text=_("The first day on which it no longer holds. Empty: still valid."),
    )
    source = models.CharField(_("source"), max_length=300, blank=True)

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                condition=Q(valid_until__gt=F("valid_from")),
                name="%(app_label)s_%(class)s_period_runs_forward",
                violation_error_message=_("“Valid until” must be after “valid from”."),
            )
        ]

    def clean(self) -> None:
        """Refuse a period that runs backward here: PostgreSQL makes no range of one to compare."""
        super().clean()
        if self.valid_from and self.valid_until and self.valid_until <= self.valid_from:
            raise ValidationError({"valid_until": _("“Valid until” must be after “valid from”.")})

    def holds_on(self, day: dt.date) -> bool:
        """Whether it held on `day`."""
        return (self.valid_from is None or self.valid_from <= day) and (
            self.valid_until is None or day < self.valid_until
        )


class Succeeded(Valid):
    """What comes back under another name: history keeps the old one and points to the new."""

    successor = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="predecessors",
        verbose_name=_("successor"),
    )

    class Meta(Valid.Meta):
        abstract = True


class DateRange(Func):
    """PostgreSQL's `daterange(from, until)`: half-open, empty bounds are infinite."""

    function = "DATERANGE"
    output_field = DateRangeField()


def no_overlap(name: str, *same: str, message: StrOrPromise) -> ExclusionConstraint:
    """No two rows with equal `same` columns may hold on one day."""
    return ExclusionConstraint(
        name=name,
        expressions=[
            *((column, RangeOperators.EQUAL) for column in same),
            (DateRange("valid_from", "valid_until"), RangeOperators.OVERLAPS),
        ],
        violation_error_message=message,
    )
