"""The spine: every question set, motion or commitment that waits is a case (zaak)."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, ClassVar, Self, TypeVar

from django.conf import settings
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVector, SearchVectorField
from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from tracker import deadlines
from tracker.models.calendar import Chamber, TermPolicy
from tracker.models.documents import Document
from tracker.models.kinds import Kind
from tracker.models.lines import days_late_on, line_on
from tracker.models.numbers import written
from tracker.models.organisations import Office
from tracker.models.roles import Role
from tracker.models.states import state_on
from tracker.models.units import Unit

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from tracker.models.users import User


OUTCOME_CHOICES = [
    (deadlines.Outcome.ANSWERED.value, _("answered")),
    (deadlines.Outcome.WITHDRAWN.value, _("withdrawn")),
    (deadlines.Outcome.TRANSFERRED.value, _("transferred")),
]

C_co = TypeVar("C_co", bound=models.Model, covariant=True)


class CaseQuerySet(models.QuerySet[C_co]):
    """The vocabulary of lists, mails, search and statistics. Today is always an argument."""

    def with_state(self, today: dt.date) -> Self:
        """Annotate `state` and `days_late` as known on `today`."""
        return self.annotate(state=state_on(today), days_late=days_late_on(today))

    def with_line(self, today: dt.date) -> Self:
        """Annotate `line_on`, the date that counts on `today`."""
        return self.annotate(line_on=line_on(today))

    def open_on(self, today: dt.date) -> Self:
        """Followed, and not settled on `today`."""
        unsettled = Q(settled_on__isnull=True) | Q(settled_on__gt=today)
        return self.known_on(today).filter(unsettled, followed=True)

    def known_on(self, today: dt.date) -> Self:
        """What had come in by `today`."""
        return self.filter(Q(started_on__isnull=True) | Q(started_on__lte=today))

    def needing_attention(self, today: dt.date) -> Self:
        """Open and late or nearly, most overdue first."""
        return (
            self.open_on(today)
            .with_state(today)
            .filter(state__in=deadlines.PRESSING)
            .order_by("due_on", "number")
        )

    def visible_to(self, user: User | AnonymousUser) -> Self:
        """What `user` may see: these papers are public, but nobody without a role looks in."""
        return self if user.is_authenticated and user.roles else self.none()

    def editable_by(self, user: User | AnonymousUser) -> Self:
        """What `user` may change; a drafter, what the own ministry answers."""
        if not user.is_authenticated:
            return self.none()
        if user.has_role(Role.COORDINATOR, Role.MANAGER):
            return self
        if user.has_role(Role.DRAFTER) and user.ministry_id:
            return self.filter(office__ministry=user.ministry_id)
        return self.none()

    def for_page(self, user: User | AnonymousUser) -> Self:
        """What `user` may see, with what its page shows; `may_edit`: whether they may change it."""
        mine = Case.objects.editable_by(user).filter(pk=OuterRef("pk"))
        return (
            self.visible_to(user)
            .select_related("office__ministry", "owner", "unit", "policy")
            .annotate(may_edit=Exists(mine))
        )

    def for_listing(self) -> Self:
        """With what a row of a list shows."""
        return self.select_related("office__ministry", "owner", "unit")


CaseManager = models.Manager.from_queryset(CaseQuerySet)


class Case(models.Model):
    """What every tracked thing has. Facts are columns; the state is computed from them.

    `due_on` and `outer_due_on` follow from `started_on` and `policy`, or from `agreed_on` where the
    policy has no days; only `tracker.services` writes them.
    """

    class StartSource(models.TextChoices):
        """Where the start was read."""

        DOCUMENT = "document", _("the document")
        PERSON = "person", _("entered by hand")
        OPEN_DATA = "open_data", _("open data of the Kamer")

    kind = models.CharField(_("kind"), max_length=20, choices=Kind.choices, editable=False)
    chamber = models.CharField(
        _("chamber"), max_length=2, choices=Chamber.choices, default=Chamber.TK
    )
    number = models.CharField(
        _("number"),
        max_length=60,
        unique=True,
        help_text=_("Canonical: 2025Z04340, kst-21501-20-2029."),
        error_messages={"unique": _("A case with this number is already registered.")},
    )
    zaaknummer = models.CharField(
        _("zaaknummer"),
        max_length=10,
        blank=True,
        help_text=_("When the case goes by another number, as a motion does by its kamerstuk."),
    )
    subject = models.CharField(_("subject"), max_length=500)
    body = models.TextField(_("full text"), blank=True, help_text=_("What search reads."))
    office = models.ForeignKey(
        Office,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="cases",
        verbose_name=_("responsible office"),
    )
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="cases",
        verbose_name=_("who has it"),
    )
    unit = models.ForeignKey(
        Unit,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="cases",
        verbose_name=_("unit"),
    )
    started_on = models.DateField(_("sent in on"), null=True, blank=True)
    start_source = models.CharField(
        _("source of the start"),
        max_length=10,
        choices=StartSource.choices,
        default=StartSource.PERSON,
        editable=False,
    )
    agreed_on = models.DateField(
        _("agreed date"),
        null=True,
        blank=True,
        help_text=_("The date that was named for this case, where no rule counts days."),
    )
    agreed_ground = models.CharField(
        _("as said"),
        max_length=300,
        blank=True,
        help_text=_("The words in which the date was named, such as “voor de zomer”."),
    )
    kamer_due_on = models.DateField(
        _("the Kamer's own term"),
        null=True,
        blank=True,
        help_text=_("`Zaak.Termijn` in the open data: shown beside our date, never used for it."),
    )
    policy = models.ForeignKey(
        TermPolicy,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="cases",
        verbose_name=_("term policy"),
    )
    due_on = models.DateField(_("due on"), null=True, blank=True, editable=False)
    outer_due_on = models.DateField(_("second line"), null=True, blank=True, editable=False)
    extended_on = models.DateField(_("uitstelbericht sent on"), null=True, blank=True)
    settled_on = models.DateField(_("settled on"), null=True, blank=True)
    outcome = models.CharField(
        _("outcome"),
        max_length=12,
        choices=OUTCOME_CHOICES,
        blank=True,
    )
    followed = models.BooleanField(
        _("followed"),
        default=True,
        editable=False,
        help_text=_("Whether this desk watches its clock; else it is only there to be found."),
    )
    is_example = models.BooleanField(_("example"), default=False, editable=False)
    revision = models.PositiveIntegerField(_("revision"), default=1, editable=False)
    created_at = models.DateTimeField(_("created at"), auto_now_add=True)
    search = models.GeneratedField(
        expression=SearchVector("subject", weight="A", config="rappel")
        + SearchVector("body", weight="B", config="rappel"),
        output_field=SearchVectorField(),
        db_persist=True,
    )

    documents = models.ManyToManyField(
        Document, through="CaseDocument", related_name="cases", verbose_name=_("documents")
    )

    objects: ClassVar[CaseManager[Case]] = CaseManager()

    class Meta:
        verbose_name = _("case")
        verbose_name_plural = _("cases")
        ordering = ["-started_on", "number"]
        indexes = [
            # The overdue view and the tick: open cases by the date that presses.
            models.Index(
                fields=["due_on"],
                condition=Q(settled_on__isnull=True, followed=True),
                name="case_open_by_due",
            ),
            # The same, for cases whose answer is dated ahead: the other half of `open_on`.
            models.Index(fields=["settled_on"], name="case_by_settling"),
            # Lists, newest first.
            models.Index(fields=["-started_on", "number"], name="case_newest_first"),
            # Search: Dutch words.
            GinIndex(fields=["search"], name="case_search"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["zaaknummer"],
                condition=~Q(zaaknummer=""),
                name="case_zaaknummer_unique",
                violation_error_message=_("A case with this zaaknummer is already registered."),
            ),
            models.CheckConstraint(
                condition=Q(due_on__gte=F("started_on")),
                name="case_due_after_start",
                violation_error_message=_("The due date cannot lie before the start."),
            ),
            models.CheckConstraint(
                condition=Q(outer_due_on__gte=F("due_on")),
                name="case_outer_line_after_due",
                violation_error_message=_("The second line cannot lie before the due date."),
            ),
            models.CheckConstraint(
                condition=Q(settled_on__gte=F("started_on")),
                name="case_settled_after_start",
                violation_error_message=_("The answer is dated before the question was sent in."),
            ),
            models.CheckConstraint(
                condition=Q(extended_on__gte=F("started_on")),
                name="case_extended_after_start",
                violation_error_message=_(
                    "The uitstelbericht is dated before the question was sent in."
                ),
            ),
            models.CheckConstraint(
                condition=Q(settled_on__isnull=True, outcome="")
                | (Q(settled_on__isnull=False) & ~Q(outcome="")),
                name="case_settled_with_outcome",
                violation_error_message=_(
                    "A settled case needs an outcome, and an outcome a date."
                ),
            ),
            models.CheckConstraint(
                condition=~Q(kind="question") | Q(started_on__isnull=False, due_on__isnull=False),
                name="question_has_its_lines",
                violation_error_message=_("Written questions need a start and a due date."),
            ),
            models.CheckConstraint(
                condition=~Q(kind__in=["factual", "consultation", "letter_request", "commitment"])
                | Q(started_on__isnull=False),
                name="case_with_own_date_has_start",
                violation_error_message=_("Enter the day on which this was asked or promised."),
            ),
            models.CheckConstraint(
                condition=Q(agreed_on__isnull=True) | ~Q(agreed_ground=""),
                name="agreed_date_has_its_ground",
                violation_error_message=_(
                    "An agreed date needs its ground: the words in which it was named."
                ),
            ),
            models.CheckConstraint(
                condition=Q(agreed_on__gte=F("started_on")),
                name="case_agreed_after_start",
                violation_error_message=_("The agreed date cannot lie before the start."),
            ),
            models.CheckConstraint(
                condition=Q(followed=True)
                | Q(owner__isnull=True, unit__isnull=True, extended_on__isnull=True),
                name="case_taken_up_is_followed",
                violation_error_message=_("What somebody here has taken up is followed."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.display}: {self.subject}"

    def get_absolute_url(self) -> str:
        return reverse(f"{self.kind}:detail", args=[self.number.removeprefix("kst-")])

    @property
    def display(self) -> str:
        """The number as people write it: `Kamerstuk 21 501-20, nr. 2029`, `2025Z04340`."""
        return written(self.number)

    @property
    def searchable_text(self) -> str:
        """What search reads beside the subject; each kind adds its own text."""
        return "\n".join(str(actor) for actor in self.actors.all())

    def give_to(self, owner: User | None, unit: Unit | None = None) -> None:
        """Let it lie with a person and so with their unit, with a unit, or with nobody; no save."""
        self.owner = owner
        self.unit = unit if owner is None else owner.unit

    @property
    def facts(self) -> deadlines.Facts:
        """What the clock needs to know."""
        return deadlines.Facts(
            started_on=self.started_on,
            due_on=self.due_on,
            outer_due_on=self.outer_due_on,
            extended_on=self.extended_on,
            settled_on=self.settled_on,
            outcome=deadlines.Outcome(self.outcome) if self.outcome else None,
            followed=self.followed,
        )

    def state_on(self, today: dt.date) -> deadlines.State:
        """The state as known on `today`."""
        return deadlines.state(self.facts, today)


class CaseDocument(models.Model):
    """What a document is to a case: the question, the answer, the uitstelbericht."""

    class Role(models.TextChoices):
        """Why the document hangs here."""

        QUESTION = "question", _("question")
        ANSWER = "answer", _("answer")
        EXTENSION = "extension", _("uitstelbericht")
        TEXT = "text", _("text")
        RELATED = "related", _("related")

    case = models.ForeignKey(
        Case, on_delete=models.CASCADE, related_name="document_links", verbose_name=_("case")
    )
    document = models.ForeignKey(
        Document, on_delete=models.PROTECT, related_name="case_links", verbose_name=_("document")
    )
    role = models.CharField(_("role"), max_length=10, choices=Role.choices)

    class Meta:
        verbose_name = _("document of a case")
        verbose_name_plural = _("documents of a case")
        ordering = ["case", "document"]
        constraints = [
            models.UniqueConstraint(
                fields=["case", "document", "role"], name="document_once_a_case_and_role"
            )
        ]

    def __str__(self) -> str:
        return f"{self.document} ({self.get_role_display()})"
