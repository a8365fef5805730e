"""Documents as they came: the bytes by their hash, the text, and how far the reading got."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from django.conf import settings
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVector, SearchVectorField
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from tracker.models.dossiers import Dossier
from tracker.models.numbers import written
from tracker.models.roles import Role

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from tracker.models.users import User


class DocumentQuerySet(models.QuerySet["Document"]):
    """Who may see which documents: what hangs on a case is public to every role, a letter that
    nobody has confirmed yet is for the people who answer it."""

    def visible_to(self, user: User | AnonymousUser) -> Self:
        """What `user` may read; nothing without a role."""
        if not user.is_authenticated or not user.roles:
            return self.none()
        if user.has_role(Role.COORDINATOR, Role.MANAGER):
            return self
        links = self.model._meta.get_field("case_links").related_model._default_manager
        registered = Q(Exists(links.filter(document=OuterRef("pk"))))
        if user.has_role(Role.DRAFTER):
            registered |= Q(received_by=user)
            if user.ministry_id:
                registered |= Q(received_by__ministry=user.ministry_id)
        return self.filter(registered)

    def editable_by(self, user: User | AnonymousUser) -> Self:
        """What `user` may change; nothing unless a role says so."""
        if not user.is_authenticated:
            return self.none()
        if user.has_role(Role.COORDINATOR, Role.MANAGER):
            return self
        if user.has_role(Role.DRAFTER) and user.ministry_id:
            return self.filter(received_by__ministry=user.ministry_id)
        return self.none()


class Document(models.Model):
    """One document, kept as it came (document, brief, kamerstuk)."""

    class State(models.TextChoices):
        """How far the reading got."""

        RECEIVED = "received", _("received")
        READ = "read", _("read")
        UNREADABLE = "unreadable", _("not readable")
        SET_ASIDE = "set_aside", _("set aside")

    class Kind(models.TextChoices):
        """What it is, as `read_letter` names it."""

        ANSWER = "answer", _("answer letter")
        QUESTION = "question", _("question text")
        MOTION = "motion", _("motion")
        EXTENSION = "extension", _("uitstelbericht")
        SPENDING_PROPOSAL = "spending_proposal", _("spending proposal (CW 3.1)")
        OTHER = "other", _("other document")

    sha256 = models.CharField(_("fingerprint"), max_length=64, unique=True, editable=False)
    file = models.FileField(_("file"), upload_to="documents/%Y/%m/", max_length=200)
    original_name = models.CharField(_("file name"), max_length=255)
    identifier = models.CharField(
        _("number"),
        max_length=60,
        blank=True,
        help_text=_("Its canonical number, when it has one."),
    )
    kind = models.CharField(_("kind"), max_length=20, choices=Kind.choices, default=Kind.OTHER)
    title = models.CharField(_("title"), max_length=500, blank=True)
    dated_on = models.DateField(_("dated"), null=True, blank=True)
    dossier = models.ForeignKey(
        Dossier,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="documents",
        verbose_name=_("dossier"),
    )
    text = models.TextField(_("text"), blank=True)
    links = models.JSONField(
        _("links"),
        default=list,
        blank=True,
        editable=False,
        help_text=_("What its markup names: publication, start and end in the text."),
    )
    state = models.CharField(
        _("state"), max_length=12, choices=State.choices, default=State.RECEIVED
    )
    problem = models.CharField(_("problem"), max_length=300, blank=True)
    received_at = models.DateTimeField(_("received"), auto_now_add=True)
    received_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="received_documents",
        verbose_name=_("received by"),
    )
    search = models.GeneratedField(
        expression=SearchVector("title", weight="A", config="rappel")
        + SearchVector("text", weight="C", config="rappel"),
        output_field=SearchVectorField(),
        db_persist=True,
    )

    objects = DocumentQuerySet.as_manager()

    class Meta:
        verbose_name = _("document")
        verbose_name_plural = _("documents")
        ordering = ["-received_at"]
        indexes = [
            # Search pages and `manage.py find`: Dutch words in titles and texts.
            GinIndex(fields=["search"], name="document_search"),
            # The tick of `answers`: what is received and not yet read.
            models.Index(
                fields=["received_at"], condition=Q(state="received"), name="document_unread"
            ),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["identifier"],
                condition=~Q(identifier=""),
                name="document_identifier_unique",
                violation_error_message=_("A document with this number is already known."),
            )
        ]

    def __str__(self) -> str:
        return self.title or self.original_name

    def get_absolute_url(self) -> str:
        return reverse("document", args=[self.pk])

    @property
    def display(self) -> str:
        """The number as people write it; empty when it has none."""
        return written(self.identifier)
