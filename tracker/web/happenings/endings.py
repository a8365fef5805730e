"""A case ends without an answer of ours."""

from __future__ import annotations

from django.utils.translation import gettext_lazy

from tracker.deadlines import Outcome
from tracker.services import cases
from tracker.web.happenings.base import C, Happening
from tracker.web.happenings.past_day import PastDayField


class Ended(Happening[C]):
    """It ended on a day; `outcome` says how."""

    outcome = Outcome.WITHDRAWN

    on = PastDayField()

    def perform(self) -> None:
        """Settle it."""
        cases.settle(case_id=self.case.pk, on=self.cleaned_data["on"], outcome=self.outcome)


class Withdrawn(Ended[C]):
    """The members took it back."""

    title = gettext_lazy("Withdrawn by the members")
    lead = gettext_lazy("The clock stops on the day on which the members took it back.")


class LeftTheDesk(Ended[C]):
    """It is no business of this desk any more."""

    title = gettext_lazy("Left this desk altogether")
    lead = gettext_lazy(
        "Another ministry answers and keeps its own clock: here the case ends. When only the lead "
        "moves and this desk keeps watching, record a handover instead."
    )
    outcome = Outcome.TRANSFERRED
