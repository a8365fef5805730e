"""What the sample letter says was done with the motion, and money that a person puts beside it."""

from __future__ import annotations

import datetime as dt

from motions.execution import record
from motions.models import ExecutionEntry, MoneyLink, Motion, SpendingProposal
from motions.money.services import link
from tracker.letters.amounts import find_amounts
from tracker.models import Document, User

LETTER_DATED = dt.date(2025, 4, 23)
DONE = (
    "EUR 2,5 miljoen additionele middelen vanuit het decentrale algemene ODA-budget, voor drie "
    "projecten via de Nederlandse ambassade in Kyiv (antwoord op vraag 1 van 2025Z04340)."
)
ALIKE = "Volgende begrotingsronde over Oekraïne. Het formulier noemt de motie niet. (voorbeeld)"


def link_the_chain(*, number: str, by: User) -> None:
    """Motion, what was done, where it says so, and two forms that are only about the same.

    Only a person connects money: in the demonstration the coordinator does. What is there stays.
    """
    motion = Motion.objects.get(number=number)
    letter = Document.objects.filter(citations__means=number, kind=Document.Kind.ANSWER).first()
    if not motion.execution.exists():
        record(
            case=motion,
            on=LETTER_DATED,
            status=ExecutionEntry.Status.EXECUTED,
            text=DONE,
            by=by,
            document=letter,
            amount=next(find_amounts(DONE)),
        )
    linked = MoneyLink.objects.filter(case=motion).values("proposal")
    for proposal in SpendingProposal.objects.exclude(pk__in=linked):
        link(
            proposal=proposal,
            case=motion,
            relation=MoneyLink.Relation.THEMATIC,
            reason=ALIKE,
            by=by,
        )
