"""The Friday mail: how a ministry stands on Monday's list, to who can still do something about it.

And what waits without a line on the clock (`tracker.reminders.waiting`): nothing else tells of it.

State, never windows: a row in the ledger says who was told of which Monday. Whoever looks between
Friday morning and the end of that Monday tells those who were not told yet, each at a moment that
suits them on that Friday; who was missed then, before the Monday; and after the Monday, nobody.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from itertools import groupby

from django.utils import timezone

from tracker.deadlines.monday import Entry, Place, coming_monday, monday_entry
from tracker.mail import outbox
from tracker.mail.compose import Draft, compose
from tracker.models import Case, MondayNotice, OutgoingMail, User
from tracker.models.monday import on_the_list
from tracker.reminders.policy import Audience
from tracker.reminders.recipients import Desk
from tracker.reminders.timing import ONE_DAY, begins, welcome
from tracker.reminders.waiting import Waiting, all_waiting

FRIDAY = 4
MORNING = dt.time(7)
"""From this hour on Friday, in Amsterdam."""
MOST_WAITING = 25
"""More than anybody reads; the list of what waits has them all."""
WATCHING = frozenset({Audience.COORDINATOR, Audience.DIRECTOR})


@dataclass(frozen=True, slots=True)
class Line:
    """One set in the mail: where it stands, and what takes it off."""

    case: Case
    entry: Entry

    @property
    def office(self) -> str:
        """The bewindspersoon under whose name the Kamer lists it."""
        return str(self.case.office or "")


@dataclass(frozen=True, slots=True)
class Own:
    """What one person is told: how the sets stand, and what waits without a line."""

    lines: list[Line] = field(default_factory=list)
    waiting: list[Waiting] = field(default_factory=list)


def announce(*, now: dt.datetime) -> int:
    """Put this week's mails in the outbox, one for each person who was not told; how many.

    Needs the tick's lock and transaction.
    """
    local = timezone.localtime(now)
    today = local.date()
    if not _is_time(local):
        return 0
    monday = coming_monday(today)
    lines, waiting = _lines(today, monday), all_waiting(today)
    if not lines and not waiting:
        return 0
    told = MondayNotice.objects.filter(monday=monday).values_list("recipient", flat=True)
    desk = Desk.load(today)
    owed = _by_recipient(lines, waiting, desk)
    for known in told:
        owed.pop(known, None)
    until = _useful_until(today, monday)
    suited = {
        pk: theirs
        for pk, theirs in owed.items()
        if welcome(desk.preference(pk), now, until=until) <= now
    }
    return _tell(suited, monday, today, now) if suited else 0


def is_over(mail: OutgoingMail, today: dt.date) -> bool:
    """Whether this is the mail about a Monday that is past: then nobody needs it any more."""
    return MondayNotice.objects.filter(mail=mail, monday__lt=today).exists()


def _is_time(local: dt.datetime) -> bool:
    """Friday from the morning on, the weekend, and Monday itself."""
    if local.weekday() == FRIDAY:
        return local.time() >= MORNING
    return local.weekday() > FRIDAY or local.weekday() == 0


def _useful_until(today: dt.date, monday: dt.date) -> dt.datetime:
    """The end of the Friday; in the weekend the beginning of the Monday, and then its end."""
    return begins(monday if today.weekday() > FRIDAY else today + ONE_DAY)


def _lines(today: dt.date, monday: dt.date) -> list[Line]:
    cases = (
        on_the_list(Case.objects.all(), today=today, monday=monday)
        .select_related("office__ministry", "owner", "unit")
        .defer("body", "search")
    )
    entries = ((case, monday_entry(case.facts, today, monday)) for case in cases)
    lines = [Line(case, entry) for case, entry in entries if entry is not None]
    return sorted(lines, key=lambda one: (one.office, one.entry.line_on, one.case.number))


def _by_recipient(lines: Iterable[Line], waiting: Iterable[Waiting], desk: Desk) -> dict[int, Own]:
    """Each watcher's own: a coordinator's ministry, a director's unit; else the managers."""
    owed: dict[int, Own] = defaultdict(Own)
    for line in lines:
        for pk in _watching(line.case, desk):
            owed[pk].lines.append(line)
    for one in waiting:
        for pk in _watching(one.case, desk, one.ministries):
            owed[pk].waiting.append(one)
    return dict(owed)


def _watching(case: Case, desk: Desk, ministries: Iterable[int] = ()) -> Collection[int]:
    watching = {pk for pk, roles in desk.told(case).items() if roles & WATCHING}
    for ministry in ministries:
        watching |= desk.coordinators.get(ministry, frozenset())
    return watching or desk.managers


def _tell(owed: Mapping[int, Own], monday: dt.date, today: dt.date, now: dt.datetime) -> int:
    recipients = list(User.objects.filter(pk__in=owed).order_by("pk"))
    drafts = [_draft(user, owed[user.pk], monday, today) for user in recipients]
    mails = outbox.enqueue(drafts, now=now)
    MondayNotice.objects.bulk_create(
        MondayNotice(recipient=user, monday=monday, mail=mail)
        for user, mail in zip(recipients, mails, strict=True)
    )
    return len(mails)


def _draft(who: User, own: Own, monday: dt.date, today: dt.date) -> Draft:
    listed = [line for line in own.lines if line.entry.place is Place.LISTED]
    coming = [line for line in own.lines if line.entry.place is Place.NEXT_WEEK]
    context = {
        "who": who,
        "monday": monday,
        "today": today,
        "listed": _under_offices(listed),
        "coming": _under_offices(coming),
        "many": len(listed),
        "more": len(coming),
        "waiting": own.waiting[:MOST_WAITING],
        "more_waiting": max(0, len(own.waiting) - MOST_WAITING),
    }
    return compose("monday", recipient=who.email, context=context)


def _under_offices(lines: list[Line]) -> list[tuple[str, list[Line]]]:
    return [(office, list(several)) for office, several in groupby(lines, lambda one: one.office)]
