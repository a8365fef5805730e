"""The page of a member: what they asked and moved, and for which party as written then."""

from __future__ import annotations

from typing import Any

from django.http import Http404
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext_lazy

from tracker.models import Case, Kind, Person
from tracker.models.cases import CaseQuerySet
from tracker.services.members import Member, namesakes, person_member, spells
from tracker.services.standings import standing
from tracker.web.access import Request, needs_a_role
from tracker.web.days import day_asked
from tracker.web.finding.feed_links import feed_link
from tracker.web.lists.filters import QuestionFilter
from tracker.web.lists.listing import Listing
from tracker.web.lists.views import answer

QUESTIONS = Listing(
    name="vragen-van-lid",
    title=gettext_lazy("Questions and commitments"),
    lead="",
    filterset=QuestionFilter,
    order="-sent",
    page="tracker/member.html",
)
ASKED_OR_PROMISED = Case.objects.exclude(kind=Kind.MOTION)


@needs_a_role
def member(request: Request, pk: int) -> HttpResponseBase:
    """What a known person asked, and what they were promised."""
    return page(request, known(pk), QUESTIONS, ASKED_OR_PROMISED)


@needs_a_role
def name(request: Request, name: str) -> HttpResponseBase:
    """What was asked under a name; who is known by it has a page of their own."""
    return page(request, called(name), QUESTIONS, ASKED_OR_PROMISED)


def known(pk: int) -> Member:
    """The member that a known person is; Http404 for nobody."""
    return person_member(get_object_or_404(Person, pk=pk))


def called(name: str) -> Member:
    """The member under a name; Http404 for what cannot be one."""
    if not name.isprintable():  # PostgreSQL refuses a NUL, and no name has a control character
        raise Http404
    return Member(name)


def page(
    request: Request, who: Member, listing: Listing, among: CaseQuerySet[Any]
) -> HttpResponseBase:
    """A member's page with one list: those of `among` that the member asked or moved."""
    day = day_asked(request)
    people = [] if who.person else namesakes(who.name)
    if not who.person and not who.roles.exists():
        if len(people) == 1:
            return redirect(people[0])
        if not people:
            raise Http404
    visible = Case.objects.visible_to(request.user).known_on(day.on)
    cases = who.cases(visible)
    more: dict[str, Any] = {
        "member": who,
        "people": people,
        "spells": list(spells(who, visible)),
        "standing": standing(cases.exclude(kind=Kind.MOTION), day.on),
        "motions": cases.filter(kind=Kind.MOTION).count(),
        "shows_motions": listing is not QUESTIONS,
        "feed": _feed(request, who),
        **_addresses(who),
    }
    listed = who.cases(among.visible_to(request.user).known_on(day.on))
    return answer(request, listing, listed, day, **more)


def _addresses(who: Member) -> dict[str, str]:
    page, args = ("member", [who.person.pk]) if who.person else ("member-name", [who.name])
    return {
        "questions_page": reverse(page, args=args),
        "motions_page": reverse(f"{page}-motions", args=args),
    }


def _feed(request: Request, who: Member) -> str:
    if who.person:
        return feed_link(request.user, "feed-member", pk=who.person.pk)
    return feed_link(request.user, "feed-member-name", name=who.name)
