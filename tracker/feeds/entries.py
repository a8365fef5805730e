"""What a feed says of a case or a document: one entry, under an identity that never changes."""

from __future__ import annotations

import datetime as dt
import unicodedata
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext as _

from tracker.models import Case, Document
from tracker.models.labels import STATES

SINCE = "2025"
"""The year from which the names of entries count (RFC 4151); changing it renames every entry."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry; `path` is its page, `moment` when something last happened to it."""

    identity: str
    title: str
    path: str
    summary: str
    published: dt.datetime
    moment: dt.datetime


def of_case(case: Case, today: dt.date) -> Entry:
    """A case as known on `today`: a new date in it is an update of the same entry."""
    facts = case.facts.known_on(today)
    days = [day for day in (facts.started_on, facts.extended_on, facts.settled_on) if day]
    said = [str(STATES[case.state_on(today)])]
    if facts.due_on:
        said.append(_("due on %s") % f"{facts.due_on:%d-%m-%Y}")
    if facts.extended_on:
        said.append(_("uitstelbericht sent on %s") % f"{facts.extended_on:%d-%m-%Y}")
    if facts.settled_on:
        said.append(f"{case.get_outcome_display()} {facts.settled_on:%d-%m-%Y}")
    return Entry(
        identity=_tag("zaak", case.number),
        title=plain(f"{case.display}: {case.subject}"),
        path=case.get_absolute_url(),
        summary=plain("; ".join(said)),
        published=_at(facts.started_on) if facts.started_on else case.created_at,
        moment=_at(max(days)) if days else case.created_at,
    )


def of_document(document: Document) -> Entry:
    """A document: it came in once, and its text never changes."""
    return Entry(
        identity=_tag("document", str(document.pk)),
        title=plain(str(document)),
        path=document.get_absolute_url(),
        summary=plain(" ".join(filter(None, [document.get_kind_display(), document.display]))),
        published=document.received_at,
        moment=document.received_at,
    )


def plain(text: str) -> str:
    """The text without what XML cannot hold: a letter may bring any control character along."""
    return "".join(
        " " if unicodedata.category(one) in {"Cc", "Cs"} else one
        for one in text
        if one not in "\ufffe\uffff"
    )


def _tag(sort: str, name: str) -> str:
    host = urlsplit(settings.BASE_URL).hostname or "localhost"
    return f"tag:{host},{SINCE}:{sort}/{quote(name)}"


def _at(day: dt.date) -> dt.datetime:
    return timezone.make_aware(dt.datetime.combine(day, dt.time.min))
