"""What happens to a case: it opens, is taken up, extended, settled, reopened."""

from __future__ import annotations

import datetime as dt
from typing import TypeVar

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import F
from django.utils.translation import gettext as _

from tracker import deadlines
from tracker.deadlines import Outcome
from tracker.models import Case, CaseDocument, Document, TermPolicy, User

C = TypeVar("C", bound=Case)


def policy_for(*, chamber: str, kind: str, started_on: dt.date) -> TermPolicy | None:
    """The term policy that held when the case started; None when its kind has no term."""
    return TermPolicy.objects.on(started_on).filter(chamber=chamber, kind=kind).first()


def set_lines(case: Case) -> None:
    """Compute `policy`, `due_on` and `outer_due_on` from the start; does not save."""
    policy = None
    if case.started_on is not None:
        policy = policy_for(chamber=case.chamber, kind=case.kind, started_on=case.started_on)
    draw_lines(case, policy)


def draw_lines(case: Case, policy: TermPolicy | None) -> None:
    """The lines that `policy` gives the case; does not save."""
    case.policy = case.due_on = case.outer_due_on = None
    if case.started_on is not None and policy is not None:
        case.policy = policy
        case.due_on = deadlines.due_on(case.started_on, policy.term)
        case.outer_due_on = deadlines.outer_due_on(case.started_on, policy.term)


def save(case: C) -> C:
    """Validate and write a case, with its lines, counting the revision up.

    What somebody has, or what an uitstelbericht was sent for, is followed from then on. Raises
    ValidationError with what is wrong, per field.
    """
    set_lines(case)
    case.followed = case.followed or case.owner is not None or case.extended_on is not None
    if case.pk:
        case.revision += 1
    case.full_clean()
    case.save()
    return case


def lock(case_id: int) -> Case:
    """The case, locked until the transaction ends, so that two verbs never interleave."""
    return Case.objects.select_for_update(no_key=True, of=("self",)).get(pk=case_id)


@transaction.atomic
def assign(*, case_id: int, owner: User | None) -> Case:
    """Somebody has it now, or nobody."""
    case = lock(case_id)
    case.owner = owner
    return save(case)


@transaction.atomic
def extend(*, case_id: int, sent_on: dt.date) -> Case:
    """An uitstelbericht was sent: the second line counts from that day; the due date stays.

    The first uitstelbericht decides since when; a later one changes nothing (RvO TK 12.2).
    """
    case = lock(case_id)
    if case.extended_on is None or sent_on < case.extended_on:
        case.extended_on = sent_on
    return save(case)


@transaction.atomic
def settle(*, case_id: int, on: dt.date, outcome: Outcome) -> Case:
    """The case is done: answered, withdrawn or transferred. The first settling date stays.

    Raises ValidationError when `on` lies before the start.
    """
    case = lock(case_id)
    if case.settled_on is not None and case.outcome != outcome:
        raise ValidationError(
            _("%(number)s is already settled (%(outcome)s); reopen it first."),
            params={"number": case.display, "outcome": case.get_outcome_display()},
        )
    if case.settled_on is None or on < case.settled_on:
        case.settled_on, case.outcome = on, outcome
    return save(case)


@transaction.atomic
def reopen(*, case_id: int) -> Case:
    """Undo a settling that was a mistake; the clock runs on as if it had never stopped."""
    case = lock(case_id)
    case.settled_on, case.outcome = None, ""
    return save(case)


def attach(*, case: Case, document: Document, role: CaseDocument.Role) -> None:
    """Hang a document on a case; twice is once."""
    CaseDocument.objects.get_or_create(case=case, document=document, role=role)


def touch(case_id: int) -> None:
    """Something that belongs to the case changed: count its revision up."""
    Case.objects.filter(pk=case_id).update(revision=F("revision") + 1)
