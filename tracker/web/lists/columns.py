"""The columns of a list as a CSV file has them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.utils.translation import gettext_lazy

Column = tuple[object, Callable[[Any], object]]
"""A title, and what a row of the list has under it."""

COLUMNS: list[Column] = [
    (gettext_lazy("Number"), lambda row: row.case.number),
    (gettext_lazy("Subject"), lambda row: row.case.subject),
    (gettext_lazy("Members"), lambda row: row.members),
    (gettext_lazy("Ministry"), lambda row: row.ministry),
    (gettext_lazy("Bewindspersoon"), lambda row: row.office),
    (gettext_lazy("Sent in"), lambda row: row.case.started_on),
    (gettext_lazy("Due"), lambda row: row.case.due_on),
    (gettext_lazy("Second line"), lambda row: row.case.outer_due_on),
    (gettext_lazy("State"), lambda row: row.label),
    (gettext_lazy("Days late"), lambda row: row.days_late),
    (gettext_lazy("Uitstelbericht"), lambda row: row.extended_on),
]
DESK_COLUMNS: list[Column] = [
    (gettext_lazy("Who has it"), lambda row: row.case.owner),
    (gettext_lazy("Last reminder"), lambda row: row.reminded_on),
]
"""What only who works on answers may see."""
