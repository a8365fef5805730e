"""Saved searches: what is new in each is told once, by mail, however often this runs.

A row in the ledger is made for everything that a search finds, in the transaction that puts its
mail in the outbox. Killed at any moment, either both are there or neither.
"""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Iterable
from dataclasses import dataclass

import structlog
from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from tracker.mail import outbox
from tracker.mail.compose import Draft, compose
from tracker.models import OutgoingMail, SavedSearch, SavedSearchHit, User
from tracker.search.hits import Result
from tracker.search.results import Sort, search
from tracker.search.rhythm import is_due
from tracker.services import locks

log = structlog.get_logger(__name__)

MOST = 200
"""How far a search is looked through, the newest first."""

LISTED = 50
"""How many hits a mail lists; it says how many more there are."""

LONGEST_ROUND = dt.timedelta(minutes=4)
"""A round stops before the worker's time limit would kill it; the next ring goes on."""


@dataclass(frozen=True, slots=True)
class Watched:
    """What one round came to: searches looked through, mails put in the outbox."""

    looked: int = 0
    mails: int = 0


@transaction.atomic
def save(*, user: User, name: str, query: str, rhythm: str, now: dt.datetime) -> SavedSearch:
    """Keep a search; what it finds now is known. Raises ValidationError, such as a name taken."""
    saved = SavedSearch(
        user=user,
        name=" ".join(name.split()),
        query=" ".join(query.split()),
        rhythm=rhythm,
        created_at=now,
        looked_at=now,
    )
    saved.full_clean()
    saved.save()
    _remember(saved, _find(saved, now), mail=None, now=now)
    return saved


def watch(now: dt.datetime) -> Watched:
    """Look through every search whose moment has come, the longest waiting first."""
    began, looked, mails = time.monotonic(), 0, 0
    waiting = SavedSearch.objects.watching().order_by("looked_at", "pk")
    for pk, rhythm, looked_at in list(waiting.values_list("pk", "rhythm", "looked_at")):
        if time.monotonic() - began > LONGEST_ROUND.total_seconds():
            break
        if not is_due(rhythm, looked_at=looked_at, now=now):
            continue
        try:
            told = _look(pk, now)
        except Exception:
            log.exception("saved_search_failed", saved_search=pk)
            continue
        if told is None:
            break
        looked, mails = looked + 1, mails + told
    result = Watched(looked, mails)
    log.info("watched", result=result)
    return result


@transaction.atomic
def _look(pk: int, now: dt.datetime) -> bool | None:
    """Look through one search: whether there was mail. None when somebody else is at it."""
    if not locks.take(locks.Lock.SAVED_SEARCHES):
        return None
    saved = (
        SavedSearch.objects.watching()
        .select_for_update(no_key=True, of=("self",))
        .select_related("user")
        .filter(pk=pk)
        .first()
    )
    if saved is None or not is_due(saved.rhythm, looked_at=saved.looked_at, now=now):
        return False
    new = _unknown(saved, _find(saved, now))
    if new:
        [mail] = outbox.enqueue([_write(saved, new)], now=now)
        _remember(saved, new, mail=mail, now=now)
    saved.looked_at = now
    saved.save(update_fields=["looked_at"])
    return bool(new)


def _find(saved: SavedSearch, now: dt.datetime) -> list[Result]:
    """The newest that the search finds, of what its owner may see."""
    found = search(
        saved.query,
        user=saved.user,
        today=timezone.localdate(now),
        sort=Sort.NEWEST,
        size=MOST,
        counted=False,
    )
    # What stands in for a search that found nothing was not asked for.
    return [] if found.instead else list(found.results)


def _unknown(saved: SavedSearch, results: Iterable[Result]) -> list[Result]:
    """What the search has not found before, each thing once."""
    known = set(saved.hits.values_list("found", flat=True))
    return list({_key(one): one for one in results if _key(one) not in known}.values())


def _remember(
    saved: SavedSearch, results: Iterable[Result], *, mail: OutgoingMail | None, now: dt.datetime
) -> None:
    SavedSearchHit.objects.bulk_create(
        SavedSearchHit(saved_search=saved, found=found, found_at=now, mail=mail)
        for found in dict.fromkeys(map(_key, results))
    )


def _key(result: Result) -> str:
    """What a result is, whatever happens to its title or number."""
    if result.case_id:
        return f"case-{result.case_id}"
    if result.document_id:
        return f"document-{result.document_id}"
    return f"{result.kind}-{result.number}"


def _write(saved: SavedSearch, new: list[Result]) -> Draft:
    stop = reverse("saved-search-pause", args=[saved.pk])
    return compose(
        "saved_search",
        recipient=saved.user.email,
        context={
            "who": saved.user,
            "saved": saved,
            "results": new[:LISTED],
            "more": max(0, len(new) - LISTED),
            "total": len(new),
            "stop": stop,
        },
        headers={"List-Unsubscribe": f"<{settings.BASE_URL.rstrip('/')}{stop}>"},
    )
