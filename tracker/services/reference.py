"""What a fresh installation knows of the world, from `tracker/reference/*.toml`, with its sources.

A row is recognised by its natural key. What is missing is inserted; what is there stays as an
administrator left it, and only its `source` follows the file. A row that would overlap with one
that an administrator made gives way. To retire a row, end its validity: a deleted row comes back.
"""

from __future__ import annotations

import datetime as dt
import tomllib
from collections.abc import Iterable
from operator import attrgetter
from pathlib import Path
from typing import Any, TypeVar

from django.db import models, transaction

from tracker.deadlines.written_questions import (
    RULES_OF_2021_SINCE,
    WRITTEN_QUESTIONS,
    WRITTEN_QUESTIONS_OF_1993,
)
from tracker.models import (
    BudgetChapter,
    Chamber,
    Dossier,
    GroupMembership,
    Kind,
    Ministry,
    Office,
    OfficeHolding,
    PartyAlias,
    PartyGroup,
    Person,
    RecessPeriod,
    ReminderRule,
    StepTemplate,
    TermPolicy,
)
from tracker.models.validity import Valid, ValidQuerySet

DATA = Path(__file__).resolve().parent.parent / "reference"
ONE_DAY = dt.timedelta(days=1)
NAME = ("family_name", "initials", "given_name")
NOT_COLUMNS = {"successor", "aliases", "party", *NAME}

Row = dict[str, Any]
V = TypeVar("V", bound=Valid)


@transaction.atomic
def load_reference() -> None:
    """Insert the reference data that is not there yet; loading twice changes nothing."""
    _ministries()
    _offices()
    _parties()
    _ministers()
    _members()
    _insert(BudgetChapter, _missing(BudgetChapter, _rows("budget"), number="number"))
    _insert(Dossier, _missing(Dossier, _rows("dossiers"), number="number"))
    _insert(RecessPeriod, _missing(RecessPeriod, _rows("recesses"), name="name"))
    _insert(
        TermPolicy,
        _missing(TermPolicy, _terms(), chamber="chamber", kind="kind", valid_from="valid_from"),
    )
    _insert(ReminderRule, _missing(ReminderRule, _rows("rules"), code="code"))
    _steps()


def shipped_rules() -> list[ReminderRule]:
    """The reminder rules that come with Rappel, as rows that are not saved."""
    return [ReminderRule(**row) for row in _rows("rules")]


def _steps() -> None:
    """The steps of the kinds that have none: from then on they are the manager's."""
    known = set(StepTemplate.objects.values_list("kind", flat=True))
    _insert(StepTemplate, [row for row in _rows("steps") if row["kind"] not in known])


def _ministries() -> None:
    rows = _missing(Ministry, _rows("ministries"), code="code", valid_from="valid_from")
    _insert(Ministry, rows)
    _link_successors(Ministry.objects.all(), rows, "code")


def _offices() -> None:
    rows = _missing(Office, _rows("offices"), name="name", valid_from="valid_from")
    ministries = list(Ministry.objects.all())
    for row in rows:
        row["ministry"] = _held(ministries, row, code=row["ministry"])
    _insert(Office, [row for row in rows if row["ministry"]])
    _link_successors(Office.objects.all(), rows, "name")


def _parties() -> None:
    rows = _missing(PartyGroup, _rows("parties"), label="label", valid_from="valid_from")
    _insert(PartyGroup, rows)
    _link_successors(PartyGroup.objects.all(), rows, "label")
    parties = list(PartyGroup.objects.all())
    aliases = [
        PartyAlias(group=group, name=name)
        for row in rows
        if (group := _held(parties, row, label=row["label"]))
        for name in row.get("aliases", [])
    ]
    PartyAlias.objects.bulk_create(aliases, ignore_conflicts=True)


