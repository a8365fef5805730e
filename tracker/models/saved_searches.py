"""Searches that somebody keeps, and the ledger of what each has told already."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext_lazy as _

from tracker.models.mail import OutgoingMail
from tracker.models.roles import Role

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from tracker.models.users import User


class SavedSearchQuerySet(models.QuerySet["SavedSearch"]):
    """A saved search is its owner's; a manager sees that it is there."""

    def watching(self) -> Self:
        """Those that mail: not paused, of somebody who is still here and has an address."""
        return self.filter(paused_at=None, user__is_active=True).exclude(user__email="")

    def visible_to(self, user: User | AnonymousUser) -> Self:
        """One's own; a manager sees everybody's."""
        if not user.is_authenticated or not user.roles:
            return self.none()
        return self if user.has_role(Role.MANAGER) else self.filter(user=user)

    def editable_by(self, user: User | AnonymousUser) -> Self:
        """One's own, and nobody else's."""
        if not user.is_authenticated or not user.roles:
            return self.none()
        return self.filter(user=user)


class SavedSearch(models.Model):
    """A search under a name, with how often its owner wants to hear what is new in it."""

    class Rhythm(models.TextChoices):
        """When mail comes; there is none when nothing is new."""

        IMMEDIATELY = "immediately", _("immediately")
        DAILY = "daily", _("every day")
        WEEKLY = "weekly", _("every Monday")

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.CASCADE,
        related_name="saved_searches",
        verbose_name=_("user"),
    )
    name = models.CharField(_("name"), max_length=80)
    query = models.CharField(_("search"), max_length=200)
    rhythm = models.CharField(
        _("mail"), max_length=12, choices=Rhythm.choices, default=Rhythm.DAILY
    )
    paused_at = models.DateTimeField(_("paused at"), null=True, blank=True)
    created_at = models.DateTimeField(_("created at"))
    looked_at = models.DateTimeField(_("last looked at"))

    objects = SavedSearchQuerySet.as_manager()

    class Meta:
        verbose_name = _("saved search")
        verbose_name_plural = _("saved searches")
        ordering = ["name"]
        indexes = [
            # The tick: which searches have to look again.
            models.Index(
                fields=["looked_at"], condition=Q(paused_at=None), name="saved_search_watching"
            ),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["user", "name"],
                name="saved_search_name_once_a_person",
                violation_error_message=_("You already have a saved search with this name."),
            ),
            models.CheckConstraint(
                condition=Q(looked_at__gte=F("created_at")),
                name="saved_search_looked_when_it_was_made",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return f"{reverse('search')}?{urlencode({'q': self.query})}"


class SavedSearchHit(models.Model):
    """Something that a saved search found and will not tell again; told in `mail`, if at all.

    What was there when the search was saved has no mail: it is known.
    """

    saved_search = models.ForeignKey(
        SavedSearch,
        on_delete=models.CASCADE,
        related_name="hits",
        verbose_name=_("saved search"),
    )
    found = models.CharField(
        _("found"), max_length=80, help_text=_("What it is, and its key: case-12, document-5.")
    )
    found_at = models.DateTimeField(_("found at"))
    mail = models.ForeignKey(
        OutgoingMail,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="saved_search_hits",
        verbose_name=_("mail"),
    )

    class Meta:
        verbose_name = _("hit of a saved search")
        verbose_name_plural = _("hits of saved searches")
        ordering = ["-found_at", "-id"]
        constraints = [
            models.UniqueConstraint(fields=["saved_search", "found"], name="hit_told_once"),
        ]

    def __str__(self) -> str:
        return self.found
