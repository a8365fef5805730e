"""What the head of a set of questions does not say, and a person has to look up."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from tracker.letters.head import Head
from tracker.letters.reading import Kind, Read, Warning


def set_warnings(kind: Kind, head: Head, sent_on: Read[datetime.date] | None) -> Iterator[Warning]:
    """What the head of a set of questions does not say."""
    if kind == "other" and head.members:
        yield Warning(
            "notice_without_answers",
            "Deze mededeling gaat over vragen, maar is geen antwoord en geen uitstelbericht. "
            "Lees waarnaar zij verwijst en leg vast hoe de vragen zijn afgedaan.",
        )
    elif kind not in ("answer", "question", "extension"):
        yield Warning(
            "unknown_kind",
            "Dit is niet herkend als antwoord, vragen, uitstelbericht, motie of "
            "bestedingsvoorstel. Kies zelf wat het is.",
        )
    else:
        yield from _missing(head, sent_on)


def _missing(head: Head, sent_on: Read[datetime.date] | None) -> Iterator[Warning]:
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
