"""Django's admin and form classes, subscriptable at run time as they are in its type stubs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django import forms
from django.contrib import admin

if TYPE_CHECKING:
    from django.contrib.admin import ModelAdmin, StackedInline, TabularInline
    from django.contrib.auth.admin import UserAdmin
    from django.contrib.auth.forms import AdminUserCreationForm, UserChangeForm
    from django.forms import ModelForm
else:
    from django.contrib.auth import admin as auth_admin
    from django.contrib.auth import forms as auth_forms

    class _Subscriptable:
        def __class_getitem__(cls, _parameters: object) -> type:
            return cls

    class ModelAdmin(_Subscriptable, admin.ModelAdmin):
        """`ModelAdmin[Case]`."""

    class StackedInline(_Subscriptable, admin.StackedInline):
        """`StackedInline[Child, Parent]`."""

    class TabularInline(_Subscriptable, admin.TabularInline):
        """`TabularInline[Child, Parent]`."""

    class UserAdmin(_Subscriptable, auth_admin.UserAdmin):
        """`UserAdmin[User]`."""

    class UserChangeForm(_Subscriptable, auth_forms.UserChangeForm):
        """`UserChangeForm[User]`."""

    class AdminUserCreationForm(_Subscriptable, auth_forms.AdminUserCreationForm):
        """`AdminUserCreationForm[User]`."""

    class ModelForm(_Subscriptable, forms.ModelForm):
        """`ModelForm[Case]`."""


__all__ = [
    "AdminUserCreationForm",
    "ModelAdmin",
    "ModelForm",
    "StackedInline",
    "TabularInline",
    "UserAdmin",
    "UserChangeForm",
]
