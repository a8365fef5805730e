"""Dropping letters: one or many at once; a bad one never stops the others."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile, UploadedFile
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext_lazy as _

from answers.proposals.decisions import propose
from answers.proposals.doorbell import ring
from tracker.ingest import Unreadable
from tracker.ingest.receive import receive, store
from tracker.models import Document, User

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
    """What became of the letters that were dropped; with `several`, the workers read them."""

    several: bool = False
    new: list[Document] = field(default_factory=list)
    known: list[Document] = field(default_factory=list)
    refused: list[tuple[str, str]] = field(default_factory=list)

    @property
    def documents(self) -> list[Document]:
        """Every letter that is here now."""
        return self.new + self.known


def drop(*, files: list[UploadedFile[Any]], text: str, by: User) -> Dropped:
    """Receive every letter: one alone is read and proposed at once, several wait for a worker."""
    dropped = Dropped()
    letters = [file for file in files if not _refused(file, dropped)]
    if text.strip():
        letters.append(SimpleUploadedFile(str(_("pasted text.txt")), text.encode()))
    dropped.several = len(letters) > 1
    take = store if dropped.several else receive
    for file in letters:
        try:
            received = take(name=str(file.name), data=file.read(), by=by)
        except Unreadable as reason:
            dropped.refused.append((str(file.name), str(reason)))
        else:
            (dropped.new if received.is_new else dropped.known).append(received.document)
    if dropped.several:
        ring([one.pk for one in dropped.documents if one.state == Document.State.RECEIVED])
    for document in [] if dropped.several else dropped.documents:
        propose(document=document)
    return dropped


def _refused(file: UploadedFile[Any], dropped: Dropped) -> bool:
    """Whether a file is refused by its size, before a byte of it is read."""
    if not file.size:
        reason = str(_("The file is empty. Check whether it is the right letter."))
    elif file.size > settings.UPLOAD_LIMIT:
        limit = filesizeformat(settings.UPLOAD_LIMIT)
        reason = str(_("The file is larger than %s. Send only the letter itself.")) % limit
    else:
        return False
    dropped.refused.append((str(file.name), reason))
    return True
