"""What happens to a case: it opens, is taken up, extended, settled, reopened."""

from __future__ import annotations

import datetime as dt
from typing import TypeVar

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models import F
from django.utils.translation import gettext as _

from tracker import deadlines
from tracker.deadlines import Outcome
from tracker.models import Case, CaseDocument, Document, TermPolicy, Unit, User
from tracker.services.assignments import keep_history

C = TypeVar("C", bound=Case)


def policy_for(*, chamber: str, kind: str, started_on: dt.date) -> TermPolicy | None:
    """The term policy that held when the case started; None when its kind has no term."""
    return TermPolicy.objects.on(started_on).filter(chamber=chamber, kind=kind).first()


def set_lines(case: Case) -> None:
    """Compute `policy`, `due_on` and `outer_due_on` from the dates they follow; does not save."""
    policy = None
    if case.started_on is not None:
        policy = policy_for(chamber=case.chamber, kind=case.kind, started_on=case.started_on)
    draw_lines(case, policy)


def draw_lines(case: Case, policy: TermPolicy | None) -> None:
    """The lines that `policy` gives the case; does not save. Raises ValidationError."""
    case.policy = case.due_on = case.outer_due_on = None
    if case.agreed_on is not None and (policy is None or policy.days is not None):
        raise ValidationError(
            {"agreed_on": _("A rule counts the days of this kind of case; no date is agreed.")}
        )
    if case.started_on is not None and policy is not None:
        case.policy = policy
        case.due_on = deadlines.due_on(case.started_on, policy.term, case.agreed_on)
        case.outer_due_on = deadlines.outer_due_on(case.started_on, policy.term)


@transaction.atomic
def save(case: C, *, by: User | None = None) -> C:
    """Validate and write a case, with its lines and who has it, counting the revision up.

    Its lines are drawn when it is new or newly followed, or when a date that they follow changed;
    otherwise they stay, so that whatever else is saved moves no line. What somebody has, or what an
    uitstelbericht was sent for, is followed from then on. `by` gives it to somebody else, where it
    is given. Raises ValidationError with what is wrong, per field.
    """
    taken_up = bool(case.owner_id or case.unit_id or case.extended_on)
    case.followed = case.followed or taken_up
    if _lines_are_stale(case):
        set_lines(case)
    if case.pk:
        case.revision += 1
    case.full_clean(validate_constraints=False)
    _write(case)
    keep_history(case, by=by)
    return case


def _write(case: Case) -> None:
    """Save; the database itself checks the constraints, and is asked about each when one fails.

    Asking first would cost a query for each of a dozen constraints at every save.
    """
    try:
        with transaction.atomic():
            case.save()
    except IntegrityError:
        case.validate_constraints()
        raise


def _lines_are_stale(case: Case) -> bool:
    """Whether what the lines follow is not what is stored."""
    followed = ("followed", "kind", "chamber", "started_on", "agreed_on")
    stored = Case.objects.filter(pk=case.pk).values_list(*followed).first() if case.pk else None
    return stored != tuple(getattr(case, name) for name in followed)


def lock(case_id: int) -> Case:
    """The case, locked until the transaction ends, so that two verbs never interleave."""
    return Case.objects.select_for_update(no_key=True, of=("self",)).get(pk=case_id)


@transaction.atomic
def assign(
    *, case_id: int, owner: User | None, unit: Unit | None = None, by: User | None = None
) -> Case:
    """A person has it now, or a unit, or nobody; `by` gave it.

    A person has it with their own unit. Until they say so, they have not accepted it; who takes it
    up themself has.
    """
    case = lock(case_id)
    case.give_to(owner, unit)
    return save(case, by=by)


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


@transaction.atomic
def follow(*, case_id: int) -> Case:
    """Somebody here works on what was only there to be found: its clock is watched from now on."""
    case = lock(case_id)
    case.followed = True
    return save(case)


def attach(*, case: Case, document: Document, role: CaseDocument.Role) -> None:
    """Hang a document on a case; twice is once."""
    CaseDocument.objects.get_or_create(case=case, document=document, role=role)


def touch(case_id: int) -> None:
    """Something that belongs to the case changed: count its revision up."""
    Case.objects.filter(pk=case_id).update(revision=F("revision") + 1)
