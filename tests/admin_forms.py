"""Posting an admin form as a browser does: all that the page shows, with what was changed."""

from __future__ import annotations

from typing import Any

from django.forms import BaseForm, BooleanField, BoundField
from django.test import Client


def filled(response: Any, **changes: Any) -> dict[str, Any]:
    """What a browser would post from this admin page after typing `changes`."""
    context = response.context
    data = _values(context["adminform"].form)
    for inline in context["inline_admin_formsets"]:
        data |= _values(inline.formset.management_form)
        for form in inline.formset.initial_forms:
            data |= _values(form)
    return data | changes


def row(prefix: str, index: int, /, **values: Any) -> dict[str, Any]:
    """One row of an inline: `row("questions", 2, number="3", text="…")`."""
    return {f"{prefix}-{index}-{name}": value for name, value in values.items()}


def save(client: Client, url: str, **changes: Any) -> Any:
    """Open the form at `url`, type `changes`, save."""
    return client.post(url, filled(client.get(url), **changes))


def problems(response: Any) -> list[str]:
    """All sentences with which the page refuses, as text."""
    context = response.context
    if context is None or "errors" not in context:
        return []
    return [str(error) for errors in context["errors"] for error in errors]


def _values(form: BaseForm) -> dict[str, Any]:
    shown = {field.html_name: _shown(field) for field in form}
    return {name: value for name, value in shown.items() if value is not None}


def _shown(field: BoundField) -> Any:
    value = field.value()
    if isinstance(field.field, BooleanField):
        return "on" if value else None
    return value if isinstance(value, list) else field.field.widget.format_value(value)
