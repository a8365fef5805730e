"""Citations: what a text refers to, as written, and what it was taken to mean."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self, cast

from django.conf import settings
from django.db import models
from django.db.models import Exists, F, OuterRef, Q, Value, When
from django.db.models.functions import Coalesce, NullIf
from django.utils.translation import gettext_lazy as _

from tracker.models.cases import Case, CaseQuerySet
from tracker.models.documents import Document, DocumentQuerySet
from tracker.models.numbers import written

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from tracker.models.users import User


class CitationQuerySet(models.QuerySet["Citation"]):
    """Citations follow the text in which they stand: who may see or change it, may them."""

    def standing_in(self, documents: DocumentQuerySet, cases: CaseQuerySet[Case]) -> Self:
        """Those in the texts of these documents and cases."""
        document = Exists(documents.filter(pk=OuterRef("document")))
        case = Exists(cases.filter(pk=OuterRef("case")))
        return self.filter(Q(document) | Q(case))

    def visible_to(self, user: User | AnonymousUser) -> Self:
        """What `user` may see."""
        return self.standing_in(Document.objects.visible_to(user), Case.objects.visible_to(user))

    def editable_by(self, user: User | AnonymousUser) -> Self:
        """What `user` may correct: in a document or a case that they may change."""
        cases = Case.objects.editable_by(user)
        hanging = Exists(cases.filter(document_links__document=OuterRef("document")))
        documents = Document.objects.editable_by(user).filter(pk=OuterRef("document"))
        own = Exists(cases.filter(pk=OuterRef("case")))
        return self.filter(Q(hanging) | Q(Exists(documents)) | Q(own))

    def with_rights(self, user: User | AnonymousUser) -> Self:
        """Annotate `may_correct`: whether `user` may correct it."""
        mine = Citation.objects.editable_by(user).filter(pk=OuterRef("pk"))
        return self.annotate(may_correct=Exists(mine))


class Citation(models.Model):
    """A reference in the text of a document, or in a part of a case (verwijzing).

    A part is what a case has as text of its own: "vraag 3", "antwoord 1, 2", "dictum". What is
    written is never overwritten; a person's correction stands beside it. `means` is what every
    page follows: the correction when there is one, else the target that was read.
    """

    class Part(models.TextChoices):
        """The texts of a case; the first word of `part`."""

        SUBJECT = "onderwerp", _("subject")
        QUESTION = "vraag", _("question")
        ANSWER = "antwoord", _("answer")
        DICTUM = "dictum", _("dictum")
        TEXT = "tekst", _("text")
        REPLACES = "vervangt", _("replaces")

    class Method(models.TextChoices):
        """Who says what it means."""

        GRAMMAR = "grammar", _("the citation grammar")
        LINK = "link", _("a link in the document itself")
        PERSON = "person", _("a person")

    class Confidence(models.TextChoices):
        """Whether another reading is possible."""

        CERTAIN = "certain", _("certain")
        DOUBTFUL = "doubtful", _("doubtful")

    document = models.ForeignKey(
        Document,
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="citations",
        verbose_name=_("document"),
    )
    case = models.ForeignKey(
        Case,
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="citations",
        verbose_name=_("case"),
    )
    part = models.CharField(_("part"), max_length=60, blank=True)
    start = models.PositiveIntegerField(_("start"))
    end = models.PositiveIntegerField(_("end"))
    as_written = models.CharField(_("as written"), max_length=500)
    sentence = models.TextField(_("sentence"), blank=True)
    target = models.CharField(_("target"), max_length=60)
    linked = models.BooleanField(_("the document's own markup names the target"), default=False)
    doubt = models.CharField(_("doubt"), max_length=300, blank=True)
    correction = models.CharField(_("correction"), max_length=60, blank=True)
    corrected_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("corrected by"),
    )
    corrected_at = models.DateTimeField(_("corrected at"), null=True, blank=True)
    correction_reason = models.CharField(_("reason"), max_length=300, blank=True)
    means = models.GeneratedField(
        expression=Coalesce(NullIf(F("correction"), Value("")), F("target")),
        output_field=models.CharField(max_length=60),
        db_persist=True,
        verbose_name=_("means"),
    )
    method = models.GeneratedField(
        expression=models.Case(
            When(~Q(correction=""), then=Value(Method.PERSON.value)),
            When(linked=True, then=Value(Method.LINK.value)),
            default=Value(Method.GRAMMAR.value),
        ),
        output_field=models.CharField(max_length=8),
        db_persist=True,
        choices=Method.choices,
        verbose_name=_("method"),
    )
    confidence = models.GeneratedField(
        expression=models.Case(
            When(Q(correction="") & ~Q(doubt=""), then=Value(Confidence.DOUBTFUL.value)),
            default=Value(Confidence.CERTAIN.value),
        ),
        output_field=models.CharField(max_length=8),
        db_persist=True,
        choices=Confidence.choices,
        verbose_name=_("confidence"),
    )

    objects = CitationQuerySet.as_manager()

    class Meta:
        verbose_name = _("citation")
        verbose_name_plural = _("citations")
        ordering = ["document", "case", "part", "start", "id"]
        indexes = [
            # Every case, dossier and document page: who cites this, or something in this dossier?
            models.Index(
                fields=["means"], opclasses=["varchar_pattern_ops"], name="citation_means"
            ),
            # The pages of motions: which one replaces which?
            models.Index(
                fields=["case"], condition=Q(part="vervangt"), name="citation_replacement"
            ),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(document__isnull=False, case__isnull=True, part="")
                | Q(document__isnull=True, case__isnull=False) & ~Q(part=""),
                name="citation_stands_in_one_text",
                violation_error_message=_(
                    "A citation stands in a document, or in a named part of a case."
                ),
            ),
            models.UniqueConstraint(
                fields=["document", "start", "target"], name="citation_once_in_its_place"
            ),
            models.UniqueConstraint(
                fields=["case", "part", "start", "target"], name="citation_once_in_its_part"
            ),
            models.CheckConstraint(condition=Q(end__gt=F("start")), name="citation_has_words"),
            models.CheckConstraint(
                condition=Q(correction="")
                | Q(corrected_by__isnull=False, corrected_at__isnull=False),
                name="correction_says_who_and_when",
                violation_error_message=_("A correction needs who made it and when."),
            ),
        ]

    def __str__(self) -> str:
        return self.as_written

    @property
    def home(self) -> Document | Case:
        """What it stands in."""
        return cast("Document | Case", self.document or self.case)

    @property
    def words(self) -> str:
        """As written, on one line: by these, two places are known to write the same."""
        return " ".join(self.as_written.split())

    @property
    def display(self) -> str:
        """What it means, as people write it."""
        return written(self.means)
