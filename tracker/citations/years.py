"""Whether a year or a sitting can be: no series has numbers before it began or after today."""

from __future__ import annotations

from datetime import date

from tracker.citations.codes import Code
from tracker.citations.identifiers import Identifier
from tracker.citations.known import Doubt
from tracker.citations.series import FIRST_YEARS, LAST_VRAAG, MOST_SITTINGS, year_of
from tracker.citations.sessions import session_of
from tracker.citations.values import Aanhangsel, Handelingen, Staatsblad
from tracker.citations.vraagnummer import Vraagnummer


def judge_year(identifier: Identifier, on: date | None) -> Doubt | None:
    """Why ``identifier`` cannot be in a document dated ``on``, by its year or its sitting."""
    year = year_of(identifier)
    doubt = _too_many_sittings(identifier)
    if doubt or year is None:
        return doubt
    return _too_early(identifier, year) or _too_late(identifier, year, on)


def _too_many_sittings(identifier: Identifier) -> Doubt | None:
    """In "Handelingen II, vergaderjaar 2001-2002, nr. 1234" the word Aanhangsel is forgotten.

    With an item the number may be a page, in the identifiers of before 2009.
    """
    if not isinstance(identifier, Handelingen) or identifier.item:
        return None
    if identifier.number <= MOST_SITTINGS:
        return None
    return Doubt(
        "number-too-high",
        f"Geen vergaderjaar heeft zo veel vergaderingen; nr. {identifier.number} staat "
        "waarschijnlijk in het Aanhangsel.",
        Aanhangsel(identifier.chamber, identifier.session, identifier.number),
    )


def _too_early(identifier: Identifier, year: int) -> Doubt | None:
    first = FIRST_YEARS.get(identifier.kind, 0)
    if year >= first:
        return None
    return Doubt("year-too-early", f"{year} kan niet: deze nummers bestaan sinds {first}.")


def _too_late(identifier: Identifier, year: int, on: date | None) -> Doubt | None:
    if isinstance(identifier, Vraagnummer) and year > LAST_VRAAG:
        reason = f"Vraagnummers van tien cijfers zijn er na {LAST_VRAAG} niet meer."
        return Doubt("year-too-late", reason)
    if on is None:
        return None
    one_year = isinstance(identifier, Staatsblad | Code)
    if year <= (on.year if one_year else session_of(on)):
        return None
    words = f"Het jaar {year}" if one_year else f"Het vergaderjaar {year}–{year + 1}"
    day = f"{on.day:02}-{on.month:02}-{on.year}"
    return Doubt("year-in-future", f"{words} ligt na de datum van dit document ({day}).")
