"""Dropping letters: one or many at once; a bad one never stops the others."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext_lazy as _

from answers.models import Proposal
from answers.proposals.decisions import propose
from tracker.ingest import Unreadable
from tracker.ingest.receive import receive
from tracker.models import User

MOST_FILES = 50


class SeveralFilesInput(forms.ClearableFileInput):
    """Django's file input, for more than one file."""

    allow_multiple_selected = True


class SeveralFilesField(forms.FileField):
    """A list of uploaded files, each checked by itself."""

    widget = SeveralFilesInput

    def clean(self, data: Any, initial: Any = None) -> list[UploadedFile[Any]]:
        files = data if isinstance(data, list | tuple) else [data] if data else []
        if len(files) > MOST_FILES:
            raise ValidationError(
                _("At most %(most)s letters at once."), params={"most": MOST_FILES}
            )
        return [super(SeveralFilesField, self).clean(file, initial) for file in files]


class DropForm(forms.Form):
    """Letters as files, or one letter as pasted text."""

    letters = SeveralFilesField(
        label=_("Letters"), required=False, allow_empty_file=True, help_text=_("One or more files.")
    )
    text = forms.CharField(
        label=_("Or paste the text of a letter"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 8}),
    )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if not self.errors and not cleaned.get("letters") and not cleaned.get("text", "").strip():
            raise ValidationError(_("Choose a file or paste the text of a letter."))
        return cleaned


@dataclass(slots=True)
class Dropped:
    """What became of the letters that were dropped."""

    new: list[Proposal] = field(default_factory=list)
    known: list[Proposal] = field(default_factory=list)
    refused: list[tuple[str, str]] = field(default_factory=list)


def drop(*, files: list[UploadedFile[Any]], text: str, by: User) -> Dropped:
    """Receive every letter and propose what it says."""
    dropped = Dropped()
    letters: list[tuple[str, UploadedFile[Any] | None]] = [(str(f.name), f) for f in files]
    if text.strip():
        letters.append((str(_("pasted text.txt")), None))
    for name, file in letters:
        if file is not None and (file.size or 0) > settings.UPLOAD_LIMIT:
            limit = filesizeformat(settings.UPLOAD_LIMIT)
            dropped.refused.append((name, str(_("The file is larger than %s.") % limit)))
            continue
        data = text.encode() if file is None else file.read()
        try:
            received = receive(name=name, data=data, by=by)
        except Unreadable as reason:
            dropped.refused.append((name, str(reason)))
            continue
        proposal = propose(document=received.document)
        (dropped.new if received.is_new else dropped.known).append(proposal)
    return dropped
