"""Many cases at once: by the rules of one, in a number of queries that does not grow."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TypeVar

from django.db import connection, transaction

from tracker.models import Case, TermPolicy
from tracker.services.cases import draw_lines

C = TypeVar("C", bound=Case)


@transaction.atomic
def insert_new(cases: Sequence[C]) -> list[C]:
    """Insert the cases of one kind whose number is not there yet, with their lines; returns those.

    What is known stays as it is, also when somebody else inserts it meanwhile.
    """
    numbers = [case.number for case in cases]
    known = set(Case.objects.filter(number__in=numbers).values_list("number", flat=True))
    new = [case for case in cases if case.number not in known]
    for case, key in zip(new, _keys(len(new)), strict=True):
        # The key of the kind's own table does not reach the column that it points to.
        case.id = case.pk = key
    Case.objects.bulk_create(new, ignore_conflicts=True)
    # PostgreSQL does not tell which rows met a conflict; that is why the keys are ours.
    inserted = set(Case.objects.filter(pk__in=[case.pk for case in new]).values_list(flat=True))
    new = [case for case in new if case.pk in inserted]
    _insert_own(new)
    return new


def _insert_own(cases: Sequence[Case]) -> None:
    """The rows of the kind's own table: Django has no bulk insert for a model with a parent."""
    if not cases:
        return
    model = type(cases[0])
    fields = model._meta.local_concrete_fields
    quote = connection.ops.quote_name
    columns = ", ".join(quote(str(field.column)) for field in fields)
    arrays = ", ".join(f"%s::{field.db_type(connection)}[]" for field in fields)
    values = [
        [field.get_db_prep_save(getattr(case, field.attname), connection) for case in cases]
        for field in fields
    ]
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO {quote(model._meta.db_table)} ({columns})"  # noqa: S608 - names of our own columns
            f" SELECT * FROM unnest({arrays})",
            values,
        )


class Lines:
    """`tracker.services.cases.set_lines` for many cases, with one query for all policies."""

    def __init__(self) -> None:
        self._policies = list(TermPolicy.objects.all())

    def draw(self, case: Case) -> None:
        """Compute the lines; does not save. Raises ValidationError."""
        draw_lines(case, self.policy_for(case))

    def policy_for(self, case: Case) -> TermPolicy | None:
        """What `policy_for` finds: the periods of one kind never overlap."""
        for policy in self._policies:
            same = (policy.chamber, policy.kind) == (case.chamber, case.kind)
            if same and case.started_on is not None and policy.holds_on(case.started_on):
                return policy
        return None


def check_fields(case: Case) -> None:
    """Validate the fields without a query. Raises ValidationError.

    What a case refers to is not looked up: its own foreign keys refuse as well.
    """
    fields = case._meta.concrete_fields
    case.clean_fields(exclude={field.name for field in fields if field.is_relation})


def facts_of(case: Case, names: Collection[str]) -> dict[str, object]:
    """What stands in some columns of a case, with keys for what it refers to."""
    fields = case._meta.concrete_fields
    return {field.name: getattr(case, field.attname) for field in fields if field.name in names}


def _keys(many: int) -> list[int]:
    """Fresh primary keys."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT nextval(pg_get_serial_sequence('tracker_case', 'id'))"
            " FROM generate_series(1, %s)",
            [many],
        )
        return [key for (key,) in cursor.fetchall()]
