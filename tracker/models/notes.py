"""What the desk notes at a case."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from tracker.models.cases import Case

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from tracker.models.users import User


class NoteQuerySet(models.QuerySet["Note"]):
    """Notes are read where the work is done, and nowhere else."""

    def visible_to(self, user: User | AnonymousUser) -> Self:
        """What `user` may see: of the cases that they work on."""
        return self.filter(case__in=Case.objects.editable_by(user))

    editable_by = visible_to


class Note(models.Model):
    """Something to know about a case (aantekening): who wrote it, when, and it stays as written.

    Notes are added, never changed: a colleague may have acted on one. A mistake gets a second note.
    """

    case = models.ForeignKey(
        Case, on_delete=models.CASCADE, related_name="notes", verbose_name=_("case")
    )
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        related_name="notes",
        verbose_name=_("author"),
    )
    written_at = models.DateTimeField(_("written at"))
    text = models.TextField(_("note"), max_length=4000)

    objects = NoteQuerySet.as_manager()

    class Meta:
        verbose_name = _("note")
        verbose_name_plural = _("notes")
        ordering = ["case", "-written_at", "-pk"]

    def __str__(self) -> str:
        return self.text[:80]
