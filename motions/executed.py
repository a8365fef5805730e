"""Something was done about a motion or commitment, or decided not to be."""

from __future__ import annotations

from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy

from motions.execution import TOLD_OTHERWISE, record
from motions.letter_choice import NamesALetter
from motions.models import ExecutionEntry
from motions.money.fields import AmountField
from tracker.models import Kind
from tracker.web.happenings.base import C
from tracker.web.happenings.past_day import PastDayField


class Executed(NamesALetter[C]):
    """Something was done about it, or decided not to be."""

    title: ClassVar[Any] = gettext_lazy("Record where the execution stands")
    lead: ClassVar[Any] = gettext_lazy(
        "An entry with its date stays as it is; the last one says where the execution stands."
    )

    on = PastDayField()
    status = forms.ChoiceField(label=gettext_lazy("Status"), choices=ExecutionEntry.Status.choices)
    text = forms.CharField(
        label=gettext_lazy("What was done, or why it was not"),
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    amount = AmountField(label=gettext_lazy("Sum of money"), required=False)
    budget_chapter = forms.CharField(
        label=gettext_lazy("Budget chapter"),
        max_length=7,
        required=False,
        help_text=gettext_lazy("As in XVII."),
    )
    budget_article = forms.CharField(
        label=gettext_lazy("Budget article"),
        max_length=11,
        required=False,
        help_text=gettext_lazy("As in 5.2."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        chooser: Any = self.fields["status"]
        refused = TOLD_OTHERWISE.get(Kind(self.case.kind))
        chooser.choices = [one for one in ExecutionEntry.Status.choices if one[0] != refused]
        if refused is None:
            chooser.help_text = gettext_lazy(
                "“Settled” needs the letter in which the Kamer was informed."
            )

    @classmethod
    def applies(cls, case: C) -> bool:
        """Also after it was settled: money is often paid later."""
        return True

    def perform(self) -> None:
        """Write the entry."""
        record(case=self.case, by=self.user, **self.cleaned_data)
