"""The sentence that says who asks whom about what: "Vragen van het lid A (P) aan ... over ..."."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Final

from tracker.letters.months import DATE
from tracker.letters.offices import ROLE, offices
from tracker.letters.people import members
from tracker.letters.reading import Member, Read
from tracker.letters.reflow import one_line
from tracker.letters.text import Text

_LONGEST_SENTENCE: Final = 2500
_MOST_SENTENCES: Final = 20

_ASKED_BY = re.compile(
    r"(?:\b(?:[Kk]amer)?[Vv]ra(?:ag|gen)|\bVRA(?:AG|GEN))\s+(?:(?:zijn\s+|die\s+zijn\s+)?gesteld\s+)?"
    r"(?:(?:door|van)\s+)?(?:het\s+(?:[Kk]amer)?lid|(?:de|het)\s+(?:[Kk]amer)?leden(?:\s+lid)?|"
    r"(?:[Kk]amer)?leden|de[n]?\s+heer|de\s+heren|mevrouw|mej\.)(?=\s*[^\W\d_])(?!\s+de[rz])|"
    r"\b(?:heeft|hebben)\s+(?:uw|het|de)\s+(?:[Kk]amer)?(?:lid|leden)(?=[^.]{3,200}\bvragen\s+gesteld)",
)
_ONLY_PARTY = re.compile(
    r"(?m)^(?=[A-Z][^\n()]{1,90}\([A-Z][\w ]{1,20}\)\s+(?:over|inzake|aan\s+de)\s)"
)
_SUBJECT_LINE = re.compile(
    r"(?m)^[ |/>]*(?:Betreft|Onderwerp)[ :|/]+(?:de )?(?:[Bb]eantwoording|[Aa]ntwoord(?:en)? op)\s+"
    r"(?:van\s+)?(?=[A-Z])"
)
_END = re.compile(
    r"[\s,.]*\(\s*in-?ge-?zonden|,\s*in-?ge-?zonden\b|\s(?:worden|zijn)\s+beantwoord|"
    r"\s(?:kunnen|kan)\s(?:tot\smijn\sspijt\s)?niet\b|\sniet\s+binnen\b|;\s*(?:Antwoord|Mededeling)|"
    r"[\s,]*\(\s*(?:(?:vraagnummer|kenmerk)\s+)?(?:\d{4}\s?Z\s?\d{5}|\d{10})\s*\)|"
    r",?\s(?:met\s+)?kenmerk\s|\n[ ]*\n|\n[ ]*Geachte|\n[ ]*(?:Antwoord|ANTWOORD|Mededeling)|"
    r"\s*[|]|\.\s*\n(?=(?-i:[A-Z]))",
    re.IGNORECASE,
)
_TOPIC = re.compile(
    r"(?:(?<=[\s),])(?:over|in-?[ \n]?zake|betreffende|naar\s+aan-?\w{2,3}ding\s+van|n\.a\.v\.|"
    r"m\.b\.t\.|met\s+betrekking\s+tot|ter\s?zake\s+van|omtrent|aangaande|in\s+het\s+kader\s+van)"
    r"|(?<=[a-z])over)(?=[\s:]):?|(?<=\s)over(?=(?:het|de|een)\s)",
    re.IGNORECASE,
)
_ADDRESSED = re.compile(
    rf"(?:[\s,]+op\s+{DATE}\s+me(?:e|de)gedeeld)?\s+aan\s+(?:de[n]?\s+|het\s+)?(?={ROLE})",
    re.IGNORECASE,
)
_ANSWERS_BY = re.compile(
    rf"Antwoord(?:en)?\s+van\s+(?:de\s+)?(?P<office>{ROLE}\b[^.()]{{0,300}}?)\s+op\s+(?:de\s+)?"
    r"(?:schriftelijke\s+)?(?=(?:kamer)?vra)",
    re.IGNORECASE,
)
_MEDE_NAMENS = re.compile(r",?\s*mede\s+namens\b.*", re.IGNORECASE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Head:
    """What the heading and the covering letter say about the questions."""

    members: tuple[Read[Member], ...] = ()
    addressees: tuple[Read[str], ...] = ()
    subject: Read[str] | None = None
    assumed_addressee: bool = False
    end: int = 0


def read_head(text: Text, start: int, end: int) -> Head:
    """The head of the questions, from this part of the text.

    A document says it up to four times: in the heading of the questions, above the answers, in
    the covering letter and on its subject line. Each value comes from the first of these that
    has it.
    """
    sentences = sorted(islice(_sentences(text.clean, start, end), _MOST_SENTENCES))
    parsed = [_parsed(text, left, right) for _, left, right in sentences]
    addressees = next((head.addressees for head in parsed if head.addressees), ())
    answering = () if addressees else _answering_offices(text, start, end)
    return Head(
        members=next((head.members for head in parsed if head.members), ()),
        addressees=addressees or answering,
        subject=next((head.subject for head in parsed if head.subject), None),
        assumed_addressee=bool(answering),
        end=parsed[0].end if parsed else start,
    )


def _sentences(clean: str, start: int, end: int) -> Iterator[tuple[int, int, int]]:
    """(rank, start, end) of each sentence that names the askers; the heading ranks first."""
    for match in _ASKED_BY.finditer(clean, start, end):
        yield (_rank(clean, match.start()), match.end(), _sentence_end(clean, match.end(), end))
    for match in _SUBJECT_LINE.finditer(clean, start, end):
        if not _ASKED_BY.search(clean, match.start(), min(end, match.end() + 60)):
            yield (4, match.end(), _sentence_end(clean, match.end(), end))

    for match in _ONLY_PARTY.finditer(clean, start, end):
        yield (5, match.end(), _sentence_end(clean, match.end(), end))


def _rank(clean: str, start: int) -> int:
    before = clean[max(0, start - 400) : start]
    line = before.rpartition("\n")[2]
    if re.search(r"(?:Betreft|Onderwerp|Projectnaam)\b[^\n]*\Z", line) or re.search(
        r"Projectnaam\s*\n[^\n]*\Z", before
    ):
        return 3
    if re.fullmatch(r"[ #*|]*(?:\d+\.\s*)?(?:\w{5,15}e\s+)?", line):
        return 0
    if re.search(
        r"Antwoord(?:en)?\s+van\s(?:(?!\n[ ]*\n).)*\sop\s+(?:de\s+)?\Z", before, re.DOTALL
    ):
        return 1
    return 2


def _sentence_end(clean: str, start: int, end: int) -> int:
    limit = min(end, start + _LONGEST_SENTENCE)
    match = _END.search(clean, start, limit)
    return match.start() if match else limit


def _parsed(text: Text, start: int, end: int) -> Head:
    topic = _TOPIC.search(text.clean, start, end)
    before_topic = topic.start() if topic else end
    addressed = _ADDRESSED.search(text.clean, start, before_topic)
    return Head(
        members=members(text, start, addressed.start() if addressed else before_topic),
        addressees=offices(text, addressed.end(), before_topic) if addressed else (),
        subject=_subject(text, topic.end(), end) if topic else None,
        end=end,
    )


def _subject(text: Text, start: int, end: int) -> Read[str] | None:
    start, end = text.trimmed(start, end)
    while end > start and text.clean[end - 1] in " .,;\n":
        end -= 1
    return text.read(one_line(text.clean[start:end]), start, end) if end > start else None


def _answering_offices(text: Text, start: int, end: int) -> tuple[Read[str], ...]:
    match = _ANSWERS_BY.search(text.clean, start, end)
    if not match:
        return ()
    together = _MEDE_NAMENS.search(text.clean, match.start("office"), match.end("office"))
    return offices(
        text, match.start("office"), together.start() if together else match.end("office")
    )
