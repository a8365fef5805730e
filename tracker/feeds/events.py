"""A case as events of a calendar: a day for its due date, and one for the line after uitstel.

RFC 5545: a whole day has a date without a time and ends, exclusively, on the next; SEQUENCE rises
with every revision, so that a program that knows the event knows it for the newer one.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _
from icalendar import Calendar, Event

from tracker.deadlines import Facts, Outcome
from tracker.feeds.entries import of_case, plain
from tracker.mail.outbox import own_domain
from tracker.models import Case
from tracker.models.labels import STATES

PRODUCT = "-//Rappel//Parlementaire termijnen//NL"
REFRESH = dt.timedelta(hours=4)
"""How often a program is asked to look again."""
GONE = frozenset({Outcome.WITHDRAWN, Outcome.TRANSFERRED})
"""How a case ends that leaves no day to keep: its events are cancelled."""


def calendar(name: str, cases: Iterable[Case], today: dt.date, base: str) -> Calendar:
    """A published calendar of the lines of `cases`; `base` is what addresses begin with."""
    made = Calendar()
    made.add("prodid", PRODUCT)
    made.add("version", "2.0")
    made.add("calscale", "GREGORIAN")
    made.add("method", "PUBLISH")
    made.add("name", plain(name))
    made.add("x-wr-calname", plain(name))
    made.add("x-wr-timezone", "Europe/Amsterdam")
    made.add("refresh-interval", REFRESH, parameters={"VALUE": "DURATION"})
    made.add("x-published-ttl", REFRESH, parameters={"VALUE": "DURATION"})
    for case in cases:
        for event in events(case, today, base):
            made.add_component(event)
    return made


def events(case: Case, today: dt.date, base: str) -> Iterator[Event]:
    """The due date, and once an uitstelbericht was sent the second line."""
    for line in _lines(case.facts.known_on(today)):
        event = Event()
        event.add("uid", f"case-{case.pk}-{line.name}@{own_domain()}")
        _add_moments(event, case, today)
        event.add("sequence", case.revision)
        event.add("dtstart", line.on)
        event.add("dtend", line.on + dt.timedelta(days=1))
        event.add("summary", plain(f"{line.what}: {case.display} {case.subject}"))
        event.add("description", plain(_description(case, today)))
        event.add("url", f"{base}{case.get_absolute_url()}")
        event.add("status", line.status)
        event.add("transp", "TRANSPARENT")  # a day to know of, not a day that is taken
        yield event


@dataclass(frozen=True, slots=True)
class _Line:
    """A day to keep: `name` is part of the event's identity, `what` begins its title."""

    name: str
    on: dt.date
    what: str
    status: str


def _lines(known: Facts) -> Iterator[_Line]:
    answered = _("Answered") if known.outcome is Outcome.ANSWERED else ""
    status = "CANCELLED" if known.outcome in GONE else "CONFIRMED"
    if known.due_on is not None:
        yield _Line("due", known.due_on, answered or _("Answer due"), status)
    if known.extended_on is not None and known.outer_due_on is not None:
        yield _Line("line", known.outer_due_on, answered or _("Second line"), status)


def _add_moments(event: Event, case: Case, today: dt.date) -> None:
    """When the case was made and last changed, never now: the same case gives the same bytes."""
    changed = max(of_case(case, today).moment, case.created_at).astimezone(dt.UTC)
    event.add("dtstamp", changed)
    event.add("last-modified", changed)
    event.add("created", case.created_at.astimezone(dt.UTC))


def _description(case: Case, today: dt.date) -> str:
    said = [str(STATES[case.state_on(today)])]
    if case.office is not None:
        said.append(str(case.office))
    return "; ".join(said)
