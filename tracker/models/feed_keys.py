"""Secret keys in addresses that a program fetches without signing in: feed readers, calendars."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING, Self

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from tracker.models.roles import Role

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from tracker.models.users import User

KEY_BYTES = 32


def new_key() -> str:
    """A key that nobody guesses, of characters that an address takes as they are."""
    return secrets.token_urlsafe(KEY_BYTES)


class FeedKeyQuerySet(models.QuerySet["FeedKey"]):
    """A key belongs to who made it; a manager may see that it is there, and revoke it."""

    def valid(self) -> Self:
        """The keys that still open something."""
        return self.filter(revoked_at=None, user__is_active=True)

    def visible_to(self, user: User | AnonymousUser) -> Self:
        """One's own keys; a manager sees that others have them too."""
        if not user.is_authenticated or not user.roles:
            return self.none()
        return self if user.has_role(Role.MANAGER) else self.filter(user=user)

    def editable_by(self, user: User | AnonymousUser) -> Self:
        """Who may see a key may revoke it; nothing else about it ever changes."""
        return self.visible_to(user)


class FeedKey(models.Model):
    """The key in the private addresses of one person's feeds and calendars (sleutel).

    It is kept as it is, not hashed: an address must be copied again when a colleague sets up a
    second program, and the key opens nothing that a reader of this table does not hold already. It
    only reads, only what its owner may see at that moment, and it is revoked by itself.
    """

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.CASCADE,
        related_name="feed_keys",
        verbose_name=_("user"),
    )
    key = models.CharField(_("key"), max_length=64, unique=True, editable=False, default=new_key)
    label = models.CharField(
        _("what it is for"), max_length=60, help_text=_("Such as “Outlook” or “telephone”.")
    )
    created_at = models.DateTimeField(_("created at"))
    revoked_at = models.DateTimeField(_("revoked at"), null=True, blank=True)
    last_used_at = models.DateTimeField(
        _("last used at"), null=True, blank=True, help_text=_("To within an hour.")
    )

    objects = FeedKeyQuerySet.as_manager()

    class Meta:
        verbose_name = _("feed key")
        verbose_name_plural = _("feed keys")
        ordering = ["-created_at", "-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["user", "label"],
                condition=Q(revoked_at=None),
                name="feed_key_label_once_a_person",
                violation_error_message=_("You already have a key with this name."),
            ),
            models.CheckConstraint(
                condition=Q(revoked_at__gte=F("created_at")),
                name="feed_key_revoked_after_it_was_made",
            ),
        ]

    def __str__(self) -> str:
        return self.label