def _ministers() -> None:
    # The family name is enough: an administrator may complete a person's name and dates later.
    rows = _missing(
        OfficeHolding, _rows("ministers"), office__name="office", person__family_name="family_name"
    )
    offices = list(Office.objects.all())
    for row, person in zip(rows, _people(rows), strict=True):
        row["person"] = person
        row["office"] = _held(offices, row, name=row["office"])
    _insert(OfficeHolding, [row for row in rows if row["office"]])


def _members() -> None:
    rows = _missing(
        GroupMembership, _rows("members"), group__label="party", person__family_name="family_name"
    )
    parties = list(PartyGroup.objects.all())
    for row, person in zip(rows, _people(rows), strict=True):
        row["person"] = person
        row["group"] = _held(parties, row, label=row["party"])
    _insert(GroupMembership, [row for row in rows if row["group"]])


def _people(rows: list[Row]) -> list[Person]:
    """The person of each row, inserted where missing."""
    names = [{part: row.get(part, "") for part in NAME} for row in rows]
    people = (Person(**name, source=row["source"]) for name, row in zip(names, rows, strict=True))
    Person.objects.bulk_create(people, ignore_conflicts=True)
    known = {attrgetter(*NAME)(person): person for person in Person.objects.all()}
    return [known[tuple(name.values())] for name in names]


def _terms() -> list[Row]:
    """The clock's own terms for written questions in the Tweede Kamer, and those of the file."""
    periods = [
        (None, RULES_OF_2021_SINCE, WRITTEN_QUESTIONS_OF_1993, "BWBR0006023"),
        (RULES_OF_2021_SINCE, None, WRITTEN_QUESTIONS, "BWBR0044975"),
    ]
    own = [
        {
            "chamber": Chamber.TK.value,
            "kind": Kind.QUESTION.value,
            "valid_from": valid_from,
            "valid_until": valid_until,
            "days": term.days,
            "outer_days": term.outer_days,
            "article": term.source,
            "outer_article": term.outer_source,
            "source": source,
        }
        for valid_from, valid_until, term, source in periods
    ]
    return [*own, *_rows("terms")]


def _rows(file: str) -> list[Row]:
    (rows,) = tomllib.loads((DATA / f"{file}.toml").read_text("utf-8")).values()
    return list(rows)


def _missing(model: type[models.Model], rows: list[Row], **key: str) -> list[Row]:
    """The rows that the table lacks, by `column=row key`; of what it has, `source` follows."""
    table = model._default_manager
    known = {
        tuple(natural): (pk, source)
        for pk, source, *natural in table.values_list("pk", "source", *key)
    }
    missing = []
    for row in rows:
        pk, source = known.get(tuple(row.get(name) for name in key.values()), (None, ""))
        if pk is None:
            missing.append(row)
        elif source != row["source"]:
            table.filter(pk=pk).update(source=row["source"])
    return missing


def _insert(model: type[models.Model], rows: Iterable[Row]) -> None:
    """Insert; a row that the constraints refuse gives way to what is there."""
    columns = ({k: v for k, v in row.items() if k not in NOT_COLUMNS} for row in rows)
    model._default_manager.bulk_create((model(**row) for row in columns), ignore_conflicts=True)


def _link_successors(table: ValidQuerySet[Any], rows: list[Row], name: str) -> None:
    """Name the heir: what bears the successor's name on the day that the row ends."""
    for row in rows:
        if "successor" in row:
            heir = table.on(row["valid_until"]).filter(**{name: row["successor"]}).first()
            ended = {name: row[name], "valid_until": row["valid_until"], "successor": None}
            table.filter(**ended).update(successor=heir)


def _held(bearers: Iterable[V], row: Row, **name: str) -> V | None:
    """Who bore that name when the row began; for a row without a beginning, on its last day."""
    ((column, value),) = name.items()
    end = row.get("valid_until")
    day = row.get("valid_from") or (end - ONE_DAY if end else dt.date.max)
    return next((b for b in bearers if getattr(b, column) == value and b.holds_on(day)), None)
