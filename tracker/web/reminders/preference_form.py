"""The form of “Mijn meldingen”: one's own wishes."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from tracker.models import NotificationPreference
from tracker.models.preferences import EVENINGS, MORNINGS
from tracker.reminders.rules import Rules


def _hours(span: tuple[int, int]) -> list[tuple[int, str]]:
    first, last = span
    return [(hour, f"{hour:02d}:00") for hour in range(first, last + 1)]


class PreferenceForm(forms.ModelForm[NotificationPreference]):
    """One's own wishes; reminders are ticked that one does want."""

    digest = forms.TypedChoiceField(
        label=gettext_lazy("How"),
        choices=[
            ("", gettext_lazy("A mail as soon as there is something to say")),
            ("1", gettext_lazy("One digest each working morning; in recess only what cannot wait")),
        ],
        coerce=bool,
        required=False,
        widget=forms.RadioSelect,
    )
    morning = forms.TypedChoiceField(
        label=gettext_lazy("Morning begins at"),
        choices=_hours(MORNINGS),
        coerce=int,
        help_text=gettext_lazy("The hour of the digest, and of what waited in the night."),
    )
    evening = forms.TypedChoiceField(
        label=gettext_lazy("Evening begins at"), choices=_hours(EVENINGS), coerce=int
    )
    wanted = forms.MultipleChoiceField(
        label=gettext_lazy("Reminders that you want"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    class Meta:
        model = NotificationPreference
        fields = ["digest", "quiet", "morning", "evening"]

    def __init__(self, *args: Any, rules: Rules, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        kept = frozenset().union(*rules.kept.values())
        rungs = {rung.code: rung for rungs in rules.rungs.values() for rung in rungs}
        always = _("always for the cases that you have")
        wanted: Any = self.fields["wanted"]
        wanted.choices = [
            (code, f"{rung.asks} ({always})" if code in kept else rung.asks)
            for code, rung in rungs.items()
        ]
        self.codes = frozenset(rungs)
        self.initial["digest"] = "1" if self.instance.digest else ""
        self.initial["wanted"] = sorted(self.codes - set(self.instance.muted))

    def clean_digest(self) -> bool:
        """The radio buttons as the column's yes or no."""
        return bool(self.cleaned_data["digest"])

    def wishes(self) -> NotificationPreference:
        """What was chosen; what is muted by a rule that is switched off now stays so."""
        preference = self.save(commit=False)
        unwanted = self.codes - set(self.cleaned_data["wanted"])
        preference.muted = sorted(unwanted | (set(preference.muted) - self.codes))
        return preference
