"""Letters that answer, and what a machine read in a letter before a person confirmed it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from questions.models import Question
from tracker.models import Case, Document, Office

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from tracker.models import User


class ProposalQuerySet(models.QuerySet["Proposal"]):
    """Proposals follow their document: who may see or change the one, may the other."""

    def pending(self) -> Self:
        """Read, and waiting for a person."""
        return self.filter(state=Proposal.State.PENDING)

    def decided(self) -> Self:
        """Confirmed or set aside, the last one first."""
        return self.exclude(state=Proposal.State.PENDING).order_by("-decided_at")

    def visible_to(self, user: User | AnonymousUser) -> Self:
        """What `user` may see."""
        return self.filter(document__in=Document.objects.visible_to(user))

    def editable_by(self, user: User | AnonymousUser) -> Self:
        """What `user` may confirm or refuse."""
        return self.filter(document__in=Document.objects.editable_by(user))


class Proposal(models.Model):
    """What was read in a document, waiting for a person to confirm (voorstel)."""

    class State(models.TextChoices):
        """A person decides, once."""

        PENDING = "pending", _("to be confirmed")
        CONFIRMED = "confirmed", _("confirmed")
        DISMISSED = "dismissed", _("set aside")

    document = models.OneToOneField(
        Document, on_delete=models.CASCADE, related_name="proposal", verbose_name=_("document")
    )
    reading = models.JSONField(_("reading"), help_text=_("As `read_letter` prints it."))
    marks = models.JSONField(
        _("marks"), default=list, help_text=_("Where in the text each value was read.")
    )
    confirmed = models.JSONField(
        _("confirmed values"),
        default=dict,
        blank=True,
        help_text=_("What a person made of the reading, in the same shape; it survives an undo."),
    )
    case = models.ForeignKey(
        Case,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("registered at"),
    )
    opened_case = models.BooleanField(
        _("opened the case"),
        default=False,
        help_text=_("Confirming this letter registered the case; undoing it takes the case out."),
    )
    state = models.CharField(
        _("state"), max_length=10, choices=State.choices, default=State.PENDING
    )
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("decided by"),
    )
    decided_at = models.DateTimeField(_("decided at"), null=True, blank=True)
    created_at = models.DateTimeField(_("created at"), auto_now_add=True)

    objects = ProposalQuerySet.as_manager()

    class Meta:
        verbose_name = _("letter to confirm")
        verbose_name_plural = _("letters to confirm")
        ordering = ["-created_at"]
        constraints = [
            models.CheckConstraint(
                condition=Q(state="pending") | Q(decided_at__isnull=False),
                name="decided_proposal_has_a_moment",
            )
        ]

    def __str__(self) -> str:
        return str(self.document)

    def get_absolute_url(self) -> str:
        return reverse("letter-confirm", args=[self.pk])


class AnswerLetterQuerySet(models.QuerySet["AnswerLetter"]):
    """Letters follow what they answer."""

    def visible_to(self, user: User | AnonymousUser) -> Self:
        """What `user` may see."""
        return self.filter(document__in=Document.objects.visible_to(user))

    def editable_by(self, user: User | AnonymousUser) -> Self:
        """What `user` may change: letters on a case that they may change."""
        return self.filter(document__cases__in=Case.objects.editable_by(user)).distinct()


class AnswerLetter(models.Model):
    """A letter to the Kamer that answers one or more sets (antwoordbrief)."""

    class Kind(models.TextChoices):
        """A partial answer settles nothing; a supplementary one comes after what did."""

        ANSWER = "answer", _("answer")
        PARTIAL = "partial", _("partial answer")
        SUPPLEMENT = "supplement", _("supplementary answer (nader)")

    document = models.OneToOneField(
        Document, on_delete=models.PROTECT, related_name="answer_letter", verbose_name=_("document")
    )
    kind = models.CharField(_("kind"), max_length=10, choices=Kind.choices, default=Kind.ANSWER)
    dated_on = models.DateField(_("dated"))
    references = ArrayField(
        models.CharField(max_length=60),
        verbose_name=_("own references"),
        default=list,
        blank=True,
        help_text=_("“Onze referentie”, separated by commas."),
    )
    logged_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="logged_letters",
        verbose_name=_("logged by"),
        editable=False,
    )
    logged_at = models.DateTimeField(_("logged at"), auto_now_add=True)

    objects = AnswerLetterQuerySet.as_manager()

    class Meta:
        verbose_name = _("answer letter")
        verbose_name_plural = _("answer letters")
        ordering = ["-dated_on"]

    def __str__(self) -> str:
        return str(self.document)


class Signatory(models.Model):
    """Who signed an answer letter, as printed, and the office we take it to be (ondertekenaar)."""

    letter = models.ForeignKey(
        AnswerLetter,
        on_delete=models.CASCADE,
        related_name="signatories",
        verbose_name=_("answer letter"),
    )
    position = models.PositiveSmallIntegerField(_("position"), default=0)
    name = models.CharField(_("name as written"), max_length=120)
    office_as_written = models.CharField(_("office as written"), max_length=200, blank=True)
    office = models.ForeignKey(
        Office,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="signed_letters",
        verbose_name=_("office"),
    )

    class Meta:
        verbose_name = _("signatory")
        verbose_name_plural = _("signatories")
        ordering = ["letter", "position"]
        constraints = [
            models.UniqueConstraint(fields=["letter", "name"], name="signatory_once_a_letter")
        ]

    def __str__(self) -> str:
        return self.name


class Answer(models.Model):
    """One answer; it covers one question or several (antwoord)."""

    letter = models.ForeignKey(
        AnswerLetter,
        on_delete=models.CASCADE,
        related_name="answers",
        verbose_name=_("answer letter"),
    )
    position = models.PositiveSmallIntegerField(_("position"))
    text = models.TextField(_("text"))
    questions = models.ManyToManyField(
        Question, related_name="answers", verbose_name=_("answers questions")
    )

    class Meta:
        verbose_name = _("answer")
        verbose_name_plural = _("answers")
        ordering = ["letter", "position"]
        constraints = [
            models.UniqueConstraint(
                fields=["letter", "position"], name="answer_position_once_a_letter"
            )
        ]

    def __str__(self) -> str:
        return self.text[:80]
