"""A commitment was kept: on which day, and in which letter; and that it was not, after all.

What the Kamer's data says of it is kept beside this and changes nothing here.
"""

from __future__ import annotations

import datetime as dt

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from motions.models import Commitment
from tracker.deadlines import Outcome
from tracker.models import CaseDocument, Document, User
from tracker.services import cases
from tracker.services.corrections import correct

Role = CaseDocument.Role


@transaction.atomic
def fulfil(*, commitment: Commitment, on: dt.date, document: Document | None = None) -> None:
    """The Kamer got what was promised on this day; `document` is the letter that brought it.

    Of one that was kept, the letter may still be named. Raises ValidationError when it ended in
    another way, or was kept on another day: that day is corrected, with a reason.
    """
    case = cases.lock(commitment.pk)
    if case.settled_on not in {None, on}:
        told = _("It was settled on %(day)s; correct that date, or reopen the commitment.")
        raise ValidationError({"on": told % {"day": date_format(case.settled_on)}})
    cases.settle(case_id=commitment.pk, on=on, outcome=Outcome.ANSWERED)
    if document is not None:
        cases.attach(case=commitment, document=document, role=Role.ANSWER)
        commitment.document_links.filter(document=document, role=Role.RELATED).delete()


@transaction.atomic
def unfulfil(*, commitment: Commitment, reason: str, by: User | None) -> None:
    """It was not kept after all: the clock runs on, and the trace says who found out and why.

    The letters stay with the commitment, as letters about it. Raises ValidationError, on `reason`
    when there is none.
    """
    case = Commitment.objects.get(pk=commitment.pk)
    case.settled_on, case.outcome = None, ""
    correct(case=case, reason=reason, by=by)
    for link in closing(commitment).select_related("document"):
        cases.attach(case=commitment, document=link.document, role=Role.RELATED)
    closing(commitment).delete()


def closing(commitment: Commitment) -> models.QuerySet[CaseDocument]:
    """The letters that brought what was promised."""
    return commitment.document_links.filter(role=Role.ANSWER)
