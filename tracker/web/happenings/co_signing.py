"""Others come to answer along, or no longer do."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy

from tracker.models import CaseActor, Office
from tracker.services import co_signing
from tracker.web.happenings.base import C, Happening


class CoSigned(Happening[C]):
    """The answer is also given on behalf of others."""

    title = gettext_lazy("Also on behalf of (mede namens)")
    lead = gettext_lazy(
        "One office leads and there is one clock; the others answer along. Choose all of them; "
        "what you leave out is taken away."
    )

    offices = forms.ModelMultipleChoiceField(
        Office.objects.none(), label=gettext_lazy("Also on behalf of"), required=False
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        chooser: Any = self.fields["offices"]
        chooser.queryset = (
            Office.objects.on(self.today).exclude(cases=self.case).select_related("ministry")
        )
        chooser.widget.attrs["size"] = 8
        self.initial["offices"] = [
            actor.office_id
            for actor in self.case.actors.filter(relation=CaseActor.Relation.CO_SIGNER)
        ]

    def perform(self) -> None:
        """Write who answers along."""
        co_signing.set_co_signers(case_id=self.case.pk, offices=list(self.cleaned_data["offices"]))
