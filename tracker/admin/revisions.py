"""Two people, one record: the second is told who was first, and loses nothing they typed."""

from __future__ import annotations

from typing import Any, TypeVar

from django import forms
from django.contrib.admin.models import LogEntry
from django.contrib.admin.utils import display_for_field
from django.contrib.admin.widgets import AdminTextInputWidget
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import ValidationError
from django.forms.models import model_to_dict
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from tracker.admin.corrections import ReasonForm
from tracker.models import Case
from tracker.services import cases

C = TypeVar("C", bound=Case)


class RevisionForm(ReasonForm[C]):
    """The form of a case; it carries the revision that its user was looking at.

    Saving locks the row first, so that of two who save the same revision one is always the second.
    """

    class Meta:
        widgets = {"subject": AdminTextInputWidget(attrs={"class": "vLargeTextField"})}

    dates = ("started_on", "agreed_on", "settled_on")
    judged = ("agreed_on",)

    seen_revision = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            self.initial["seen_revision"] = self.instance.revision
        else:
            self.fields.pop("seen_revision", None)

    def clean(self) -> dict[str, Any] | None:
        """Validate, and refuse what was typed over a revision that is no longer the last."""
        cleaned = super().clean()
        if self.instance.pk:
            self._refuse_if_overtaken()
        return cleaned

    def _refuse_if_overtaken(self) -> None:
        try:
            cases.lock(self.instance.pk)
        except Case.DoesNotExist:
            self.add_error(None, _("Somebody deleted this record while you were working on it."))
            return
        stored = type(self.instance)._default_manager.get(pk=self.instance.pk)
        if self.cleaned_data.get("seen_revision") == stored.revision:
            return
        self.add_error(None, ValidationError(_overtaken(stored), code="overtaken"))
        self._show_what_is_stored(stored)
        # Saving once more is a choice made with both versions in sight.
        data: Any = self.data.copy()  # type: ignore[attr-defined]
        data[self.add_prefix("seen_revision")] = str(stored.revision)
        self.data = data

    def _show_what_is_stored(self, stored: Case) -> None:
        values = model_to_dict(stored, fields=list(self.fields))
        for name, value in values.items():
            if self.fields[name].has_changed(value, self[name].data):
                column: Any = stored._meta.get_field(name)
                shown = display_for_field(getattr(stored, name), column, _("nothing"))
                self.add_error(name, _("Stored in the meantime: %(value)s") % {"value": shown})


def _overtaken(stored: Case) -> SafeString:
    content_type = ContentType.objects.get_for_model(stored)
    entry = (
        LogEntry.objects.filter(content_type=content_type, object_id=str(stored.pk))
        .select_related("user")
        .first()
    )
    history = reverse(
        f"admin:{content_type.app_label}_{content_type.model}_history", args=[stored.pk]
    )
    last = (
        _("The history names {who} last, on {when}.").format(
            who=entry.user,
            when=date_format(timezone.localtime(entry.action_time), "SHORT_DATETIME_FORMAT"),
        )
        if entry
        else ""
    )
    return format_html(
        _(
            "This record was changed while you were working on it. {last} What you typed is still "
            'here and is not saved yet. <a href="{history}">See the history</a>, compare, and save '
            "again to keep your version."
        ),
        last=last,
        history=history,
    )
