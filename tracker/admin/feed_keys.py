"""Keys for feeds and calendars: that they are there, and revoking them; never the keys."""

from __future__ import annotations

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy, ngettext

from tracker.admin.readonly import ReadOnlyAdmin
from tracker.models import FeedKey
from tracker.services import feed_keys


@admin.register(FeedKey)
class FeedKeyAdmin(ReadOnlyAdmin[FeedKey]):
    """Who has which keys, read only, with the action “revoke”."""

    list_display = ["label", "user", "created_at", "last_used_at", "revoked_at"]
    list_filter = [("revoked_at", admin.EmptyFieldListFilter)]
    list_select_related = ["user"]
    search_fields = ["label", "user__username", "user__last_name"]
    fields = ["user", "label", ("created_at", "last_used_at", "revoked_at")]
    actions = ["revoke"]

    @admin.action(description=gettext_lazy("Revoke"), permissions=["revoke"])
    def revoke(self, request: HttpRequest, queryset: QuerySet[FeedKey]) -> None:
        """The chosen keys open nothing any more."""
        now = timezone.now()
        done = sum(feed_keys.revoke(key_id=key.pk, by=request.user, now=now) for key in queryset)
        text = ngettext("%d key no longer works.", "%d keys no longer work.", done)
        self.message_user(request, text % done, messages.SUCCESS)

    def has_revoke_permission(self, request: HttpRequest) -> bool:
        """The group's permission to change feed keys means this, and nothing more."""
        return request.user.has_perm("tracker.change_feedkey")
