"""Cases that a spending proposal may have to do with, each with the reason; no more than that."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from motions.models import MoneyLink, SpendingProposal
from tracker.models import Case, Citation, User
from tracker.search.results import find

MOST = 5
SHORTEST = 6
"""A word of the title that says what it is about is hardly shorter."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A case, how it may be connected, and what makes us think so."""

    case: Case
    relation: str
    reason: str


def suggestions(proposal: SpendingProposal, user: User) -> list[Suggestion]:
    """What may belong together: first what cites, then what is about the same; at most `MOST`."""
    linked = set(proposal.links.values_list("case", flat=True))
    found: dict[int, Suggestion] = {}
    for one in [*_citing(proposal, user), *_alike(proposal, user)]:
        if one.case.pk not in linked:
            found.setdefault(one.case.pk, one)
    return list(found.values())[:MOST]


def _citing(proposal: SpendingProposal, user: User) -> Iterator[Suggestion]:
    cited = Citation.objects.filter(document=proposal.document_id).values_list("means", flat=True)
    for case in Case.objects.visible_to(user).filter(number__in=set(cited)):
        yield Suggestion(
            case,
            MoneyLink.Relation.CITES,
            _("The form refers to %(number)s.") % {"number": case.display},
        )


def _alike(proposal: SpendingProposal, user: User) -> Iterator[Suggestion]:
    words = [word for word in _words(proposal) if len(word) >= SHORTEST]
    for word in words:
        keys = [one.case_id for one in find(word, user=user, limit=MOST) if one.case_id]
        for case in Case.objects.visible_to(user).filter(pk__in=keys):
            yield Suggestion(
                case,
                MoneyLink.Relation.THEMATIC,
                _("Both speak of “%(word)s”.") % {"word": word},
            )


def _words(proposal: SpendingProposal) -> list[str]:
    """The words of the title after the unit, the longest first: they say most."""
    title = proposal.title.removeprefix(proposal.unit)
    words = dict.fromkeys(word.strip(".,:;()-").lower() for word in title.split())
    return sorted((word for word in words if word.isalpha()), key=len, reverse=True)[:3]
