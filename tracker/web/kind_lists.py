"""A list for each kind of case that waits for an answer."""

from __future__ import annotations

from django.utils.translation import gettext_lazy

from tracker.models import Kind
from tracker.web.filters import QuestionFilter
from tracker.web.lists import Listing

LISTS = {
    Kind.QUESTION: Listing(
        name="vragen",
        title=gettext_lazy("Written questions"),
        lead=gettext_lazy("All question sets, the newest first."),
        filterset=QuestionFilter,
        order="-sent",
    ),
    Kind.FACTUAL: Listing(
        name="feitelijke-vragen",
        title=gettext_lazy("Factual questions"),
        lead=gettext_lazy("Lists of questions of a committee, each with the date it named."),
        filterset=QuestionFilter,
        order="-sent",
    ),
    Kind.CONSULTATION: Listing(
        name="schriftelijk-overleg",
        title=gettext_lazy("Written consultations"),
        lead=gettext_lazy("Questions of a committee in writing, each with the date it named."),
        filterset=QuestionFilter,
        order="-sent",
    ),
    Kind.LETTER_REQUEST: Listing(
        name="briefverzoeken",
        title=gettext_lazy("Requests for a letter"),
        lead=gettext_lazy("What members asked a letter about, with the date that was asked for."),
        filterset=QuestionFilter,
        order="-sent",
    ),
    Kind.COMMITMENT: Listing(
        name="toezeggingen",
        title=gettext_lazy("Commitments"),
        lead=gettext_lazy("What was promised to the Kamer, with the date that was named."),
        filterset=QuestionFilter,
        order="-sent",
    ),
}
