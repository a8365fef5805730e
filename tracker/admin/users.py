"""Users: a ministry and a role. What a role may do stands in `tracker.services.roles`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.contrib import admin
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.forms import AdminUserCreationForm, UserChangeForm
from django.forms import BaseModelFormSet, ModelForm
from django.http import HttpRequest
from django.utils.formats import date_format
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from tracker.admin.desk import DeskAdmin
from tracker.admin.refusals import RefusableForm
from tracker.models import BouncingAddress, User


class UserForm(RefusableForm[User], UserChangeForm[User]):
    """Somebody who signs in."""


class NewUserForm(RefusableForm[User], AdminUserCreationForm[User]):
    """Somebody who will."""


@admin.register(User)
class DeskUserAdmin(DeskAdmin[User], UserAdmin[User]):
    """Who may sign in. Only a superuser touches superusers, so that no manager can become one."""

    form: type[ModelForm[Any]] = UserForm
    add_form = NewUserForm
    list_display = ["username", "last_name", "first_name", "ministry", "unit", "email", "is_active"]
    list_filter = ["groups", "is_active", ("ministry", admin.RelatedOnlyFieldListFilter)]
    list_select_related = ["ministry", "unit"]
    search_fields = ["username", "first_name", "last_name", "email"]
    autocomplete_fields = ["ministry", "unit"]
    readonly_fields = ["arrival", "is_staff", "last_login", "date_joined"]
    filter_horizontal = []
    fieldsets = [
        (None, {"fields": ["username", "password"]}),
        (
            _("Person"),
            {"fields": ["first_name", "last_name", "email", "arrival", "ministry", "unit"]},
        ),
        (_("Role"), {"fields": ["groups", "is_active", "is_staff"]}),
        (None, {"fields": [("last_login", "date_joined")]}),
    ]
    add_fieldsets = [
        (None, {"fields": ["username", "usable_password", "password1", "password2"]}),
        (_("Person"), {"fields": ["first_name", "last_name", "email", "ministry", "unit"]}),
        (_("Role"), {"fields": ["groups"]}),
    ]

    @admin.display(description=_("Does mail arrive?"))
    def arrival(self, user: User) -> str:
        """What the mail server said last, when it refused the address for good."""
        bounce = BouncingAddress.objects.of(user.email).first()
        if bounce is None:
            return gettext("As far as is known")
        text = gettext("Not since %(since)s: %(said)s")
        return text % {"since": date_format(bounce.since), "said": bounce.said or "–"}

    def has_change_permission(self, request: HttpRequest, obj: User | None = None) -> bool:
        """As the group says; a superuser only by a superuser."""
        return super().has_change_permission(request, obj) and _within_reach(request, obj)

    def has_delete_permission(self, request: HttpRequest, obj: User | None = None) -> bool:
        """As the group says; a superuser only by a superuser."""
        return super().has_delete_permission(request, obj) and _within_reach(request, obj)

    def save_related(
        self,
        request: HttpRequest,
        form: ModelForm[User],
        formsets: Sequence[BaseModelFormSet[Any, Any]],
        change: bool,
    ) -> None:
        """After the groups are written: who works at the desk may enter the admin, a reader not."""
        super().save_related(request, form, formsets, change)
        user = User.objects.get(pk=form.instance.pk)
        user.is_staff = user.is_superuser or user.at_desk
        user.save(update_fields=["is_staff"])


def _within_reach(request: HttpRequest, user: User | None) -> bool:
    asks: Any = request.user
    return user is None or not user.is_superuser or bool(asks.is_superuser)
