"""What the overview says of each motion and commitment on a day, and what changed since another."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Q
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from motions.models import Commitment, ExecutionEntry, Motion
from motions.overview.statuses import LABELS, entry_on, is_kept, status_on
from motions.owed import BINDING
from tracker.models import Case, CaseDocument, Document, Kind, Ministry, User

NEW = _("new")
UNCHANGED = ""


@dataclass(frozen=True, slots=True)
class Line:
    """One motion or commitment: where its execution stands, and the letter that says so."""

    case: Case
    asked: str
    status: str
    entry: ExecutionEntry | None
    letter: Document | None
    change: str | Promise

    @property
    def label(self) -> str | Promise:
        """The status in words."""
        return LABELS[self.status]

    @property
    def kind(self) -> str | Promise:
        """Motion or commitment."""
        return Kind(self.case.kind).label


def overview(
    ministry: Ministry, user: User, *, on: dt.date, since: dt.date | None = None
) -> list[Line]:
    """Motions that bind the government and commitments, of one ministry, as known on `on`.

    With `since`, what changed after that day says so. Six queries, however many there are.
    """
    motions = (
        Motion.objects.visible_to(user)
        .filter(Q(executors=ministry) | Q(office__ministry=ministry, executors=None))
        .filter(decision__in=BINDING, decided_on__lte=on)
        .distinct()
    )
    commitments = Commitment.objects.visible_to(user).filter(office__ministry=ministry).known_on(on)
    asked: dict[int, tuple[Case, str]] = {
        motion.pk: (motion, motion.dictum) for motion in motions.defer("body", "search")
    }
    asked |= {
        promise.pk: (promise, promise.text) for promise in commitments.defer("body", "search")
    }
    entries = _entries(asked, on)
    letters = _letters(asked, on)
    lines = [
        _line(case, words, entries[key], letters.get(key), on=on, since=since)
        for key, (case, words) in asked.items()
    ]
    return sorted(
        lines, key=lambda line: (line.case.kind, line.case.started_on or on, line.case.number)
    )


def _entries(keys: Iterable[int], on: dt.date) -> dict[int, list[ExecutionEntry]]:
    """By case, the entries up to the day, the last one first."""
    found: dict[int, list[ExecutionEntry]] = defaultdict(list)
    rows = ExecutionEntry.objects.filter(case__in=list(keys), on__lte=on)
    for entry in rows.select_related("document").order_by("-on", "-id"):
        found[entry.case_id].append(entry)
    return found


def _letters(keys: Iterable[int], on: dt.date) -> dict[int, Document]:
    """By case, the letter that fulfilled it: the last one that hangs on it as such."""
    known = Q(document__dated_on__isnull=True) | Q(document__dated_on__lte=on)
    links = CaseDocument.objects.filter(known, case__in=list(keys), role=CaseDocument.Role.ANSWER)
    return {
        link.case_id: link.document
        for link in links.select_related("document").order_by("document__dated_on", "pk")
    }


def _line(
    case: Case,
    words: str,
    entries: list[ExecutionEntry],
    letter: Document | None,
    *,
    on: dt.date,
    since: dt.date | None,
) -> Line:
    entry = entry_on(entries, on)
    told = entry.document if entry else None
    return Line(
        case=case,
        asked=words or case.subject,
        status=status_on(case, entries, on),
        entry=entry,
        letter=(letter if is_kept(case, on) else None) or told,
        change=_change(case, entries, on, since) if since is not None else UNCHANGED,
    )


def _change(
    case: Case, entries: list[ExecutionEntry], on: dt.date, since: dt.date
) -> str | Promise:
    began = case.started_on
    if isinstance(case, Motion) and case.decided_on:
        began = case.decided_on
    if began is not None and began > since:
        return NEW
    was, now = status_on(case, entries, since), status_on(case, entries, on)
    if was == now and entry_on(entries, on) == entry_on(entries, since):
        return UNCHANGED
    return _("was: %(status)s") % {"status": LABELS[was]}
