"""What a spending proposal may have to do with, each with the reason; no more than that."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from motions.models import MoneyLink, SpendingProposal
from tracker.models import Case, Citation, Document, User
from tracker.models.numbers import written
from tracker.search.results import find

MOST = 5
SHORTEST = 6
"""A word of the title that says what it is about is hardly shorter."""

Keys = set[tuple[type, int]]


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A case, document or proposal, how it may be connected, and what makes us think so."""

    target: Case | Document | SpendingProposal
    relation: str
    reason: str


def suggestions(proposal: SpendingProposal, user: User) -> list[Suggestion]:
    """What may belong together: first what it cites, then what is alike; at most `MOST`."""
    linked: Keys = {(type(one.target), one.target.pk) for one in proposal.links.all()}
    linked.add((Document, proposal.document_id))
    return _first([*_citing(proposal, user), *_alike(proposal, user)], linked)


def proposals_for(document: Document, user: User) -> list[Suggestion]:
    """Proposals that may have to do with a document, the same way round; at most `MOST`."""
    others = SpendingProposal.objects.visible_to(user).exclude(document=document)
    known = others.select_related("document").defer("document__text", "document__search")
    linked: Keys = {
        (SpendingProposal, pk) for pk in document.money_links.values_list("proposal", flat=True)
    }
    numbers = _cited(document.pk) | {document.identifier} - {""}
    both = Citation.objects.filter(document__spending_proposal__in=known, means__in=numbers)
    cited = dict(both.values_list("document__spending_proposal", "means"))
    return _first(_paired(known, cited, document), linked)


def _first(found: Iterable[Suggestion], linked: Keys) -> list[Suggestion]:
    """Each once, without what is linked already."""
    each: dict[tuple[type, int], Suggestion] = {}
    for one in found:
        key = (type(one.target), one.target.pk)
        if key not in linked:
            each.setdefault(key, one)
    return list(each.values())[:MOST]


def _citing(proposal: SpendingProposal, user: User) -> Iterator[Suggestion]:
    cited = _cited(proposal.document_id)
    cases = Case.objects.visible_to(user).filter(number__in=cited)
    documents = Document.objects.visible_to(user).filter(identifier__in=cited)
    for target in [*cases, *documents]:
        number = target.number if isinstance(target, Case) else target.identifier
        yield Suggestion(target, MoneyLink.Relation.CITES, _refers_to(number))


def _alike(proposal: SpendingProposal, user: User) -> Iterator[Suggestion]:
    for word in _words(proposal):
        keys = [one.case_id for one in find(word, user=user, limit=MOST) if one.case_id]
        for case in Case.objects.visible_to(user).filter(pk__in=keys):
            yield Suggestion(case, MoneyLink.Relation.THEMATIC, _both_speak_of(word))


def _paired(
    proposals: Iterable[SpendingProposal], cited: dict[int, str], document: Document
) -> Iterator[Suggestion]:
    """First what refers to it or to the same, then what has a word of the title in common."""
    proposals, text = list(proposals), f"{document.title} {document.text}".lower()
    for one in proposals:
        number = cited.get(one.pk)
        if number and number == document.identifier:
            yield Suggestion(one, MoneyLink.Relation.CITES, _refers_to(number))
        elif number:
            reason = _("Both refer to %(number)s.") % {"number": written(number)}
            yield Suggestion(one, MoneyLink.Relation.THEMATIC, reason)
    for one in proposals:
        if word := next((word for word in _words(one) if word in text), ""):
            yield Suggestion(one, MoneyLink.Relation.THEMATIC, _both_speak_of(word))


def _refers_to(number: str) -> str:
    return _("The form refers to %(number)s.") % {"number": written(number)}


def _both_speak_of(word: str) -> str:
    return _("Both speak of “%(word)s”.") % {"word": word}


def _cited(document_id: int) -> set[str]:
    """The numbers that a document refers to."""
    return set(Citation.objects.filter(document=document_id).values_list("means", flat=True))


def _words(proposal: SpendingProposal) -> list[str]:
    """Words of the title beside unit and budget round, the longest first: they say most."""
    title = proposal.title.removeprefix(proposal.unit)
    if proposal.budget_round:
        title = title.replace(proposal.budget_round, "")
    words = dict.fromkeys(word.strip(".,:;()-").lower() for word in title.split())
    longest = sorted((word for word in words if word.isalpha()), key=len, reverse=True)[:3]
    return [word for word in longest if len(word) >= SHORTEST]
