"""Rights in words instead of Django's English names, as boxes to tick."""

from __future__ import annotations

from django import forms
from django.contrib.auth.models import Permission
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

ACTIONS = {
    "view": _("view"),
    "add": _("add"),
    "change": _("change"),
    "delete": _("delete"),
}


def in_words(permission: Permission) -> str:
    """`Documents: change`."""
    action = permission.codename.partition("_")[0]
    return f"{capfirst(permission.content_type.name)}: {ACTIONS.get(action, permission.name)}"


class RightsField(forms.ModelMultipleChoiceField[Permission]):
    """Rights as boxes to tick."""

    widget = forms.CheckboxSelectMultiple

    def label_from_instance(self, obj: Permission) -> str:
        """The right in words."""
        return in_words(obj)
