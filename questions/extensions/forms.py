"""What is filled in on the page of the step."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext_lazy as _

from questions.extension_models import GROUND_CHOICES, ExtensionDraft
from questions.grounds import Ground
from tracker.admin.numbers import canonical_as
from tracker.citations import Kind
from tracker.web.day_fields import DayField

MADE_HERE, UPLOADED, NONE = "made_here", "uploaded", "none"


def canonical_aanhangsel(written: str) -> str:
    """An Aanhangsel number in any notation, in its canonical form; empty stays empty."""
    return canonical_as(written, Kind.AANHANGSEL) if written else ""


class DraftForm(forms.ModelForm[ExtensionDraft]):
    """Why, until when, and of which date the letter is."""

    dated_on = DayField(label=_("Date of the letter"))
    promised_on = DayField(
        label=_("Answer promised on"),
        required=False,
        help_text=_("Without a date the letter says “zo spoedig mogelijk”."),
    )

    class Meta:
        model = ExtensionDraft
        fields = ["ground", "explanation", "promised_on", "dated_on", "reference"]
        widgets = {"explanation": forms.Textarea(attrs={"rows": 3})}
        help_texts = {
            "explanation": _(
                "Follows the ground in the letter. With another reason it finishes the sentence "
                "“De reden van het uitstel is dat …”."
            )
        }

    def clean(self) -> dict[str, Any]:
        """Without a ground from the list, the reason must be written."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        if cleaned.get("ground") == Ground.OTHER and not cleaned.get("explanation", "").strip():
            self.add_error("explanation", _("Write the reason: no ground of the list fits."))
        return cleaned


class BodyForm(forms.ModelForm[ExtensionDraft]):
    """The letter in other words."""

    class Meta:
        model = ExtensionDraft
        fields = ["body"]
        widgets = {"body": forms.Textarea(attrs={"rows": 10})}
        help_texts = {"body": _("An empty line begins a new paragraph.")}


class SentFields(forms.Form):
    """What is recorded of every uitstelbericht that was sent."""

    sent_on = DayField(label=_("Sent on"))
    aanhangsel = forms.CharField(
        label=_("Aanhangsel number"),
        required=False,
        max_length=120,
        help_text=_("If the Kamer gave one already, in any notation; it can be added later."),
    )
    file = forms.FileField(label=_("The letter as it was sent"), required=False)

    def __init__(self, *args: Any, today: dt.date, **kwargs: Any) -> None:
        # The draft's form stands on the same page, and no two fields there share an id.
        super().__init__(*args, **{"auto_id": "sent_%s", **kwargs})
        self.today = today

    def clean_sent_on(self) -> dt.date:
        """A notice that was sent lies not in the future."""
        sent_on: dt.date = self.cleaned_data["sent_on"]
        if sent_on > self.today:
            raise ValidationError(
                _("This day is still to come; record the notice once it is sent.")
            )
        return sent_on

    def clean_aanhangsel(self) -> str:
        """The number in its canonical form, or nothing."""
        return canonical_aanhangsel(self.cleaned_data["aanhangsel"].strip())

    def clean_file(self) -> UploadedFile[Any] | None:
        """A file that is not too large to be a letter."""
        file: UploadedFile[Any] | None = self.cleaned_data["file"]
        if file is not None and (file.size or 0) > settings.UPLOAD_LIMIT:
            raise ValidationError(
                _("The file is larger than %s. Send only the letter itself.")
                % filesizeformat(settings.UPLOAD_LIMIT)
            )
        return file

    def explain(self, refusal: ValidationError) -> None:
        """Put what was refused beside the field that it is about."""
        by_field = (
            refusal.message_dict if hasattr(refusal, "error_dict") else {"": refusal.messages}
        )
        for name, messages in by_field.items():
            for message in messages:
                self.add_error(name if name in self.fields else None, message)


class SentForm(SentFields):
    """A draft was sent: as it was made here, or as a signed copy."""

    keep = forms.ChoiceField(
        label=_("Keep with the case"),
        widget=forms.RadioSelect,
        initial=MADE_HERE,
        choices=[
            (MADE_HERE, _("the letter that was made here")),
            (UPLOADED, _("the signed copy, chosen below")),
            (NONE, _("no letter")),
        ],
    )
    field_order = ["sent_on", "keep", "file", "aanhangsel"]

    def clean(self) -> dict[str, Any]:
        """A signed copy is a file; a file that was chosen is meant."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        if (
            cleaned.get("keep") == UPLOADED
            and not cleaned.get("file")
            and "file" not in self.errors
        ):
            self.add_error("file", _("Choose the signed copy, or keep another letter."))
        return cleaned


class RecordForm(SentFields):
    """A notice that was made elsewhere and is sent already."""

    ground = forms.ChoiceField(
        label=_("Ground"), required=False, choices=[("", _("none of the list")), *GROUND_CHOICES]
    )
    reason = forms.CharField(
        label=_("Reason, as the letter says it"), widget=forms.Textarea(attrs={"rows": 3})
    )
    promised_on = DayField(label=_("Answer promised on"), required=False)
    field_order = ["sent_on", "ground", "reason", "promised_on", "file", "aanhangsel"]


class NumberForm(forms.Form):
    """The notice's own Aanhangsel number."""

    aanhangsel = forms.CharField(
        label=_("Aanhangsel number"),
        max_length=120,
        help_text=_("In any notation: “Aanhangsel Handelingen, vergaderjaar 2024–2025, nr. 1028”."),
    )

    def clean_aanhangsel(self) -> str:
        """The number in its canonical form."""
        return canonical_aanhangsel(self.cleaned_data["aanhangsel"].strip())
