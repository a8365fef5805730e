"""Saying what money has to do with a case or a document."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from motions.models import MoneyLink, SpendingProposal
from motions.money.services import may_change
from tracker.citations import readings
from tracker.models import Case, Document, User
from tracker.search.numbers import numbered


class Relates(forms.Form):
    """The relation, and why a person says so."""

    relation = forms.ChoiceField(label=gettext_lazy("Relation"), choices=MoneyLink.Relation.choices)
    reason = forms.CharField(
        label=gettext_lazy("Reason"),
        max_length=300,
        help_text=gettext_lazy("Where it says so, or why you think so."),
    )

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.user = user


class LinkForm(Relates):
    """On the page of a proposal: a case or a document by its number in any notation."""

    number = forms.CharField(
        label=gettext_lazy("Case or document"),
        max_length=60,
        help_text=gettext_lazy(
            "Its number in any notation, as in 21 501-20, nr. 2029. A document without a number is "
            "linked on its own page."
        ),
    )
    field_order = ["number", "relation", "reason"]

    def clean_number(self) -> Case | Document:
        """What has this number and may be changed. Raises ValidationError."""
        typed: str = self.cleaned_data["number"]
        for identifier in readings(typed):
            number = identifier.canonical
            documents = Document.objects.visible_to(self.user).filter(identifier=number)
            case = numbered(Case.objects.visible_to(self.user), number).first()
            if target := case or documents.first():
                return self._changeable(target)
        raise ValidationError(
            _("Nothing is registered here under “%(number)s”. Check the number, or register it."),
            params={"number": typed},
        )

    def _changeable(self, target: Case | Document) -> Case | Document:
        if not may_change(target, self.user):
            raise ValidationError(
                _("%(target)s belongs to another ministry; ask a coordinator."),
                params={"target": target.display},
            )
        return target


class DocumentLinkForm(Relates):
    """On the page of a document: one of the proposals that are not linked to it yet."""

    proposal = forms.ModelChoiceField(
        SpendingProposal.objects.none(), label=gettext_lazy("Spending proposal")
    )
    field_order = ["proposal", "relation", "reason"]

    def __init__(self, *args: Any, document: Document, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        chooser: Any = self.fields["proposal"]
        chooser.queryset = (
            SpendingProposal.objects.visible_to(self.user)
            .exclude(document=document)
            .exclude(links__document=document)
        )


def may_link(proposal: SpendingProposal, user: User) -> bool:
    """Whether this person works on cases at all, and may see this money."""
    return (
        user.at_desk and SpendingProposal.objects.visible_to(user).filter(pk=proposal.pk).exists()
    )
