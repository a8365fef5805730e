"""In which order a list stands: the columns that may be asked for, and nothing else."""

from __future__ import annotations

from collections.abc import Mapping

from django.db.models import F
from django.db.models.expressions import OrderBy

COLUMNS = {
    "number": "number",
    "subject": "subject",
    "office": "office__name",
    "sent": "started_on",
    "due": "due_on",
    "line": "outer_due_on",
    "settled": "settled_on",
    "state": "state",
    "late": "days_late",
    "owner": "owner__username",
    "extended": "extended_on",
    "reminded": "reminded_on",
    "cited": "cited",
}
"""What the parameter `o` may name, `-` before it for the other way round."""

DESK_ONLY = frozenset({"owner", "unit", "reminded", "step"})
"""Of these, what only who works on answers may sort by: an order tells what a column would."""

GROUPS = {"ministerie": "office__ministry__name", "bewindspersoon": "office__name"}
"""What the parameter `groep` may name."""


def sortable(columns: Mapping[str, str], *, at_desk: bool) -> dict[str, str]:
    """Those of `columns` that the reader may sort by."""
    return {key: column for key, column in columns.items() if at_desk or key not in DESK_ONLY}


def known(asked: str, columns: Mapping[str, str] = COLUMNS) -> bool:
    """Whether `asked` names one of `columns`, or nothing at all."""
    return not asked or asked.removeprefix("-") in columns


def order(
    asked: str,
    *,
    default: str,
    group: str = "",
    columns: Mapping[str, str] = COLUMNS,
    tie: str = "number",
) -> list[OrderBy]:
    """The order for `asked`, or for `default` when it is unknown; empty values stand last.

    `tie` decides between equals, so that no row stands on two pages.
    """
    key = asked if asked and known(asked, columns) else default
    column = F(columns[key.removeprefix("-")])
    chosen = column.desc(nulls_last=True) if key.startswith("-") else column.asc(nulls_last=True)
    groups = [F(GROUPS[group]).asc(nulls_last=True)] if group in GROUPS else []
    return [*groups, chosen, F(tie).asc()]
