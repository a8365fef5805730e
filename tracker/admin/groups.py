"""Groups: what a role may do, each right in words."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import admin
from django.contrib.auth import admin as auth_admin
from django.contrib.auth.models import Group, Permission
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from tracker.admin.desk import DeskAdmin
from tracker.admin.rights import RightsField, in_words

APPS = ("answers", "questions", "motions", "tracker", "auth")


admin.site.unregister(Group)


@admin.register(Group)
class GroupAdmin(DeskAdmin[Group], auth_admin.GroupAdmin):
    """The four roles, and groups of the ministry's own beside them."""

    def get_fields(self, request: HttpRequest, obj: Group | None = None) -> list[Any]:
        """Boxes for who may tick them, else the same in words."""
        may_tick = self.has_change_permission(request, obj) if obj else True
        return ["name", "permissions" if may_tick else "rights"]

    def get_readonly_fields(self, request: HttpRequest, obj: Group | None = None) -> list[str]:
        """What only shows the rights."""
        return ["rights"]

    @admin.display(description=_("rights"))
    def rights(self, group: Group) -> str:
        """The rights in words, one a line."""
        rights = group.permissions.select_related("content_type")
        return "\n".join(sorted(in_words(permission) for permission in rights))

    def formfield_for_manytomany(
        self,
        db_field: models.ManyToManyField[Any, Any],
        request: HttpRequest | None = None,
        **kwargs: Any,
    ) -> forms.ModelMultipleChoiceField[Any] | None:
        """The rights on what this house keeps."""
        rights = Permission.objects.filter(content_type__app_label__in=APPS)
        return RightsField(rights.select_related("content_type"), label=_("Rights"), required=False)
