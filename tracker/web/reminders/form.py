"""The form of a reminder by hand."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy

LONGEST_NOTE = 2000


class ReminderForm(forms.Form):
    """What somebody writes to who has the case; the token makes two presses one reminder."""

    note = forms.CharField(
        label=gettext_lazy("Your note"),
        required=False,
        max_length=LONGEST_NOTE,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    token = forms.CharField(widget=forms.HiddenInput, max_length=16)
