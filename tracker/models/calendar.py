"""Terms and recess: policy is data with an article and a period, never a constant in the code."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from tracker.deadlines import RecessPolicy, Term
from tracker.models.kinds import Kind
from tracker.models.validity import Valid, ValidQuerySet, no_overlap


class Chamber(models.TextChoices):
    """The two chambers of the States General."""

    TK = "TK", "Tweede Kamer"
    EK = "EK", "Eerste Kamer"


RECESS_CHOICES = [
    (RecessPolicy.NONE.value, _("ignore recess")),
    (RecessPolicy.WARN.value, _("show recess")),
]


class TermPolicy(Valid):
    """How long a kind of case may wait, by which article (termijnbeleid).

    Without days every case of the kind has a date of its own, the `agreed_on` of the case.
    """

    chamber = models.CharField(_("chamber"), max_length=2, choices=Chamber.choices)
    kind = models.CharField(_("kind"), max_length=20, choices=Kind.choices)
    days = models.PositiveSmallIntegerField(
        _("days"),
        null=True,
        blank=True,
        help_text=_("Calendar days to the due date. Empty: each case has a date of its own."),
    )
    outer_days = models.PositiveSmallIntegerField(
        _("outer days"), null=True, blank=True, help_text=_("Calendar days to the second line.")
    )
    recess_policy = models.CharField(
        _("recess"), max_length=8, choices=RECESS_CHOICES, default=RecessPolicy.WARN
    )
    soft = models.BooleanField(
        _("soft"), default=False, help_text=_("A request or a promise; no rule sets this term.")
    )
    article = models.CharField(_("article"), max_length=200)
    outer_article = models.CharField(_("article of the second line"), max_length=200, blank=True)

    objects = ValidQuerySet["TermPolicy"].as_manager()

    class Meta(Valid.Meta):
        verbose_name = _("term policy")
        verbose_name_plural = _("term policies")
        ordering = ["chamber", "kind", "valid_from"]
        constraints = [
            *Valid.Meta.constraints,
            no_overlap(
                "one_term_policy_a_day",
                "chamber",
                "kind",
                message=_("There already is a term for this kind of case in that period."),
            ),
            models.CheckConstraint(
                condition=Q(outer_days__isnull=True) | Q(outer_days__gte=F("days")),
                name="term_outer_line_after_due",
                violation_error_message=_("The second line cannot lie before the due date."),
            ),
            models.CheckConstraint(
                condition=Q(outer_days__isnull=True) | Q(days__isnull=False),
                name="term_of_its_own_date_has_one_line",
                violation_error_message=_("A term without days has no second line."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.chamber} {self.get_kind_display()} ({self.article})"

    @property
    def term(self) -> Term:
        """The policy as the clock's value."""
        return Term(
            days=self.days,
            outer_days=self.outer_days,
            source=self.article,
            outer_source=self.outer_article,
            recess_policy=RecessPolicy(self.recess_policy),
            soft=self.soft,
        )


class RecessPeriod(models.Model):
    """A recess of the Kamer, first and last day included (reces)."""

    chamber = models.CharField(
        _("chamber"), max_length=2, choices=Chamber.choices, default=Chamber.TK
    )
    name = models.CharField(_("name"), max_length=60)
    first_day = models.DateField(_("first day"))
    last_day = models.DateField(_("last day"))
    source = models.CharField(_("source"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("recess period")
        verbose_name_plural = _("recess periods")
        ordering = ["first_day"]
        constraints = [
            models.CheckConstraint(
                condition=Q(last_day__gte=F("first_day")),
                name="recess_runs_forward",
                violation_error_message=_("The last day of a recess cannot be before its first."),
            ),
            models.UniqueConstraint(
                fields=["chamber", "first_day"],
                name="recess_once",
                violation_error_message=_("A recess with this first day is already known."),
            ),
        ]

    def __str__(self) -> str:
        return self.name
