"""A person says what a citation means, or takes that back. What is written stays as it is."""

from __future__ import annotations

from django.contrib.admin.models import CHANGE, LogEntry
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from tracker import citations
from tracker.models import CaseDocument, Citation, User
from tracker.services.replacements import refuse_circle


@transaction.atomic
def correct(*, citation_id: int, number: str, reason: str, by: User) -> Citation:
    """This is what the citation means, in any notation of the number; every page follows it.

    The same words in the same matter mean the same: a question and the letter that quotes it are
    corrected together. The number that was read may be given too: then a person stands for it.
    Raises ValidationError for what is no number, without a reason, or when a motion would come to
    replace itself.
    """
    identifier = citations.parse(number.replace("\0", ""))
    if identifier is None:
        raise ValidationError(
            {
                "correction": ValidationError(
                    _("“%(value)s” is no number that we know. Write it like %(example)s."),
                    params={"value": number[:60], "example": "21 501-20, nr. 2029"},
                )
            }
        )
    if not reason.strip():
        raise ValidationError({"correction_reason": _("Say why, for whoever reads this later.")})
    current = _locked(citation_id)
    means = identifier.canonical
    alike = _alike(current)
    for one in alike:
        if one.part == Citation.Part.REPLACES and one.case is not None:
            refuse_circle(newer=one.case.number, older=means)
    _write(alike, correction=means, by=by, reason=reason.strip())
    said = _("Citation “%(written)s” corrected to %(means)s: %(reason)s")
    _remember(current, by, said % {"written": current, "means": means, "reason": reason.strip()})
    return _locked(citation_id)


@transaction.atomic
def undo_correction(*, citation_id: int, by: User) -> Citation:
    """The citation means again what was read; the history keeps what it was corrected to."""
    current = _locked(citation_id)
    if current.correction:
        _write(_alike(current), correction="", by=None, reason="")
        said = _("Correction of citation “%(written)s” to %(means)s undone.")
        _remember(current, by, said % {"written": current, "means": current.correction})
    return _locked(citation_id)


def _locked(citation_id: int) -> Citation:
    return (
        Citation.objects.select_for_update(no_key=True, of=("self",))
        .select_related("case", "document")
        .get(pk=citation_id)
    )


def _alike(current: Citation) -> list[Citation]:
    """The same words, read as the same, in the texts and documents of the same case."""
    if current.document_id:
        cases = CaseDocument.objects.filter(document=current.document_id).values("case")
        here = Q(document=current.document_id) | Q(case__in=cases)
    else:
        documents = CaseDocument.objects.filter(case=current.case_id).values("document")
        here = Q(case=current.case_id) | Q(document__in=documents)
    same = Citation.objects.filter(here, target=current.target, correction=current.correction)
    return [one for one in same.select_related("case") if one.words == current.words]


def _write(citations: list[Citation], *, correction: str, by: User | None, reason: str) -> None:
    Citation.objects.filter(pk__in=[one.pk for one in citations]).update(
        correction=correction,
        corrected_by=by,
        corrected_at=timezone.now() if correction else None,
        correction_reason=reason,
    )


def _remember(current: Citation, by: User, said: str) -> None:
    """One line in the history of the citation and of what it stands in."""
    for record in (current, current.home):
        LogEntry.objects.log_actions(by.pk, [record], CHANGE, said, single_object=True)
