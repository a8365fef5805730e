"""What a person should look at before confirming: what is missing, and what may be wrong."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

from tracker.citations import Citation
from tracker.letters.head import Head
from tracker.letters.reading import Kind, Read, Reading, Warning


def set_warnings(
    kind: Kind, head: Head, sent_on: Read[datetime.date] | None
) -> tuple[Warning, ...]:
    """What the head of a set of questions does not say."""
    if kind == "other" and head.members:
        return (
            Warning(
                "notice_without_answers",
                "Deze mededeling gaat over vragen, maar is geen antwoord en geen uitstelbericht. "
                "Lees waarnaar zij verwijst en leg vast hoe de vragen zijn afgedaan.",
            ),
        )
    if kind not in ("answer", "question", "extension"):
        return (
            Warning(
                "unknown_kind",
                "Dit is niet herkend als antwoord, vragen, uitstelbericht, motie of "
                "bestedingsvoorstel. Kies zelf wat het is.",
            ),
        )
    return tuple(_missing(kind, head, sent_on))


def _missing(kind: Kind, head: Head, sent_on: Read[datetime.date] | None) -> Iterator[Warning]:
    if not head.members:
        yield Warning(
            "no_members", "Er staat niet wie de vragen stelde. Vul de leden en hun fractie in."
        )
    elif without := [m.value.name for m in head.members if m.value.party is None]:
        yield Warning(
            "member_without_party",
            f"Bij {', '.join(without)} staat geen fractie. Vul de fractie in.",
        )
    if head.assumed_addressee:
        yield Warning(
            "addressee_assumed",
            "Er staat niet aan wie de vragen gericht zijn. Ingevuld is wie antwoordt: "
            f"{', '.join(office.value for office in head.addressees)}. Controleer dat.",
        )
    elif not head.addressees:
        yield Warning(
            "no_addressee",
            "Er staat niet aan welke bewindspersoon de vragen gericht zijn. Vul die in.",
        )
    if head.subject is None:
        yield Warning("no_subject", "Er staat geen onderwerp van de vragen. Vul het in.")
    if sent_on is None:
        yield Warning(
            "no_sent_date",
            "Er staat niet wanneer de vragen zijn ingezonden; zonder die datum loopt de termijn "
            "niet. Zoek de datum op en vul die in.",
        )


def motion_warnings(motion: Reading) -> tuple[Warning, ...]:
    """What a motion should have and this one has not."""
    missing = (
        (motion.number, "no_motion_number", "het nummer van het kamerstuk"),
        (motion.members, "no_members", "de namen van de indieners"),
        (motion.submitted_on, "no_submission_date", "de datum waarop de motie is voorgesteld"),
        (motion.dictum, "no_dictum", "het verzoek aan de regering"),
    )
    return tuple(
        Warning(code, f"In de tekst van de motie is {what} niet gevonden. Vul dat in.")
        for value, code, what in missing
        if not value
    )


def citation_warnings(citations: tuple[Citation, ...]) -> Iterator[Warning]:
    """The citations that are doubtful: the same words in the same doubt once, with every place."""
    doubtful: dict[tuple[str, str], list[Citation]] = {}
    for citation in citations:
        if citation.doubtful:
            doubtful.setdefault((_words(citation), citation.reason), []).append(citation)
    for (words, reason), about in doubtful.items():
        yield Warning("doubtful_citation", f'"{words}": {reason}', about=tuple(about))


def _words(citation: Citation) -> str:
    return re.sub(r"\s+", " ", citation.text)
