"""What members put to a minister in writing, its numbered questions and its uitstel."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Self

from django.db import models
from django.utils.translation import gettext_lazy as _

from questions.extension_models import GROUND_CHOICES, ExtensionDraft, LetterTemplate
from tracker.models import Case, Document
from tracker.models.cases import CaseManager

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from tracker.models import User

__all__ = ["ExtensionDraft", "ExtensionNotice", "LetterTemplate", "Question", "QuestionSet"]


class QuestionSet(Case):
    """What one member or several put to a minister in writing, under one number (vragenset).

    Written questions, factual questions and a written consultation are sets of numbered questions.
    A request for a letter is one too: members ask it of a minister under a zaaknummer, and a letter
    answers it; only its term differs, and that is a matter of its kind.
    """

    asks_separate_answers = models.BooleanField(
        _("asks for separate answers"),
        default=False,
        help_text=_("“Kunt u deze vragen afzonderlijk beantwoorden?”"),
    )

    objects: ClassVar[CaseManager[QuestionSet]] = CaseManager()

    class Meta:
        verbose_name = _("question set")
        verbose_name_plural = _("question sets")

    @property
    def searchable_text(self) -> str:
        """Who asks, who is asked, and what."""
        return "\n".join([super().searchable_text, *self.questions.values_list("text", flat=True)])


class Question(models.Model):
    """One numbered question of a set, as asked (vraag)."""

    question_set = models.ForeignKey(
        QuestionSet,
        on_delete=models.CASCADE,
        related_name="questions",
        verbose_name=_("question set"),
    )
    position = models.PositiveSmallIntegerField(_("position"))
    number = models.CharField(_("number"), max_length=8, help_text=_("As printed: 1, 2, 2a."))
    text = models.TextField(_("text"))

    class Meta:
        verbose_name = _("question")
        verbose_name_plural = _("questions")
        ordering = ["question_set", "position"]
        constraints = [
            models.UniqueConstraint(
                fields=["question_set", "number"],
                name="question_number_once_a_set",
                violation_error_message=_("This number occurs twice in the set."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.number}. {self.text[:80]}"


class ExtensionNoticeQuerySet(models.QuerySet["ExtensionNotice"]):
    """Uitstelberichten follow their set."""

    def visible_to(self, user: User | AnonymousUser) -> Self:
        """What `user` may see."""
        return self.filter(question_set__in=QuestionSet.objects.visible_to(user))

    def editable_by(self, user: User | AnonymousUser) -> Self:
        """What `user` may change."""
        return self.filter(question_set__in=QuestionSet.objects.editable_by(user))


class ExtensionNotice(models.Model):
    """An uitstelbericht: the minister cannot answer within three weeks, and says why.

    It never moves the due date; it opens the second line (art. 12.2 lid 1 RvO TK). A second one is
    possible and stays visible.
    """

    question_set = models.ForeignKey(
        QuestionSet,
        on_delete=models.CASCADE,
        related_name="extension_notices",
        verbose_name=_("question set"),
    )
    sent_on = models.DateField(_("sent on"))
    ground = models.CharField(
        _("ground"),
        max_length=20,
        choices=GROUND_CHOICES,
        blank=True,
        help_text=_("Empty when it was read from a letter: then the reason stands as written."),
    )
    reason = models.TextField(_("reason"))
    promised_on = models.DateField(_("answer promised on"), null=True, blank=True)
    aanhangsel = models.CharField(
        _("Aanhangsel number"), max_length=30, blank=True, help_text="ah-tk-20242025-1028"
    )
    document = models.ForeignKey(
        Document,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="extension_notices",
        verbose_name=_("document"),
    )

    objects = ExtensionNoticeQuerySet.as_manager()

    class Meta:
        verbose_name = _("uitstelbericht")
        verbose_name_plural = _("uitstelberichten")
        ordering = ["question_set", "sent_on"]
        constraints = [
            models.UniqueConstraint(
                fields=["question_set", "sent_on"],
                name="extension_notice_once_a_day",
                violation_error_message=_("This set already has an uitstelbericht of that day."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.question_set.number}: {self.sent_on:%d-%m-%Y}"
