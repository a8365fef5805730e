"""Many reminders into the ledger in one statement; what is there already stays as it is."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable
from functools import cache

from django.db import connection

from tracker.models import Reminder

INSERT = f"""
INSERT INTO {Reminder._meta.db_table}
    (case_id, rung, due_on, recipient_id, owed_on, asks, not_before,
     planned_at, state, note, reason)
SELECT owed.*, %s, '{Reminder.State.PLANNED.value}', '', ''
FROM jsonb_to_recordset(%s::jsonb) AS owed (
    case_id bigint, rung text, due_on date, recipient_id bigint,
    owed_on date, asks text, not_before timestamptz
)
ON CONFLICT DO NOTHING
"""  # noqa: S608 - nothing in it comes from outside


def insert(rows: Iterable[dict[str, object]], *, planned_at: dt.datetime) -> int:
    """Insert planned reminders, given by column; returns how many were not there yet.

    As one document, because a month of reminders is tens of thousands of rows: a model instance and
    eleven parameters for each would take ten times as long as the database needs to write them.
    """
    as_text = cache(str)  # the same few days and moments, over and over
    document = json.dumps(list(rows), default=as_text)
    with connection.cursor() as cursor:
        cursor.execute(INSERT, [planned_at, document])
        written: int = cursor.rowcount
    return written
