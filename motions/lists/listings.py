"""Which lists of motions and commitments there are, and what their files hold."""

from __future__ import annotations

from dataclasses import replace

from django.conf import settings
from django.utils.functional import lazy
from django.utils.translation import gettext, gettext_lazy

from motions.lists.filters import CommitmentFilter, MotionFilter
from motions.lists.rows import commitment_rows, motion_rows
from tracker.models import Kind
from tracker.web.lists.columns import DESK_COLUMNS, Column
from tracker.web.lists.kinds import LISTS
from tracker.web.lists.listing import Listing
from tracker.web.lists.ordering import COLUMNS

EXECUTION_COLUMNS: list[Column] = [
    (gettext_lazy("Execution"), lambda row: row.execution),
    (gettext_lazy("Execution since"), lambda row: row.status_on),
]
MOTION_COLUMNS: list[Column] = [
    (gettext_lazy("Number"), lambda row: row.case.number),
    (gettext_lazy("Subject"), lambda row: row.case.subject),
    (gettext_lazy("Members"), lambda row: row.members),
    (gettext_lazy("Ministry"), lambda row: row.ministries),
    (gettext_lazy("Bewindspersoon"), lambda row: row.office),
    (gettext_lazy("Proposed"), lambda row: row.case.started_on),
    (gettext_lazy("Decision"), lambda row: row.decision),
    (gettext_lazy("Decided on"), lambda row: row.decided_on),
    *EXECUTION_COLUMNS,
    (gettext_lazy("Cited by documents"), lambda row: row.cited),
]
COMMITMENT_COLUMNS: list[Column] = [
    (gettext_lazy("Number"), lambda row: row.case.number),
    (gettext_lazy("Subject"), lambda row: row.case.subject),
    (gettext_lazy("Promised to"), lambda row: row.case.promised_to),
    (gettext_lazy("Debate"), lambda row: row.case.debate),
    (gettext_lazy("Ministry"), lambda row: row.ministry),
    (gettext_lazy("Bewindspersoon"), lambda row: row.office),
    (gettext_lazy("Promised on"), lambda row: row.case.started_on),
    (gettext_lazy("As said"), lambda row: row.case.agreed_ground),
    (gettext_lazy("Due"), lambda row: row.case.due_on),
    (gettext_lazy("State"), lambda row: row.label),
    (gettext_lazy("Days late"), lambda row: row.days_late),
    *EXECUTION_COLUMNS,
]
SORTS = {**COLUMNS, "execution": "standing"}

OVERVIEWS = (gettext_lazy("Motions and commitments per ministry"), "overviews")

MOTIONS = Listing(
    name="moties",
    title=gettext_lazy("Motions"),
    lead=gettext_lazy("All motions, the newest first."),
    filterset=MotionFilter,
    order="-sent",
    table="motions/_motions.html",
    as_rows=motion_rows,
    sorts={**SORTS, "decision": "decided"},
    columns=MOTION_COLUMNS,
    desk_columns=DESK_COLUMNS[:1],
    ways=[(gettext_lazy("Motions that wait for execution"), "motions-owed"), OVERVIEWS],
)
WAITING = replace(
    MOTIONS,
    name="moties-openstaand",
    title=gettext_lazy("Motions that wait for execution"),
    lead=lazy(
        lambda: (
            gettext(
                "Adopted, and no ministry was named to execute it, or nothing was written about it "
                "for %(days)s days."
            )
            % {"days": settings.EXECUTION_SILENCE_DAYS}
        ),
        str,
    )(),
    order="sent",
    nothing=gettext_lazy("No adopted motion was left alone."),
    ways=[(gettext_lazy("All motions"), "motion-list"), OVERVIEWS],
)
OF_MEMBER = replace(MOTIONS, name="moties-van-lid", lead="", page="tracker/member.html")
OF_MINISTRY = replace(MOTIONS, name="moties-aan-ministerie", lead="", page="tracker/ministry.html")
COMMITMENTS = replace(
    LISTS[Kind.COMMITMENT],
    filterset=CommitmentFilter,
    table="motions/_commitments.html",
    as_rows=commitment_rows,
    sorts=SORTS,
    columns=COMMITMENT_COLUMNS,
    ways=[OVERVIEWS],
)
