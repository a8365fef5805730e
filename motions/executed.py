"""Something was done about a motion or commitment, or decided not to be."""

from __future__ import annotations

from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy

from motions.execution import record
from motions.models import ExecutionEntry
from motions.money.fields import AmountField
from tracker.models import Case, Document
from tracker.web.happenings.base import C, Happening
from tracker.web.happenings.past_day import PastDayField


class Executed(Happening[C]):
    """Something was done about it, or decided not to be."""

    title: ClassVar[Any] = gettext_lazy("Record where the execution stands")
    lead: ClassVar[Any] = gettext_lazy(
        "An entry with its date stays as it is; the last one says where the execution stands. "
        "“Settled” needs the letter in which the Kamer was informed."
    )

    on = PastDayField()
    status = forms.ChoiceField(label=gettext_lazy("Status"), choices=ExecutionEntry.Status.choices)
    text = forms.CharField(
        label=gettext_lazy("What was done, or why it was not"),
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    amount = AmountField(label=gettext_lazy("Sum of money"), required=False)
    document = forms.ModelChoiceField(
        Document.objects.none(),
        label=gettext_lazy("The letter in which it says so"),
        required=False,
        help_text=gettext_lazy("Documents that belong to this case or refer to it."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        chooser: Any = self.fields["document"]
        chooser.queryset = documents_about(self.case).visible_to(self.user)

    @classmethod
    def applies(cls, case: C) -> bool:
        """Also after it was settled: money is often paid later."""
        return True

    def perform(self) -> None:
        """Write the entry."""
        record(case=self.case, by=self.user, **self.cleaned_data)


def documents_about(case: Case) -> Any:
    """The documents that belong to a case or refer to its number."""
    numbers = [name for name in (case.number, case.zaaknummer) if name]
    own = Document.objects.filter(case_links__case=case).values("pk")
    citing = Document.objects.filter(citations__means__in=numbers).values("pk")
    return Document.objects.filter(pk__in=own.union(citing)).order_by("-dated_on", "pk")
