"""Where a motion stands among those that replaced one another, with their pages and titles."""

from __future__ import annotations

from dataclasses import dataclass

from tracker.models import Case
from tracker.services.replacements import replacements_of
from tracker.web.citations.references import shown


@dataclass(frozen=True, slots=True)
class Version:
    """One motion of a chain; without a title it is not registered here."""

    display: str
    url: str
    title: str


@dataclass(frozen=True, slots=True)
class Versions:
    """What a motion replaces and is replaced by, the nearest first."""

    older: list[Version]
    newer: list[Version]

    @property
    def living(self) -> Version | None:
        """The one that counts now, when this one was replaced."""
        return self.newer[-1] if self.newer else None


def shown_replacements(number: str) -> Versions:
    """The versions before and after a motion, each way to the end; two queries."""
    chain = replacements_of(number)
    numbers = [*chain.older, *chain.newer]
    titles = dict(
        Case.objects.filter(number__in=numbers).values_list("number", "subject") if numbers else ()
    )
    return Versions(
        *(
            [Version(*shown(one), titles.get(one, "")) for one in side]
            for side in (chain.older, chain.newer)
        )
    )
