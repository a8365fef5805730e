"""Many cases at once: by the rules of one, in a number of queries that does not grow."""

from __future__ import annotations

from collections.abc import Sequence

from django.db import connection, transaction

from tracker.models import Case, TermPolicy
from tracker.services.cases import draw_lines

REFERENCES = {"office", "owner", "unit", "policy"}
"""Validating these would ask the database for each case; its own foreign keys refuse as well."""


@transaction.atomic
def insert_new(cases: Sequence[Case]) -> list[Case]:
    """Insert the cases whose number is not there yet, with their lines; returns those.

    What is known stays as it is, also when somebody else inserts it meanwhile. A kind of case has a
    row in its own table too: the caller inserts that, for what is returned, in its transaction.
    """
    numbers = [case.number for case in cases]
    known = set(Case.objects.filter(number__in=numbers).values_list("number", flat=True))
    new = [case for case in cases if case.number not in known]
    for case, key in zip(new, _keys(len(new)), strict=True):
        case.pk = key
    Case.objects.bulk_create(new, ignore_conflicts=True)
    # PostgreSQL does not tell which rows met a conflict; that is why the keys are ours.
    inserted = set(Case.objects.filter(pk__in=[case.pk for case in new]).values_list(flat=True))
    return [case for case in new if case.pk in inserted]


class Lines:
    """`tracker.services.cases.set_lines` for many cases, with one query for all policies."""

    def __init__(self) -> None:
        self._policies = list(TermPolicy.objects.all())

    def draw(self, case: Case) -> None:
        """Compute the lines and validate the fields; does not save. Raises ValidationError."""
        draw_lines(case, self.policy_for(case))
        case.clean_fields(exclude=REFERENCES)

    def policy_for(self, case: Case) -> TermPolicy | None:
        """What `policy_for` finds: the periods of one kind never overlap."""
        for policy in self._policies:
            same = (policy.chamber, policy.kind) == (case.chamber, case.kind)
            if same and case.started_on is not None and policy.holds_on(case.started_on):
                return policy
        return None


def _keys(many: int) -> list[int]:
    """Fresh primary keys."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT nextval(pg_get_serial_sequence('tracker_case', 'id'))"
            " FROM generate_series(1, %s)",
            [many],
        )
        return [key for (key,) in cursor.fetchall()]
