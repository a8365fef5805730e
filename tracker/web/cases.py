"""What the page of every case shows, of whatever kind it is."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db.models import Exists, OuterRef, Prefetch, prefetch_related_objects

from tracker import deadlines
from tracker.deadlines import UNSETTLED
from tracker.models import Case, CaseActor, CaseDocument, Document, User
from tracker.models.labels import STATES
from tracker.services.why import because, load_recesses, papers
from tracker.web.access import Request
from tracker.web.case_numbers import address_of
from tracker.web.citations.connections import connections
from tracker.web.days import Day
from tracker.web.finding.feed_links import feed_link
from tracker.web.reminders.by_hand import reminding
from tracker.web.work.case import work_of


def case_context(request: Request, case: Any, day: Day) -> dict[str, Any]:
    """The facts, the clock, the citations and, for who works on answers, the log.

    The case comes from `for_page`. What several parts of the page need is asked for here, once.
    """
    user = request.user
    state = case.state_on(day.on)
    actors = list(case.actors.select_related("office__ministry"))
    links, recesses = _links(case, user), load_recesses()
    is_open = state in UNSETTLED
    return {
        "case": case,
        "day": day,
        "state": state,
        "state_label": STATES[state],
        "days_late": deadlines.days_late(case.facts, day.on),
        "because": because(case, day.on, recesses=recesses),
        "members": [one for one in actors if one.relation in CaseActor.MEMBERS],
        "addressees": [one for one in actors if one.relation == CaseActor.Relation.ADDRESSEE],
        "co_signers": [one for one in actors if one.relation == CaseActor.Relation.CO_SIGNER],
        "links": links,
        **connections(user, case, _own(links), day),
        **reminding(user, case, day, recesses),
        "may_edit": case.may_edit,
        "permanent": address_of(case),
        "calendar": feed_link(user, "calendar-case", number=case.number),
        "work": work_of(request, case, day, may_edit=case.may_edit, is_open=is_open)
        if user.at_desk
        else None,
    }


def _own(links: Iterable[CaseDocument]) -> set[int]:
    """The documents that are the case's own words; what is only related says nothing for it."""
    return {link.document_id for link in links if link.role != CaseDocument.Role.RELATED}


def _links(case: Case, user: User) -> list[Any]:
    """The links of a case to its documents, as far as `user` may see those.

    The explanation of the dates reads the same rows.
    """
    visible = Document.objects.visible_to(user).filter(pk=OuterRef("document"))
    told = papers().annotate(visible=Exists(visible))
    prefetch_related_objects([case], Prefetch("document_links", told))
    links: Any = case.document_links.all()
    return [link for link in links if link.visible]
