"""What a search looks through: what the user may see, narrowed by the facets, with the words."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import cached_property

from tracker.models import Case, User
from tracker.models.cases import CaseQuerySet
from tracker.search.asked import Asked, read_clauses
from tracker.search.clauses import Clause, Term
from tracker.search.facets import SORTS
from tracker.search.narrowing import Narrowing, narrow
from tracker.search.parts import FALSE, TRUE, Sql, within
from tracker.search.query import Query
from tracker.search.scope import Scope


@dataclass(frozen=True)
class Wanted:
    """A query made ready for the database: the rows of each table that answer it, unordered."""

    asked: Asked
    scope: Scope
    narrowing: Narrowing
    today: dt.date
    kind: str = ""
    kind_alone: bool = False
    numbered: bool = False

    @classmethod
    def of(cls, query: Query, *, user: User | None, today: dt.date) -> Wanted:
        """What `query` wants, for `user`; a kind alone wants all of that kind, and the word."""
        clauses = query.clauses
        numbered = bool(query.identifiers)
        kind_alone = bool(query.kind) and not (clauses or numbered)
        if kind_alone:
            clauses = (Clause((Term((SORTS[query.kind],)),)),)
        return cls(
            read_clauses(clauses),
            Scope.of(user),
            narrow(query.filters, user=user, today=today),
            today,
            query.kind,
            kind_alone,
            numbered,
        )

    @property
    def hopeless(self) -> bool:
        """Whether nothing is asked: stop words, or facets that nobody knows."""
        return not (self.asked.matching or self.narrowing)

    @property
    def countable(self) -> bool:
        """Whether it divides over the facets: a number leads to one thing and what hangs on it."""
        return bool(self.asked.matching or self.narrowing) and not self.numbered

    @cached_property
    def narrowed(self) -> Scope:
        """What the user may see of what the facets leave."""
        return Scope(
            self.visible,
            self.scope.documents.filter(self.narrowing.documents),
            self.scope.dossiers.filter(self.narrowing.dossiers),
        )

    @cached_property
    def visible(self) -> CaseQuerySet[Case]:
        """The cases that it may be about."""
        cases = self.scope.cases
        if self.narrowing.by_state:
            cases = cases.with_state(self.today)
        return cases.filter(self.narrowing.cases)

    @cached_property
    def cases(self) -> Sql:
        """The rows of `tracker_case` that hold the words themselves."""
        alone = Sql("kind = %s", (self.kind,)) if self.kind_alone else FALSE
        return (self._hold("search") | alone) & within("id", self.visible)

    @cached_property
    def letters(self) -> Sql:
        """The letters (`document`) with a case (`link`) that hold them.

        Whatever hangs on a case may be seen by whoever may see the case.
        """
        if not self.asked.matching:
            return FALSE
        return self._hold("document.search") & within("link.case_id", self.visible)

    @cached_property
    def papers(self) -> Sql:
        """The rows of `tracker_document` that hold them."""
        alone = TRUE if self.kind_alone and self.kind == "document" else FALSE
        return (self._hold("search") | alone) & within("id", self.narrowed.documents)

    @cached_property
    def dossiers(self) -> Sql:
        """The rows of `tracker_dossier` whose title holds them."""
        alone = TRUE if self.kind_alone and self.kind == "dossier" else FALSE
        titles = self._hold("to_tsvector('rappel', title)")
        return (titles | alone) & within("id", self.narrowed.dossiers)

    def rank(self, column: str) -> Sql:
        """How well a text fits."""
        if not self.asked.weighing:
            return Sql("0.0")
        return Sql(f"ts_rank({column}, %s::tsquery)", (self.asked.weighing,))

    def _hold(self, column: str) -> Sql:
        if not self.asked.matching:
            return TRUE
        return Sql(f"{column} @@ %s::tsquery", (self.asked.matching,))
