"""How a case hangs together with the rest: what it cites, what cites it, and its chain."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Any

from django.utils.safestring import SafeString

from tracker.citations import parse
from tracker.models import Case, Citation, Document, User
from tracker.web.citations.chains import chain_of
from tracker.web.citations.citing import citing
from tracker.web.citations.linked_text import linked
from tracker.web.citations.neighbours import neighbours
from tracker.web.citations.references import at_case, loaded, references
from tracker.web.days import Day


class LinkedParts:
    """The texts of a case with their references as links."""

    def __init__(self, citations: Iterable[Citation]) -> None:
        self._by_part: dict[str, list[Citation]] = {}
        for one in citations:
            self._by_part.setdefault(one.part, []).append(one)

    def text(self, part: str, text: str) -> SafeString:
        """`text`, which is that of `part`, escaped and with links."""
        return linked(text, self._by_part.get(part, ()))


def connections(user: User, case: Case, own: Collection[int], day: Day) -> dict[str, Any]:
    """What the page of a case shows of other cases and documents, as far as `user` may see it.

    `own` are the documents (ids) of the case that they may see.
    """
    documents, cases = Document.objects.visible_to(user), Case.objects.visible_to(user)
    names = {case.number, case.zaaknummer} - {""}
    cited = loaded(at_case(case, own), user)
    return {
        "references": references(one for one in cited if one.means not in names),
        "citing": citing(names, documents.exclude(pk__in=own), cases.exclude(pk=case.pk), day.on),
        "chain": chain_of(case, documents, cases, day.on),
        "linked": LinkedParts(one for one in cited if one.case_id == case.pk),
        "neighbours": neighbours(parse(case.number), user),
    }
