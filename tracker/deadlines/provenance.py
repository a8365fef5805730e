"""Where the dates of a case come from, and what was changed on them: the proof of the clock."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from tracker.deadlines.changes import Change, Handover


@dataclass(frozen=True, slots=True)
class Paper:
    """Where something was read: a title, its address when it has one, and its own date."""

    title: str
    url: str = ""
    on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Provenance:
    """All that explains the dates of one case beside the dates themselves.

    ``notices`` are the uitstelberichten as documents. ``kamer_due_on`` is the term that the Kamer
    notes itself (`Zaak.Termijn`), of which nobody says how it is computed: a second opinion, never
    the source. ``agreed_ground`` is what was said of the date, in the words of who said it.
    """

    start: Paper = Paper("")
    notices: tuple[Paper, ...] = ()
    changes: tuple[Change, ...] = ()
    handovers: tuple[Handover, ...] = ()
    agreed_ground: str = ""
    kamer_due_on: date | None = None

    def changes_of(self, field: str, today: date) -> tuple[Change, ...]:
        """What was changed on one date by ``today``, in order."""
        return tuple(one for one in self.changes if one.field == field and one.on <= today)

    def notice_of(self, day: date) -> Paper:
        """The document of the uitstelbericht of ``day``; a nameless one when it is not there."""
        dated = (one for one in self.notices if one.on == day)
        undated = (one for one in self.notices if one.on is None)
        return next(dated, next(undated, Paper("")))
