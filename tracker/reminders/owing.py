"""What a case owes to whom: the rules, applied to the people at the desk."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable

from tracker.models import Case
from tracker.reminders import policy
from tracker.reminders.announcement import RECESS
from tracker.reminders.policy import Owed
from tracker.reminders.recipients import Desk, has_owner
from tracker.reminders.rules import Rules


def owed_to(case: Case, desk: Desk, rules: Rules, today: dt.date) -> dict[int, list[Owed]] | None:
    """All reminders owed on `today`, oldest first, by the id of the user they are for.

    None when reminders are owed and there is nobody to send them to. Needs the case's `owner`
    and `office`.
    """
    owed = rules.owed(case, has_owner=has_owner(case), today=today)
    return by_recipient(owed, case, desk, rules) if owed else {}


def by_recipient(
    owed: Iterable[Owed], case: Case, desk: Desk, rules: Rules
) -> dict[int, list[Owed]] | None:
    """Who gets which of these reminders; None when there is nobody."""
    told, kept = desk.told(case), rules.kept.get(case.kind, frozenset())
    mine: dict[int, list[Owed]] = defaultdict(list)
    for one in owed:
        for user_id in desk.recipients(one.rung, told, case, kept):
            mine[user_id].append(one)
    return mine or None


def to_send(mine: Iterable[Owed]) -> list[Owed]:
    """Of what somebody is owed about one case: the newest, and an announcement beside it."""
    mine = list(mine)
    newest = policy.newest(one for one in mine if one.rung is not RECESS)
    announcements = [one for one in mine if one.rung is RECESS]
    return [newest, *announcements] if newest else announcements
