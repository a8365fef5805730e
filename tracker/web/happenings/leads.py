"""Who leads changes."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy

from tracker.models import Office
from tracker.services import lead
from tracker.web.happenings.base import C, Happening
from tracker.web.happenings.past_day import PastDayField


class HandedOver(Happening[C]):
    """Another office took the lead; the clock runs on."""

    title = gettext_lazy("The lead went to another office")
    lead = gettext_lazy(
        "The case stays open and its dates stay what they are: the Kamer's clock runs on. Within "
        "another ministry nobody has it yet."
    )

    office = forms.ModelChoiceField(Office.objects.none(), label=gettext_lazy("To which office"))
    on = PastDayField()
    reason = forms.CharField(label=gettext_lazy("Why"), max_length=500, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offices = Office.objects.on(self.today).select_related("ministry")
        chooser: Any = self.fields["office"]
        chooser.queryset = offices.exclude(cases=self.case)

    def perform(self) -> None:
        """Hand it over."""
        lead.hand_over(case_id=self.case.pk, by=self.user, **self.cleaned_data)
