"""What is recorded on the pages of motions and of the money; the administration shows it."""

from __future__ import annotations

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from motions.models import (
    CommitmentLink,
    ExecutionEntry,
    MoneyLink,
    SpendingLine,
    SpendingProposal,
    Vote,
)
from tracker.admin.readonly import ReadOnlyAdmin


@admin.register(SpendingProposal)
class SpendingProposalAdmin(ReadOnlyAdmin[SpendingProposal]):
    """CW 3.1 forms as they were confirmed."""

    list_display = ["title", "unit", "year", "total", "registered_by"]
    list_filter = ["year", "unit"]
    search_fields = ["title"]
    list_select_related = ["registered_by"]


@admin.register(SpendingLine)
class SpendingLineAdmin(ReadOnlyAdmin[SpendingLine]):
    """Every sum with a purpose."""

    list_display = [
        "amount",
        "partners",
        "year",
        "budget_chapter",
        "budget_article",
        "certainty",
        "proposal",
    ]
    list_filter = ["certainty", "year"]
    list_select_related = ["proposal"]


@admin.register(MoneyLink)
class MoneyLinkAdmin(ReadOnlyAdmin[MoneyLink]):
    """What people said that money belongs to."""

    list_display = ["proposal", "target", "relation", "reason", "made_by", "made_at"]
    list_filter = ["relation"]
    list_select_related = ["proposal", "case", "document", "made_by"]

    @admin.display(description=_("case or document"))
    def target(self, link: MoneyLink) -> str:
        """What it is linked to."""
        return str(link.target)


@admin.register(CommitmentLink)
class CommitmentLinkAdmin(ReadOnlyAdmin[CommitmentLink]):
    """Which commitments repeat, change or supplement which."""

    list_display = ["commitment", "relation", "earlier", "made_by", "made_at"]
    list_filter = ["relation"]
    list_select_related = ["commitment", "earlier", "made_by"]
    search_fields = ["commitment__number", "earlier__number"]


@admin.register(ExecutionEntry)
class ExecutionEntryAdmin(ReadOnlyAdmin[ExecutionEntry]):
    """What was done with motions and commitments."""

    list_display = ["case", "on", "status", "amount", "budget_article", "ministry", "entered_by"]
    list_filter = ["status", "ministry"]
    list_select_related = ["case", "ministry", "entered_by"]
    date_hierarchy = "on"


@admin.register(Vote)
class VoteAdmin(ReadOnlyAdmin[Vote]):
    """How the Kamer voted, in the names of the day."""

    list_display = ["motion", "group_name", "member_name", "choice", "seats", "is_mistake"]
    list_filter = ["choice", "is_mistake"]
    list_select_related = ["motion"]
    search_fields = ["motion__number", "group_name", "member_name"]
