"""A list for each kind of case that waits for an answer."""

from __future__ import annotations

from django.utils.translation import gettext_lazy

from tracker.models import Kind
from tracker.web.lists.filters import QuestionFilter
from tracker.web.lists.listing import Listing

HEADS = {
    Kind.QUESTION: (
        "vragen",
        gettext_lazy("Written questions"),
        gettext_lazy("All question sets, the newest first."),
    ),
    Kind.FACTUAL: (
        "feitelijke-vragen",
        gettext_lazy("Factual questions"),
        gettext_lazy("Lists of questions of a committee, each with the date it named."),
    ),
    Kind.CONSULTATION: (
        "schriftelijk-overleg",
        gettext_lazy("Written consultations"),
        gettext_lazy("Questions of a committee in writing, each with the date it named."),
    ),
    Kind.LETTER_REQUEST: (
        "briefverzoeken",
        gettext_lazy("Requests for a letter"),
        gettext_lazy("What members asked a letter about, with the date that was asked for."),
    ),
    Kind.COMMITMENT: (
        "toezeggingen",
        gettext_lazy("Commitments"),
        gettext_lazy("What was promised to the Kamer, with the date that was named."),
    ),
}
"""In the order of the tabs: the address and the name of each list, its title, and what is on it."""

LISTS = {
    kind: Listing(name=name, title=title, lead=lead, filterset=QuestionFilter, order="-sent")
    for kind, (name, title, lead) in HEADS.items()
}
