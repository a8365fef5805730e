"""Who gets what when: the course of a case's reminders if nothing happens, for people to check."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

from tracker.deadlines import Facts
from tracker.models import Case, User
from tracker.reminders.announcement import announcement
from tracker.reminders.arrivals import Arrival, arrival, arriving
from tracker.reminders.course import course
from tracker.reminders.policy import Owed
from tracker.reminders.recipients import Desk, has_owner
from tracker.reminders.rules import Rules


@dataclass(frozen=True, slots=True)
class Coming:
    """One reminder still to come; without arrivals, nobody is there to get it."""

    owed: Owed
    arrivals: list[Arrival]


@dataclass(frozen=True, slots=True)
class Preview:
    """The stage that the case is in, and what an uitstelbericht of today would make of it."""

    now: list[Coming]
    after_extension: list[Coming]


def preview(case: Case, desk: Desk, rules: Rules, *, today: dt.date) -> Preview:
    """What is to come from `today` on. Needs the case's `owner` and `office`; one query."""
    facts = case.facts.known_on(today)
    stages = [_coming(case, facts, rules, today)]
    if facts.extended_on is None and facts.outer_due_on is not None and not facts.settled_on:
        stages.append(_coming(case, replace(facts, extended_on=today), rules, today))
    arrivals = [arriving(owed, case, desk, rules) for owed in stages]
    ids = {pk for stage in arrivals for found in stage.values() for pk, _at in found}
    people = User.objects.in_bulk(ids)
    shown = [
        [
            Coming(one, [arrival(people[pk], at, desk) for pk, at in found.get(one, [])])
            for one in owed
        ]
        for owed, found in zip(stages, arrivals, strict=True)
    ]
    return Preview(shown[0], shown[1] if len(shown) > 1 else [])


def _coming(case: Case, facts: Facts, rules: Rules, today: dt.date) -> list[Owed]:
    found = course(facts, rules.of_kind(case.kind), has_owner=has_owner(case), today=today)
    before_recess = announcement(facts, rules.recesses_of(case), today=today)
    if before_recess is not None and before_recess.on >= today:
        found.append(before_recess)
    return sorted(found, key=lambda one: one.on)
