"""What is asked of texts, as PostgreSQL takes it: one tsquery to match by, one to weigh by."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain

from django.contrib.postgres.search import SearchQuery

from tracker.search.clauses import Clause, Term
from tracker.search.vocabulary import Looked, look_up


@dataclass(frozen=True, slots=True)
class Asked:
    """`matching` holds compounds too; weighed is by the words themselves, which is also quicker.

    Both are empty when nothing but stop words was asked. `unknown` are words that no paper has;
    `rare` says that a word is asked which few have.
    """

    matching: str = ""
    weighing: str = ""
    unknown: tuple[str, ...] = ()
    rare: bool = False


class Lexemes(SearchQuery):
    """A tsquery that is ready: its lexemes are not stemmed again."""

    template = "%(expressions)s::tsquery"

    def __init__(self, lexemes: str) -> None:
        super().__init__(lexemes, search_type="raw")


def read_clauses(clauses: Sequence[Clause]) -> Asked:
    """What the clauses ask for; one query."""
    terms = [(term, one.excluded) for one in clauses for term in one.terms]
    if not terms:
        return Asked()
    looked = look_up([_written(term, excluded=excluded) for term, excluded in terms])
    rest = iter(looked)
    matching, weighing, rare = [], [], False
    for clause in clauses:
        known = [one for _ in clause.terms if (one := next(rest)).lexemes]
        if clause.excluded:
            matching += [f"!({one.lexemes})" for one in known]
        elif known:
            matching.append(_any(chain.from_iterable(map(_with_compounds, known))))
            weighing.append(_any(one.lexemes for one in known))
            rare = rare or all(one.rare for one in known)
    unknown = (
        term.words[0]
        for (term, excluded), one in zip(terms, looked, strict=True)
        if not (one.known or excluded or term.phrase)
    )
    return Asked(" & ".join(matching), " & ".join(weighing), tuple(dict.fromkeys(unknown)), rare)


def _written(term: Term, *, excluded: bool) -> tuple[str, str | None]:
    """A term for `to_tsquery`; a word that is looked for is a beginning, and may be a part."""
    if term.phrase or excluded:
        return " <-> ".join(term.words), None
    return f"{term.words[0]}:*", term.words[0]


def _with_compounds(looked: Looked) -> list[str]:
    return [looked.lexemes, *(quoted(lexeme) for lexeme in looked.compounds)]


def _any(lexemes: Iterable[str]) -> str:
    return f"({' | '.join(lexemes)})"


def quoted(lexeme: str) -> str:
    """A lexeme as it stands in a tsquery."""
    doubled = lexeme.replace("\\", "\\\\").replace("'", "''")
    return f"'{doubled}'"
