"""What somebody typed into a search box: a number in some notation, or words. Pure."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from tracker.citations import Identifier, find, readings

MAX_LENGTH = 200
MAX_WORDS = 12

KIND_WORDS = {
    "motie": "motion",
    "moties": "motion",
    "vraag": "question",
    "vragen": "question",
    "kamervraag": "question",
    "kamervragen": "question",
    "brief": "document",
    "brieven": "document",
    "document": "document",
    "documenten": "document",
    "dossier": "dossier",
    "dossiers": "dossier",
}
"""Words that say what kind of thing is wanted: what matches the rest comes first if it is one."""


@dataclass(frozen=True, slots=True)
class Query:
    """What is asked: the identifiers that the text may mean, else words; the kind comes first."""

    text: str
    identifiers: tuple[Identifier, ...] = ()
    kind: str = ""
    words: tuple[str, ...] = ()


def read(typed: str) -> Query:
    """Read what was typed; never fails, whatever it is."""
    text = _clean(typed)
    kind, rest = _kind(text)
    identifiers = readings(text) or readings(rest) or _numbers_in(text)
    if identifiers:
        return Query(text, identifiers, kind)
    words = re.findall(r"\w+", rest.replace("_", " ").lower())
    return Query(text, kind=kind, words=tuple(words[:MAX_WORDS]))


def _clean(typed: str) -> str:
    """One line of visible characters: controls become spaces, invisible marks disappear."""
    seen = []
    for character in typed[:MAX_LENGTH]:
        category = unicodedata.category(character)
        if category in {"Cc", "Zl", "Zp"}:
            seen.append(" ")
        elif category not in {"Cf", "Cs", "Co", "Cn"}:
            seen.append(character)
    return "".join(seen).strip()


def _numbers_in(text: str) -> tuple[Identifier, ...]:
    """The numbers between other words, when nothing but a number is meant or no doubt is left."""
    citations = find(text)
    whole = bool(citations) and citations[0].start == 0 and citations[-1].end == len(text)
    return tuple(one.identifier for one in citations if whole or not one.doubtful)


def _kind(text: str) -> tuple[str, str]:
    """The kind that the first word names, and the text without that word."""
    first, _, rest = text.partition(" ")
    kind = KIND_WORDS.get(first.lower(), "")
    return (kind, rest.strip()) if kind else ("", text)
