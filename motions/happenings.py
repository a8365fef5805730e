"""What happens to a motion: the Kamer decides, and ministries are named."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy

from motions.decisions import decide, name_executors
from motions.models import Motion
from tracker.models import Ministry
from tracker.web.happenings.base import Happening
from tracker.web.happenings.past_day import PastDayField


class Decided(Happening[Motion]):
    """The Kamer decided about it."""

    title = gettext_lazy("The Kamer decided")
    lead = gettext_lazy(
        "What became of the motion in the Kamer. One that is held over lapses after twelve weeks: "
        "that day is watched. What the ministry does about it is recorded apart."
    )

    decision = forms.ChoiceField(label=gettext_lazy("Decision"), choices=Motion.Decision.choices)
    on = PastDayField()
    as_written = forms.CharField(
        label=gettext_lazy("As the Kamer wrote it"), max_length=300, required=False
    )

    def perform(self) -> None:
        """Record the decision."""
        decide(motion=self.case, by=self.user, **self.cleaned_data)


class Named(Happening[Motion]):
    """Who executes it."""

    title = gettext_lazy("Name who executes it")
    lead = gettext_lazy("The ministries that execute the motion; what you leave out is taken away.")

    ministries = forms.ModelMultipleChoiceField(
        Ministry.objects.none(), label=gettext_lazy("Executing ministries"), required=False
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        chooser: Any = self.fields["ministries"]
        chooser.queryset = Ministry.objects.on(self.today)
        chooser.widget.attrs["size"] = 8
        self.initial["ministries"] = list(self.case.executors.all())

    def perform(self) -> None:
        """Write who executes it."""
        name_executors(motion=self.case, ministries=self.cleaned_data["ministries"])
