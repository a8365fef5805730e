"""What somebody typed into a search box: a number in some notation, or words. Pure.

    stikstof "levensreddende steun" -motie partij:VVD OR partij:D66 -jaar:2024

What stands side by side must all hold; OR (or OF) joins its neighbours, a minus excludes, quotes
keep words together. Whatever is not understood is named in `notes`; nothing is ever an error.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import chain

from tracker.citations import Identifier, Kind, find, readings
from tracker.search.clauses import Clause, Term, clauses_in, filters_in
from tracker.search.facets import KINDS, SEVERAL, SORTS, Facet, Filter, strange
from tracker.search.lexing import Piece, pieces

MAX_LENGTH = 1000
"""In characters; the search box takes fewer, but a link with many facets may be long."""


_NUMBER = re.compile(r"\d|\b[IVXLC]+\b", re.IGNORECASE)
"""No number is without a digit, Arabic or Roman; to try every notation takes a millisecond."""


@dataclass(frozen=True, slots=True)
class Query:
    """What is asked: the identifiers that the text may mean, else words; narrowed by facets.

    A `kind` says what should come first. Two queries are equal when they ask the same.
    """

    text: str = field(compare=False)
    identifiers: tuple[Identifier, ...] = ()
    kind: str = ""
    clauses: tuple[Clause, ...] = ()
    filters: tuple[Filter, ...] = ()
    notes: tuple[str, ...] = field(default=(), compare=False)

    @property
    def words(self) -> tuple[str, ...]:
        """All words that may stand in what is found."""
        asked = chain.from_iterable(one.terms for one in self.clauses if not one.excluded)
        return tuple(chain.from_iterable(term.words for term in asked))

    @property
    def empty(self) -> bool:
        """Whether nothing is asked."""
        return not (self.identifiers or self.kind or self.clauses or self.filters)

    def narrowed(self, name: str, value: str) -> Query:
        """The same with one facet more; it replaces what a case has only one of."""
        kept = self if name in SEVERAL else self.widened(name)
        made = Filter((Facet(name, value),))
        return replace(kept, filters=tuple(dict.fromkeys((*kept.filters, made))))

    def widened(self, name: str) -> Query:
        """The same without the facets called `name`."""
        kept = (one for one in self.filters if all(facet.name != name for facet in one.facets))
        return replace(self, filters=tuple(kept))


def read(typed: str) -> Query:
    """Read what was typed; never fails, whatever it is."""
    text = _clean(typed)
    cut = [*pieces(text)]
    rest = _without_facets(text, cut)
    filters, notes = filters_in(cut)
    kind, clauses = _kind([*clauses_in(cut)])
    bare = rest.partition(" ")[2] if kind else rest
    # Stray signs hide a number (“OR 36 373”, “36? 373”) that is seen once the words stand alone.
    alone = " ".join(map(_clause_as_typed, clauses))
    identifiers = _identifiers(rest, bare) or _identifiers(f"{SORTS.get(kind, '')} {alone}", alone)
    if identifiers:
        return Query(text, identifiers, kind, (), filters, notes)
    notes += tuple(strange(name) for piece in cut if (name := piece.strange_facet))
    return Query(text, (), kind, clauses, filters, notes)


def write(query: Query) -> str:
    """The query as one would type it; reading that gives the same query."""
    kind = SORTS.get(query.kind, "")
    asked = [kind, *map(_clause_as_typed, query.clauses)]
    if query.identifiers:
        asked = [kind, _number_as_typed(query.identifiers)]
    return " ".join(filter(None, [*asked, *map(_filter_as_typed, query.filters)]))


def _clean(typed: str) -> str:
    """One line of visible characters: controls become spaces, invisible marks disappear."""
    seen = []
    for character in unicodedata.normalize("NFC", typed[:MAX_LENGTH]):
        category = unicodedata.category(character)
        if category in {"Cc", "Zl", "Zp"}:
            seen.append(" ")
        elif category not in {"Cf", "Cs", "Co", "Cn"}:
            seen.append(character)
    return "".join(seen).strip()


def _without_facets(text: str, cut: Sequence[Piece]) -> str:
    """The text without its facets, and without an OR that joins no words: what may be a number."""
    kept, last = [], 0
    for place, piece in enumerate(cut):
        beside = [*cut[max(place - 1, 0) : place], *cut[place + 1 : place + 2]]
        words = sum(not (one.name or one.is_or) for one in beside)
        if piece.name or (piece.is_or and words < 2):
            kept.append(text[last : piece.start])
            last = piece.end
    return " ".join(filter(None, (part.strip() for part in [*kept, text[last:]])))


def _identifiers(text: str, bare: str) -> tuple[Identifier, ...]:
    """What the text may mean as a number; `bare` is the text without the kind that it names."""
    if not _NUMBER.search(text):
        return ()
    return readings(text) or readings(bare) or _numbers_in(text)


def _numbers_in(text: str) -> tuple[Identifier, ...]:
    """The numbers between other words, when nothing but a number is meant or no doubt is left."""
    citations = find(text)
    whole = bool(citations) and citations[0].start == 0 and citations[-1].end == len(text)
    found = tuple(one.identifier for one in citations if whole or not one.doubtful)
    # Alone it may mean what it would mean if nothing else had been typed.
    return (readings(found[0].canonical) or found) if len(found) == 1 else found


def _kind(clauses: Sequence[Clause]) -> tuple[str, tuple[Clause, ...]]:
    """The kind that the first word names, and the clauses without that word."""
    match clauses:
        case [Clause((Term((word,), False),), False), *rest] if word in KINDS:
            return KINDS[word], tuple(rest)
    return "", tuple(clauses)


def _number_as_typed(identifiers: tuple[Identifier, ...]) -> str:
    first = identifiers[0].canonical
    if readings(first) == identifiers:
        return first
    return ", ".join(
        f"Kamerstuk {one.canonical}" if one.kind is Kind.DOSSIER else one.canonical
        for one in identifiers
    )


def _clause_as_typed(clause: Clause) -> str:
    sign = "-" if clause.excluded else ""
    terms = (
        f'"{" ".join(term.words)}"' if term.phrase else " ".join(term.words)
        for term in clause.terms
    )
    return sign + " OR ".join(terms)


def _filter_as_typed(one: Filter) -> str:
    return " OR ".join(
        f"{'-' if facet.excluded else ''}{facet.name}:{_quoted(facet.value)}"
        for facet in one.facets
    )


def _quoted(value: str) -> str:
    return f'"{value}"' if " " in value else value
