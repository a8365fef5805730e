"""What a search can be narrowed by: `jaar:2025`, `status:te-laat`, `van:"van Dijk"`. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tracker.citations import Dossier, parse
from tracker.deadlines import LATE, UNSETTLED, State

KINDS = {
    "motie": "motion",
    "moties": "motion",
    "vraag": "question",
    "vragen": "question",
    "kamervraag": "question",
    "kamervragen": "question",
    "toezegging": "commitment",
    "toezeggingen": "commitment",
    "briefverzoek": "letter_request",
    "briefverzoeken": "letter_request",
    "brief": "document",
    "brieven": "document",
    "document": "document",
    "documenten": "document",
    "dossier": "dossier",
    "dossiers": "dossier",
}
"""What people call a kind of thing, and the kind of a result; as the first word of a search they
say what should come first."""

SORTS = {
    "question": "vraag",
    "motion": "motie",
    "commitment": "toezegging",
    "letter_request": "briefverzoek",
    "factual": "feitelijk",
    "consultation": "overleg",
    "document": "brief",
    "dossier": "dossier",
}
"""How each kind of result is written behind `soort:`."""

KIND_OF_SORT = {sort: kind for kind, sort in SORTS.items()}

STATES: dict[str, frozenset[State]] = {
    **{state.value.replace("_", "-"): frozenset({state}) for state in State},
    "te-laat": LATE,
    "lopend": UNSETTLED,
}
"""What can stand behind `status:`: each state of the clock, and two names for several."""

FACETS = (
    "soort",
    "status",
    "ministerie",
    "bewindspersoon",
    "partij",
    "van",
    "jaar",
    "dossier",
    "behandelaar",
)
"""The names of all facets; what `ministerie`, `partij` and the people may be, the data say."""

SEVERAL = frozenset({"van", "partij"})
"""Of these a case can have more than one: a second one narrows further, it replaces nothing."""


@dataclass(frozen=True, slots=True)
class Facet:
    """One `name:value`; the value in its usual spelling, capitals of names kept."""

    name: str
    value: str
    excluded: bool = False


@dataclass(frozen=True, slots=True)
class Filter:
    """Facets of which one must hold: `partij:VVD OR partij:D66`."""

    facets: tuple[Facet, ...]


def facet(name: str, value: str, *, excluded: bool = False) -> Facet | str:
    """The facet that was typed, or a Dutch sentence that says what was not understood."""
    spelled = " ".join(value.split())
    if not spelled:
        return f"Achter “{name}:” ontbreekt een waarde."
    usual = _usual(name, spelled)
    return Facet(name, usual, excluded) if usual else unknown(name, spelled, _choices(name))


def strange(name: str) -> str:
    """The sentence about what looks like a facet and is none: its words were looked for."""
    return f"“{name}:” is geen filter; er is op de woorden gezocht. Kies uit {listed(FACETS)}."


def unknown(name: str, value: str, choices: str) -> str:
    """The sentence about a value that a facet does not have, with what it does have."""
    return f"{name}: kent “{value}” niet en telt niet mee. {choices}"


def listed(choices: Sequence[str]) -> str:
    """`a, b of c`."""
    *most, last = choices
    return f"{', '.join(most)} of {last}" if most else last


def _usual(name: str, value: str) -> str | None:
    """The usual spelling of a value; None when the facet has no such value."""
    if name == "soort":
        sort = value.lower()
        return sort if sort in SORTS.values() else SORTS.get(KINDS.get(sort, ""))
    if name == "status":
        state = re.sub(r"[\s_-]+", "-", value.lower())
        return state if state in STATES else None
    if name == "jaar":
        return value if re.fullmatch(r"(19|20)[0-9]{2}", value, re.ASCII) else None
    if name == "dossier":
        number = parse(value)
        return number.canonical if isinstance(number, Dossier) else None
    return value


def _choices(name: str) -> str:
    if name == "soort":
        return f"Kies uit {listed([*SORTS.values()])}."
    if name == "status":
        return f"Kies uit {listed([*STATES])}."
    if name == "jaar":
        return "Schrijf een jaar als 2025."
    return "Schrijf een dossiernummer als 21501-20 of 36045."
