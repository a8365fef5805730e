"""What the page of every case shows, of whatever kind it is."""

from __future__ import annotations

from typing import Any

from tracker import deadlines
from tracker.deadlines import UNSETTLED
from tracker.models import Case, CaseActor, Document
from tracker.models.labels import STATES
from tracker.services.why import because
from tracker.web.access import Request
from tracker.web.case_numbers import address_of
from tracker.web.connections import connections
from tracker.web.days import Day
from tracker.web.reminding import reminding
from tracker.web.work_case import work_of


def case_context(request: Request, case: Case, day: Day) -> dict[str, Any]:
    """The facts, the clock, the citations and, for who works on answers, the log."""
    user = request.user
    state = case.state_on(day.on)
    may_edit = Case.objects.editable_by(user).filter(pk=case.pk).exists()
    actors = list(case.actors.select_related("office__ministry"))
    own = Document.objects.visible_to(user).filter(cases=case)
    return {
        "case": case,
        "day": day,
        "state": state,
        "state_label": STATES[state],
        "days_late": deadlines.days_late(case.facts, day.on),
        "because": because(case, day.on),
        "members": [one for one in actors if one.relation in CaseActor.MEMBERS],
        "addressees": [one for one in actors if one.relation == CaseActor.Relation.ADDRESSEE],
        "co_signers": [one for one in actors if one.relation == CaseActor.Relation.CO_SIGNER],
        "links": case.document_links.filter(document__in=own).select_related("document"),
        **connections(user, case, day),
        **reminding(user, case, day),
        "may_edit": may_edit,
        "permanent": address_of(case),
        "work": work_of(request, case, day, may_edit=may_edit, is_open=state in UNSETTLED)
        if user.at_desk
        else None,
    }
