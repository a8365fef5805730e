"""Which events of a timeline are shown, and in which order."""

from __future__ import annotations

from collections.abc import Iterable

from django import forms
from django.utils.translation import gettext_lazy as _

from tracker.web.events import KINDS


class TimelineForm(forms.Form):
    """What of a timeline is shown, and in which order."""

    soort = forms.MultipleChoiceField(
        label=_("Kinds"),
        choices=list(KINDS.items()),
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    volgorde = forms.ChoiceField(
        label=_("Order"),
        choices=[("nieuw", _("newest first")), ("oud", _("oldest first"))],
        required=False,
    )

    def chosen(self) -> tuple[Iterable[str], bool]:
        """The kinds, all when none or a wrong one is chosen, and whether the oldest come first."""
        self.is_valid()
        return self.cleaned_data.get("soort") or KINDS, self.cleaned_data.get("volgorde") == "oud"
