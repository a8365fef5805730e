"""The feeds of what a member asked."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse

from tracker.feeds.atom import atom
from tracker.feeds.cases import last_moved, visible_cases
from tracker.feeds.keyed import KeyedRequest, keyed
from tracker.models import Person
from tracker.services.members import Member, person_member


@keyed
def member(request: KeyedRequest, pk: int) -> HttpResponse:
    """What a known person asked."""
    person = get_object_or_404(Person, pk=pk)
    return _member(request, person_member(person), person.get_absolute_url())


@keyed
def member_name(request: KeyedRequest, name: str) -> HttpResponse:
    """What was asked under a name."""
    if not name.isprintable():
        raise Http404
    return _member(request, Member(name), reverse("member-name", args=[name]))


def _member(request: KeyedRequest, who: Member, path: str) -> HttpResponse:
    entries = last_moved(who.cases(visible_cases(request)))
    return atom(request, title=who.name, path=path, entries=entries)
