"""The page of a member: what they asked and moved, and for which party as written then."""

from __future__ import annotations

from typing import Any

from django.http import Http404
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext_lazy

from tracker.models import Case, Kind, Person
from tracker.services.members import Member, namesakes, person_member, spells
from tracker.services.standings import standing
from tracker.web.access import Request, needs_a_role
from tracker.web.days import day_asked
from tracker.web.feed_links import feed_link
from tracker.web.filters import CaseFilter, QuestionFilter
from tracker.web.lists import Listing, answer

QUESTIONS = Listing(
    name="vragen-van-lid",
    title=gettext_lazy("Questions and commitments"),
    lead="",
    filterset=QuestionFilter,
    order="-sent",
    page="tracker/member.html",
)
MOTIONS = Listing(
    name="moties-van-lid",
    title=gettext_lazy("Motions"),
    lead="",
    filterset=CaseFilter,
    order="-sent",
    table="tracker/_motions.html",
    page="tracker/member.html",
)


@needs_a_role
def member(request: Request, pk: int) -> HttpResponseBase:
    """What a known person asked, and what they were promised."""
    return _page(request, person_member(get_object_or_404(Person, pk=pk)), Kind.QUESTION)


@needs_a_role
def motions(request: Request, pk: int) -> HttpResponseBase:
    """The motions of a known person."""
    return _page(request, person_member(get_object_or_404(Person, pk=pk)), Kind.MOTION)


@needs_a_role
def name(request: Request, name: str) -> HttpResponseBase:
    """What was asked under a name; who is known by it has a page of their own."""
    return _page(request, _called(name), Kind.QUESTION)


@needs_a_role
def name_motions(request: Request, name: str) -> HttpResponseBase:
    """The motions under a name."""
    return _page(request, _called(name), Kind.MOTION)


def _called(name: str) -> Member:
    if not name.isprintable():  # PostgreSQL refuses a NUL, and no name has a control character
        raise Http404
    return Member(name)


def _page(request: Request, who: Member, kind: Kind) -> HttpResponseBase:
    day = day_asked(request)
    people = [] if who.person else namesakes(who.name)
    visible = Case.objects.visible_to(request.user).known_on(day.on)
    cases = who.cases(visible)
    if not who.person and not who.roles.exists():
        if len(people) == 1:
            return redirect(people[0])
        if not people:
            raise Http404
    questions = cases.exclude(kind=Kind.MOTION)
    more: dict[str, Any] = {
        "member": who,
        "people": people,
        "spells": list(spells(who, visible)),
        "standing": standing(questions, day.on),
        "motions": cases.filter(kind=Kind.MOTION).count(),
        "shows_motions": kind is Kind.MOTION,
        "feed": _feed(request, who),
        **_addresses(who),
    }
    if kind is Kind.MOTION:
        return answer(request, MOTIONS, cases.filter(kind=kind), day, **more)
    return answer(request, QUESTIONS, questions, day, **more)


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
