"""Uitstel before it is sent: the draft of a notice, and the letter that a ministry puts it in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from questions import reasons
from questions.grounds import Ground
from tracker.models import Case, Ministry, Role

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from tracker.models import User

GROUND_CHOICES = [(ground.value, ground.dutch) for ground in Ground]


class ExtensionDraftQuerySet(models.QuerySet["ExtensionDraft"]):
    """A draft is for who answers the questions; nobody else sees it."""

    def visible_to(self, user: User | AnonymousUser) -> Self:
        """What `user` may see."""
        return self.editable_by(user)

    def editable_by(self, user: User | AnonymousUser) -> Self:
        """What `user` may change."""
        return self.filter(question_set__in=Case.objects.editable_by(user).values("pk"))


class ExtensionDraft(models.Model):
    """An uitstelbericht that was not sent yet (concept-uitstelbericht); one at a time for a set.

    It moves no clock: only what is recorded as sent does. Sent or thrown away, it is gone.
    """

    question_set = models.OneToOneField(
        "questions.QuestionSet",
        on_delete=models.CASCADE,
        related_name="extension_draft",
        verbose_name=_("question set"),
    )
    ground = models.CharField(_("ground"), max_length=20, choices=GROUND_CHOICES)
    explanation = models.TextField(_("explanation"), blank=True)
    promised_on = models.DateField(_("answer promised on"), null=True, blank=True)
    dated_on = models.DateField(_("date of the letter"))
    reference = models.CharField(_("our reference"), max_length=60, blank=True)
    body = models.TextField(_("text of the letter"))
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        related_name="extension_drafts",
        verbose_name=_("made by"),
    )
    changed_at = models.DateTimeField(_("changed at"), auto_now=True)

    objects = ExtensionDraftQuerySet.as_manager()

    class Meta:
        verbose_name = _("draft uitstelbericht")
        verbose_name_plural = _("draft uitstelberichten")
        ordering = ["dated_on", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(ground=Ground.OTHER.value) | ~Q(explanation=""),
                name="other_ground_is_explained",
                violation_error_message=_("Write the reason: no ground of the list fits."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.question_set.number}: {self.get_ground_display()}"

    @property
    def reason(self) -> str:
        """The reason as the letter says it and the notice will record it."""
        return reasons.reason(self.ground, self.explanation)


class LetterTemplateQuerySet(models.QuerySet["LetterTemplate"]):
    """The ministry's own form; the manager keeps it."""

    def visible_to(self, user: User | AnonymousUser) -> Self:
        """Whoever works with letters may look at the form."""
        return self if user.is_authenticated and user.at_desk else self.none()

    def editable_by(self, user: User | AnonymousUser) -> Self:
        """Only a manager changes what every letter of a ministry looks like."""
        if user.is_authenticated and user.has_role(Role.MANAGER):
            return self
        return self.none()


class LetterTemplate(models.Model):
    """The Word form in which a ministry sends its uitstelberichten (briefsjabloon).

    Without one, the neutral form of the house is used. Which fields it may hold stands in
    `docs/uitstel.md`.
    """

    ministry = models.OneToOneField(
        Ministry,
        on_delete=models.CASCADE,
        related_name="letter_template",
        verbose_name=_("ministry"),
        error_messages={"unique": _("This ministry already has a form; change that one.")},
    )
    file = models.FileField(_("Word form (.docx)"), upload_to="sjablonen/", max_length=200)
    changed_at = models.DateTimeField(_("changed at"), auto_now=True)

    objects = LetterTemplateQuerySet.as_manager()

    class Meta:
        verbose_name = _("letter form")
        verbose_name_plural = _("letter forms")
        ordering = ["ministry"]

    def __str__(self) -> str:
        return str(self.ministry)
