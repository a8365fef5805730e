"""The outbox: what was sent, what waits, what failed; and sending it once more."""

from __future__ import annotations

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from tracker.admin.readonly import ReadOnlyAdmin
from tracker.mail import outbox
from tracker.models import OutgoingMail


@admin.register(OutgoingMail)
class OutgoingMailAdmin(ReadOnlyAdmin[OutgoingMail]):
    """Mail, read only, with the action “send again”."""

    list_display = ["subject", "recipient", "state", "created_at", "sent_at", "attempts"]
    list_filter = ["state"]
    date_hierarchy = "created_at"
    search_fields = ["subject", "recipient", "message_id"]
    fields = [
        "recipient",
        "subject",
        ("state", "attempts", "last_error"),
        ("created_at", "not_before", "claimed_at", "sent_at"),
        "message_id",
        "text",
    ]
    actions = ["send_again"]

    @admin.action(description=gettext_lazy("Send again"), permissions=["send_again"])
    def send_again(self, request: HttpRequest, queryset: QuerySet[OutgoingMail]) -> None:
        """Put the chosen mails back in the outbox; what is on its way already is left alone."""
        done = [outbox.send_again(mail) for mail in queryset]
        if again := sum(done):
            text = ngettext(
                "%d mail will be sent again within a few minutes.",
                "%d mails will be sent again within a few minutes.",
                again,
            )
            self.message_user(request, text % again, messages.SUCCESS)
        if not all(done):
            text = _(
                "Mail that is being sent right now, or has nothing left to say, was left alone."
            )
            self.message_user(request, text, messages.WARNING)

    def has_send_again_permission(self, request: HttpRequest) -> bool:
        """The group's permission to change outgoing mail means this, and nothing more."""
        return request.user.has_perm("tracker.change_outgoingmail")
