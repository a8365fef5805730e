"""What planning costs among very many cases: as ratios to plain INSERT ... SELECT of the same rows.

    .venv/bin/python benchmarks/reminders.py --cases 1000000 --open 10000

It makes a database of its own with synthetic cases, measures, and drops it.
"""

# ruff: noqa: E402 - a script: Django is set up before what needs it is imported
from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parent.parent
sys.path[0] = str(ROOT)
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

import django

django.setup()

from django.core.management import call_command
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from benchmarks.desk import NOW, TODAY, TOMORROW, open_a_desk, settle_everything
from benchmarks.measure import Ratio, seconds
from benchmarks.scratch import execute, scratch_database
from tracker.models import Reminder
from tracker.reminders.plan import Planned, plan
from tracker.services.roles import ensure_roles

LEDGER = Reminder._meta.db_table
TARGET = 2.0


def main() -> None:
    """Measure planning all of it, planning it once more, and planning when nothing is owed."""
    asked = arguments()
    with scratch_database():
        call_command("load_reference", stdout=sys.stderr)
        ensure_roles()
        open_a_desk(asked.cases, asked.open)
        execute("VACUUM ANALYZE")
        rounds = [one_round() for _ in range(asked.rounds)]
        rows = Reminder.objects.count()
        print(f"\n== {asked.cases} cases, {asked.open} open, {rows} reminders owed")
        floor = median(inserting for _planning, _again, inserting in rounds)
        planning = median(planning for planning, _again, _inserting in rounds)
        again = median(again for _planning, again, _inserting in rounds)
        print(Ratio("planning all of it / INSERT ... SELECT", planning, floor, TARGET))
        print(Ratio("planning again, all in the ledger / INSERT ... SELECT", again, floor))
        print("\n".join(nothing_owed()))


def arguments() -> argparse.Namespace:
    """What was asked for on the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--cases", type=int, default=1_000_000, help="so many in all")
    parser.add_argument("--open", type=int, default=10_000, help="of which so many are open")
    parser.add_argument("--rounds", type=int, default=3, help="the median of so many counts")
    return parser.parse_args()


def one_round() -> tuple[float, float, float]:
    """Seconds for planning on an empty ledger, planning again, and copying the same rows in."""
    execute(f"TRUNCATE {LEDGER}")
    planning, again = seconds(plan_on, TODAY), seconds(plan_on, TODAY)
    columns = ", ".join(
        connection.ops.quote_name(str(field.column))
        for field in Reminder._meta.local_concrete_fields
        if not field.primary_key
    )
    execute(f"CREATE TABLE rows AS SELECT {columns} FROM {LEDGER}")
    execute(f"TRUNCATE {LEDGER}")
    inserting = seconds(
        execute,
        f"INSERT INTO {LEDGER} ({columns}) SELECT {columns} FROM rows ON CONFLICT DO NOTHING",
    )
    execute("DROP TABLE rows")
    return planning, again, inserting


@transaction.atomic
def plan_on(today: object) -> Planned:
    """The plan step as the tick does it: in a transaction, of which committing is a part."""
    assert today in (TODAY, TOMORROW)
    return plan(today=TODAY if today == TODAY else TOMORROW, now=NOW)


def nothing_owed() -> Iterator[str]:
    """The queries of planning when no case is in reach, and the plan of the one for cases."""
    settle_everything()
    execute("VACUUM ANALYZE")
    with CaptureQueriesContext(connection) as captured:
        plan_on(TOMORROW)
    asked = [
        sql[sql.index("SELECT") :]  # without the cursor that it is declared for
        for sql in (str(query["sql"]) for query in captured)
        if "SELECT" in sql
    ]
    about_cases = [sql for sql in asked if 'FROM "tracker_case"' in sql]
    yield f"{'nothing owed: queries, of which about cases':<58} {len(asked)}, {len(about_cases)}"
    for sql in about_cases:
        with connection.cursor() as cursor:
            cursor.execute(f"EXPLAIN (ANALYZE, COSTS OFF, BUFFERS OFF) {sql}")
            yield from (str(line) for (line,) in cursor.fetchall())


if __name__ == "__main__":
    main()
