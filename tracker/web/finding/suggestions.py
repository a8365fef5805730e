"""Suggestions under the search box, while somebody types: numbers, members, dossiers, cases."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.db.models import Count, Q
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from tracker.models import Case, CaseActor, Dossier, Ministry
from tracker.search.query import read
from tracker.search.results import find
from tracker.search.vocabulary import completions
from tracker.services.members import ASKING
from tracker.services.today import today
from tracker.web.access import Request, needs_a_role
from tracker.web.finding.labels import KINDS

SHORTEST = 2
MOST, TOGETHER = 3, 12
"""Of each sort, and of all together; nobody reads on."""

DIGITS = re.compile(r"[0-9]{4}Z[0-9]*|[0-9]{4,}(?:-[0-9IVX]*)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One line: what it is, and its page."""

    label: str
    detail: str
    url: str


@never_cache
@needs_a_role
def suggestions(request: Request) -> HttpResponseBase:
    """The lines for what was typed so far; none when that is too little to say anything."""
    typed = " ".join(request.GET.get("q", "").replace("\x00", " ").split())[:100]
    found = _once(_suggested(request, typed)) if len(typed) >= SHORTEST else []
    return render(request, "tracker/_suggestions.html", {"suggestions": found})


def _suggested(request: Request, typed: str) -> Iterator[Suggestion]:
    if read(typed).identifiers:
        yield from _found(request, typed)
        return
    if DIGITS.fullmatch(typed.replace(" ", "")):
        yield from _numbers(request, typed.replace(" ", "").upper())
        return
    yield from _members(request, typed)
    yield from _ministries(typed)
    yield from _dossiers(typed)
    yield from _found(request, typed)
    for whole in completions(typed, limit=MOST):
        search = f"{reverse('search')}?{urlencode({'q': whole})}"
        yield Suggestion(whole, _("search"), search)


def _found(request: Request, typed: str) -> Iterator[Suggestion]:
    """What the search itself finds, the best first."""
    for result in find(typed, user=request.user, limit=MOST):
        yield Suggestion(result.title, str(KINDS.get(result.kind, result.kind)), result.url)


def _numbers(request: Request, digits: str) -> Iterator[Suggestion]:
    """Numbers that begin like this."""
    cases = Case.objects.visible_to(request.user).only("kind", "number", "subject")
    begin = Q(number__startswith=digits) | Q(number__startswith=f"kst-{digits}")
    for case in cases.filter(begin).order_by("-number")[:MOST]:
        yield Suggestion(
            f"{case.display}: {case.subject}", str(KINDS[case.kind]), case.get_absolute_url()
        )
    for dossier in Dossier.objects.filter(number__startswith=digits)[:MOST]:
        yield Suggestion(str(dossier), str(KINDS["dossier"]), dossier.get_absolute_url())


def _members(request: Request, typed: str) -> Iterator[Suggestion]:
    """Members with a name of which a part begins like this, who asked most first."""
    names = (
        CaseActor.objects.filter(
            case__in=Case.objects.visible_to(request.user),
            relation__in=ASKING,
            name__iregex=_beginning(typed),
        )
        .values("name", "person")
        .annotate(many=Count("pk"))
        .order_by("-many", "name")
    )
    for row in names[:MOST]:
        actor = CaseActor(
            name=row["name"], person_id=row["person"], relation=CaseActor.Relation.SUBMITTER
        )
        yield Suggestion(row["name"], _("member"), actor.get_absolute_url())


def _ministries(typed: str) -> Iterator[Suggestion]:
    called = Q(name__iregex=_beginning(typed)) | Q(code__iexact=typed)
    for ministry in Ministry.objects.on(today()).filter(called)[:MOST]:
        yield Suggestion(ministry.name, _("ministry"), ministry.get_absolute_url())


def _dossiers(typed: str) -> Iterator[Suggestion]:
    for dossier in Dossier.objects.filter(title__iregex=_beginning(typed))[:MOST]:
        yield Suggestion(str(dossier), str(KINDS["dossier"]), dossier.get_absolute_url())


def _beginning(typed: str) -> str:
    r"""A pattern for a word that begins like this; `\m` is PostgreSQL's beginning of a word."""
    return r"\m" + re.escape(typed)


def _once(several: Iterable[Suggestion]) -> list[Suggestion]:
    """Each page once, where it came first; a dozen at most."""
    by_page: dict[str, Suggestion] = {}
    for one in several:
        by_page.setdefault(one.url, one)
    return list(by_page.values())[:TOGETHER]
