"""What happens to spending proposals: they are registered, and people link them to cases."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from motions.models import MoneyLink, SpendingEvidence, SpendingLine, SpendingProposal
from tracker.models import Case, CaseDocument, Document, User
from tracker.services import cases


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One sum of the form, in cents.

    `start` and `end` are where its words stand in the text; None when a person added it.
    """

    cents: int
    currency: str
    certainty: str
    as_written: str
    start: int | None = None
    end: int | None = None
    component: str = ""
    year: int | None = None
    partners: tuple[str, ...] = ()
    fund: str = ""
    instrument: str = ""
    budget_chapter: str = ""
    budget_article: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mentioned:
    """Another sum that the form mentions, and the sentence in which it stands."""

    cents: int
    currency: str
    as_written: str
    start: int
    end: int
    sentence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """A CW 3.1 form as a person confirmed it."""

    title: str
    unit: str = ""
    budget_round: str = ""
    year: int | None = None
    currency: str = ""
    total_cents: int | None = None
    sections: dict[str, str] = field(default_factory=dict)
    asked: tuple[Asked, ...] = ()
    mentioned: tuple[Mentioned, ...] = ()


@transaction.atomic
def register(*, document: Document, form: Form, by: User | None) -> SpendingProposal:
    """Register a confirmed form; registering the same document again changes nothing.

    Raises ValidationError with what is wrong, per field.
    """
    known = SpendingProposal.objects.filter(document=document).first()
    if known is not None:
        return known
    proposal = SpendingProposal(
        document=document,
        title=form.title,
        unit=form.unit,
        budget_round=form.budget_round,
        year=form.year,
        currency=form.currency,
        total_cents=form.total_cents,
        sections=form.sections,
        registered_by=by,
    )
    proposal.full_clean()
    proposal.save()
    for line in form.asked:
        row = SpendingLine(proposal=proposal, **{**asdict(line), "partners": list(line.partners)})
        row.full_clean()
        row.save()
    SpendingEvidence.objects.bulk_create(
        SpendingEvidence(proposal=proposal, **asdict(one)) for one in form.mentioned
    )
    return proposal


@transaction.atomic
def withdraw(*, document: Document) -> None:
    """Take out the proposal that this document brought, if it did.

    Raises ValidationError when people have linked it: they must undo that first.
    """
    linked = MoneyLink.objects.filter(proposal__document=document).select_related(
        "case", "document"
    )
    if targets := [link.shown_target for link in linked]:
        raise ValidationError(
            _("This money is linked to %(targets)s. Remove those links first."),
            params={"targets": ", ".join(targets)},
        )
    SpendingProposal.objects.filter(document=document).delete()


@transaction.atomic
def link(
    *,
    proposal: SpendingProposal,
    relation: str,
    reason: str,
    by: User,
    case: Case | None = None,
    document: Document | None = None,
) -> MoneyLink:
    """A person says what this money has to do with a case or with a document, and why.

    Raises PermissionDenied when `by` may not change it, and ValidationError without a reason, for
    two targets or none, or when the two are linked already.
    """
    made = MoneyLink(
        proposal=proposal,
        case=case,
        document=document,
        relation=relation,
        reason=reason.strip(),
        made_by=by,
    )
    made.full_clean()
    _require_may_change(made, by)
    made.save()
    if case is not None:
        cases.attach(case=case, document=proposal.document, role=CaseDocument.Role.RELATED)
        cases.touch(case.pk)
    return made


@transaction.atomic
def unlink(*, money_link: MoneyLink, by: User) -> None:
    """The link was a mistake. Raises PermissionDenied when `by` may not change its target."""
    _require_may_change(money_link, by)
    money_link.delete()
    if money_link.case is not None:
        CaseDocument.objects.filter(
            case=money_link.case,
            document=money_link.proposal.document_id,
            role=CaseDocument.Role.RELATED,
        ).delete()
        cases.touch(money_link.case.pk)


def may_change(target: Case | Document, user: User) -> bool:
    """Whether this person may link money to a case or a document: may they change it?"""
    if isinstance(target, Case):
        return Case.objects.editable_by(user).filter(pk=target.pk).exists()
    return Document.objects.editable_by(user).filter(pk=target.pk).exists()


def _require_may_change(link: MoneyLink, by: User) -> None:
    if not may_change(link.target, by):
        raise PermissionDenied(
            _("%(target)s belongs to another ministry; ask a coordinator.")
            % {"target": link.shown_target}
        )
