"""The filters in use above a list, each with the way to the same list without it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django import forms
from django.http import HttpRequest
from django.utils.functional import Promise

from tracker.web.lists.filterset import ListFilter


@dataclass(frozen=True, slots=True)
class Used:
    """One filter: what it is called, what was chosen, and the address without it."""

    name: str
    label: str | Promise
    value: str
    without: str


def used(filterset: ListFilter, request: HttpRequest) -> list[Used]:
    """Those that were filled in well, in the order of the form; the day looked back to is one."""
    form = filterset.form
    asked = {name: form.cleaned_data.get(name) for name in [*filterset.filters, "op"]}
    return [
        Used(name, field.label or name, _shown(field, asked[name]), _without(request, name))
        for name, field in form.fields.items()
        if asked.get(name)
    ]


def _shown(field: forms.Field, value: object) -> str:
    """The value as the reader chose it."""
    if isinstance(value, dt.date):
        return f"{value:%d-%m-%Y}"
    choices: Any = (
        () if isinstance(field, forms.ModelChoiceField) else getattr(field, "choices", ())
    )
    return next((str(label) for key, label in choices if str(key) == str(value)), str(value))


def _without(request: HttpRequest, name: str) -> str:
    kept = request.GET.copy()
    kept.pop(name, None)
    kept.pop("page", None)
    return f"{request.path}?{kept.urlencode()}" if kept else request.path
