"""What happens to a commitment: it was kept, or not after all; it repeats an earlier one."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from motions.fulfilling import closing, fulfil, unfulfil
from motions.letter_choice import NamesALetter
from motions.models import Commitment, CommitmentLink
from motions.relating import relate, unrelate
from tracker.citations import parse
from tracker.deadlines import Outcome
from tracker.web.happenings.base import Happening
from tracker.web.happenings.dates import Reopen
from tracker.web.happenings.past_day import PastDayField


class Fulfilled(NamesALetter[Commitment]):
    """What was promised was done."""

    title = gettext_lazy("The commitment was kept")
    lead = gettext_lazy(
        "The day on which the Kamer got what was promised, and the letter in which it did. What "
        "the Kamer itself notes is shown beside this."
    )

    on = PastDayField()

    @classmethod
    def applies(cls, case: Commitment) -> bool:
        """While it is open, and of one that was kept while its letter is not known."""
        if case.settled_on is None:
            return True
        return case.outcome == Outcome.ANSWERED and not closing(case).exists()

    def perform(self) -> None:
        """Settle it."""
        fulfil(commitment=self.case, **self.cleaned_data)

    def effects(self) -> list[str]:
        """The clock, and which letter closes it."""
        letter = self.cleaned_data["document"]
        said = _("The letter that closes it: %(letter)s.") % {"letter": letter}
        return [*super().effects(), *([said] if letter else [])]


class NotFulfilled(Reopen[Commitment]):
    """It was settled by mistake."""

    def perform(self) -> None:
        """Open it again; its letters stay as letters about it."""
        if self.case.settled_on is None:
            raise ValidationError(_("It is open already."))
        unfulfil(commitment=self.case, reason=self.cleaned_data["reason"], by=self.user)


class Related(Happening[Commitment]):
    """It has to do with an earlier one."""

    title = gettext_lazy("It repeats, changes or supplements an earlier commitment")
    lead = gettext_lazy(
        "Both pages show it. Each commitment keeps its own date; settle the earlier one when the "
        "new one takes its place."
    )

    number = forms.CharField(
        label=gettext_lazy("Number of the earlier commitment"),
        max_length=40,
        help_text=gettext_lazy("As in TZ202306-026."),
    )
    relation = forms.ChoiceField(
        label=gettext_lazy("This one"), choices=CommitmentLink.Relation.choices
    )

    @classmethod
    def applies(cls, case: Commitment) -> bool:
        """Always: it is a fact of the promise, not of the clock."""
        return True

    def clean_number(self) -> str:
        """The earlier commitment, in whatever notation it was typed."""
        typed: str = self.cleaned_data["number"]
        identifier = parse(typed)
        number = identifier.canonical if identifier else typed.strip()
        earlier = Commitment.objects.visible_to(self.user).filter(number=number).first()
        if earlier is None:
            raise ValidationError(_("No commitment is registered here under this number."))
        self.earlier = earlier
        return number

    def perform(self) -> None:
        """Link the two."""
        relation = self.cleaned_data["relation"]
        relate(commitment=self.case, earlier=self.earlier, relation=relation, by=self.user)


class Unrelated(Happening[Commitment]):
    """A link to an earlier one was a mistake."""

    title = gettext_lazy("A link to an earlier commitment was a mistake")
    lead = gettext_lazy("The link goes from both pages; the commitments stay as they are.")

    link = forms.ModelChoiceField(
        CommitmentLink.objects.none(), label=gettext_lazy("Link"), empty_label=None
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        chooser: Any = self.fields["link"]
        chooser.queryset = self.case.earlier_links.select_related("commitment", "earlier")

    @classmethod
    def applies(cls, case: Commitment) -> bool:
        """When there is one."""
        return case.earlier_links.exists()

    def perform(self) -> None:
        """Take it away."""
        unrelate(link=self.cleaned_data["link"])
