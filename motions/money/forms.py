"""Saying what money has to do with a case."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from motions.models import MoneyLink, SpendingProposal
from tracker.citations import readings
from tracker.models import Case, User
from tracker.search.numbers import numbered


class LinkForm(forms.Form):
    """A case by its number in any notation, the relation, and why."""

    number = forms.CharField(
        label=_("Case"),
        max_length=60,
        help_text=_("Its number in any notation, as in 21 501-20, nr. 2029."),
    )
    relation = forms.ChoiceField(label=_("Relation"), choices=MoneyLink.Relation.choices)
    reason = forms.CharField(
        label=_("Reason"), max_length=300, help_text=_("Where it says so, or why you think so.")
    )

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.user = user

    def clean_number(self) -> Case:
        """The case with this number, of those that may be changed. Raises ValidationError."""
        typed: str = self.cleaned_data["number"]
        visible = Case.objects.visible_to(self.user)
        for identifier in readings(typed):
            if case := numbered(visible, identifier.canonical).first():
                return self._changeable(case)
        raise ValidationError(
            _("Nothing is registered here under “%(number)s”. Check the number, or register it."),
            params={"number": typed},
        )

    def _changeable(self, case: Case) -> Case:
        if not Case.objects.editable_by(self.user).filter(pk=case.pk).exists():
            raise ValidationError(
                _("%(number)s is not answered by your ministry; ask a coordinator."),
                params={"number": case.display},
            )
        return case


def may_link(proposal: SpendingProposal, user: User) -> bool:
    """Whether this person works on cases at all, and may see this money."""
    return (
        user.at_desk and SpendingProposal.objects.visible_to(user).filter(pk=proposal.pk).exists()
    )
