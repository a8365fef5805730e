"""The text of an uitstelbericht, in the tone in which ministers write it to the Kamer. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from tracker.deadlines.dutch import long_date

ADDRESSEES = {
    "TK": (
        "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal",
        "Postbus 20018",
        "2500 EA Den Haag",
    ),
    "EK": ("Aan de Voorzitter van de Eerste Kamer der Staten-Generaal", "Den Haag"),
}
"""To whom, by chamber; the address of the Tweede Kamer as ministries print it on their letters."""

_SMALL = ("De ", "Het ", "Een ")


@dataclass(frozen=True, slots=True)
class Member:
    """Who asked, and for which party; the party may be unknown."""

    name: str
    party: str

    def __str__(self) -> str:
        return f"{self.name} ({self.party})" if self.party else self.name


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """What an uitstelbericht says: which questions, why not in time, and when then.

    `on_behalf_of` are the offices, without article, for which the letter is sent as well;
    `earlier` the days of uitstelberichten that were sent before this one.
    """

    number: str
    subject: str
    started_on: date
    members: Sequence[Member]
    reason: str
    promised_on: date | None = None
    on_behalf_of: Sequence[str] = ()
    earlier: Sequence[date] = ()


def heading(notice: Notice) -> str:
    """The subject line of the letter."""
    return f"Uitstel beantwoording vragen van {_askers(notice.members)} {_about(notice.subject)}"


def paragraphs(notice: Notice) -> list[str]:
    """The letter between salutation and signature."""
    return [
        _again(notice) if notice.earlier else _first(notice),
        f"De reden van het uitstel is dat {notice.reason.rstrip('.')}.",
        _promise(notice.promised_on),
    ]


def _first(notice: Notice) -> str:
    also = _on_behalf_of(notice.on_behalf_of)
    return (
        f"Hierbij deel ik u{also} mede dat {_questions(notice)} niet binnen de gebruikelijke "
        "termijn kunnen worden beantwoord."
    )


def _again(notice: Notice) -> str:
    also = _on_behalf_of(notice.on_behalf_of)
    days = _enumerated([long_date(day) for day in notice.earlier])
    letters = "uitstelbericht" if len(notice.earlier) == 1 else "uitstelberichten"
    return (
        f"In vervolg op mijn {letters} van {days} deel ik u{also} mede dat {_questions(notice)} "
        "ook nu nog niet kunnen worden beantwoord."
    )


def _questions(notice: Notice) -> str:
    return (
        f"de vragen van {_askers(notice.members)} {_about(notice.subject)} (ingezonden "
        f"{long_date(notice.started_on)}, kenmerk {notice.number})"
    )


def _promise(promised_on: date | None) -> str:
    if promised_on is None:
        return "Ik streef ernaar de vragen zo spoedig mogelijk te beantwoorden."
    return f"Ik streef ernaar de vragen uiterlijk {long_date(promised_on)} te beantwoorden."


def _askers(members: Sequence[Member]) -> str:
    """`het lid Nordkamp (GL-PvdA)`, `de leden A (X) en B (Y)`; who asked may be unknown."""
    if not members:
        return "uw Kamer"
    word = "het lid" if len(members) == 1 else "de leden"
    return f"{word} {_enumerated([str(member) for member in members])}"


def _about(subject: str) -> str:
    """`over …`, once, and with a small letter where the subject begins with an article."""
    bare = subject.strip().rstrip(".")
    if bare.lower().startswith("over "):
        bare = bare[len("over ") :]
    return f"over {bare[0].lower() + bare[1:] if bare.startswith(_SMALL) else bare}"


def _on_behalf_of(offices: Sequence[str]) -> str:
    if not offices:
        return ""
    return f", mede namens {_enumerated([f'de {office}' for office in offices])},"


def _enumerated(words: Sequence[str]) -> str:
    """`a`, `a en b`, `a, b en c`."""
    *before, last = words
    return f"{', '.join(before)} en {last}" if before else last
