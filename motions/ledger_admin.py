"""What is recorded on the pages of motions and of the money; the administration shows it."""

from __future__ import annotations

from django.contrib import admin

from motions.models import ExecutionEntry, MoneyLink, SpendingLine, SpendingProposal, Vote
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

    list_display = ["amount", "partners", "year", "certainty", "proposal"]
    list_filter = ["certainty", "year"]
    list_select_related = ["proposal"]


@admin.register(MoneyLink)
class MoneyLinkAdmin(ReadOnlyAdmin[MoneyLink]):
    """What people said that money belongs to."""

    list_display = ["proposal", "case", "relation", "reason", "made_by", "made_at"]
    list_filter = ["relation"]
    list_select_related = ["proposal", "case", "made_by"]


@admin.register(ExecutionEntry)
class ExecutionEntryAdmin(ReadOnlyAdmin[ExecutionEntry]):
    """What was done with motions and commitments."""

    list_display = ["case", "on", "status", "amount", "ministry", "entered_by"]
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
