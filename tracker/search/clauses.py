"""From the pieces of a query to what must hold of a text, and what of a case. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tracker.search.facets import Filter, facet
from tracker.search.lexing import Piece, words

MAX_WORDS = 12
MAX_FACETS = 12


@dataclass(frozen=True, slots=True)
class Term:
    """One word, as the beginning of a word; or a phrase: exactly these words, side by side."""

    words: tuple[str, ...]
    phrase: bool = False


@dataclass(frozen=True, slots=True)
class Clause:
    """Terms of which one must stand in a text; or, when `excluded`, a term that may not."""

    terms: tuple[Term, ...]
    excluded: bool = False


def clauses_in(pieces: Sequence[Piece]) -> tuple[Clause, ...]:
    """What must stand in a text; OR joins its neighbours, and whatever is left of it is nothing."""
    found: list[Clause] = []
    left = MAX_WORDS
    joining = False
    for piece in pieces:
        if piece.is_or:
            joining = bool(found) and not found[-1].excluded
            continue
        for clause in _clauses(piece, joined=joining or _joins(piece, pieces)):
            left -= sum(len(term.words) for term in clause.terms)
            if left < 0:
                return tuple(found)
            if joining and not clause.excluded:
                found[-1] = Clause(found[-1].terms + clause.terms)
            else:
                found.append(clause)
        joining = False
    return tuple(found)


def filters_in(pieces: Sequence[Piece]) -> tuple[tuple[Filter, ...], tuple[str, ...]]:
    """What must hold of a case, and Dutch sentences about what was not understood."""
    found: list[Filter] = []
    notes: list[str] = []
    joining = False
    for piece in pieces:
        if piece.is_or:
            joining = True
            continue
        if piece.name:
            read = facet(piece.name, piece.text, excluded=piece.excluded)
            if isinstance(read, str):
                notes.append(read)
            elif joining and found and not (read.excluded or found[-1].facets[-1].excluded):
                found[-1] = Filter((*found[-1].facets, read))
            else:
                found.append(Filter((read,)))
        joining = False
    return tuple(dict.fromkeys(found[:MAX_FACETS])), tuple(dict.fromkeys(notes))


def _clauses(piece: Piece, *, joined: bool) -> Iterator[Clause]:
    """A piece is one term, unless it is several words that nothing keeps together."""
    if piece.name:
        return
    said = words(piece.text)
    together = piece.quoted or len(said) > 1
    if said and (piece.quoted or piece.excluded or joined):
        yield Clause((Term(said, phrase=together),), piece.excluded)
    else:
        yield from (Clause((Term((word,)),)) for word in said)


def _joins(piece: Piece, pieces: Sequence[Piece]) -> bool:
    """Whether an OR follows."""
    after = pieces.index(piece) + 1
    return after < len(pieces) and pieces[after].is_or
