"""From the text of one document to everything that it says."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from tracker.citations import Citation, Link, Relation, find, parse
from tracker.letters.answers import coverage_warnings, read_answers
from tracker.letters.block import Block
from tracker.letters.case_numbers import case_number, case_warnings
from tracker.letters.cleaning import Page, cleaned
from tracker.letters.dossiers import KNOWN_DOSSIERS, dossier_warnings
from tracker.letters.extension import read_extension
from tracker.letters.head import read_head
from tracker.letters.kind import chamber_of, kind_of
from tracker.letters.missing import set_warnings
from tracker.letters.moments import notice_sent_on, read_moments
from tracker.letters.motion import Motion, read_motion
from tracker.letters.questions import read_questions
from tracker.letters.reading import Kind, Reading
from tracker.letters.references import own_references
from tracker.letters.signatories import heading_signatories, letter_signatories
from tracker.letters.spending_proposal import read_proposal
from tracker.letters.structure import bare_questions, blocks
from tracker.letters.warnings import citation_warnings, motion_warnings

# Mondelinge vragen are announced without their text (RvO TK 12.3).
_ORAL = re.compile(r"(?m)^[ ]*Mondelinge\s+vragen\b")


def read(
    text: str,
    *,
    dossiers: Mapping[str, str] = KNOWN_DOSSIERS,
    links: Iterable[Link] = (),
) -> Reading:
    """What this document says. Any text can be read; what it does not say is None or empty.

    `dossiers` are the dossiers that are known to exist, number to title; with them a citation of a
    dossier one digit beside the one that the document is about is recognised as doubtful. `links`
    are the citations that the document's own markup names (`Extracted.links`).
    """
    page = cleaned(text)
    parts = blocks(page.running.clean, letter=_is_letter(page.running.clean))
    kind = _kind(page, parts)
    if kind == "motion":
        reading = _motion(page)
    elif kind == "spending_proposal":
        reading = Reading(kind, proposal=read_proposal(page.running))
    else:
        reading = _question_set(page, parts, kind)
    citations = *reading.citations, *_others(reading, find(text, links))
    return replace(
        reading,
        notes=page.notes,
        citations=citations,
        warnings=(
            *reading.warnings,
            *citation_warnings(citations),
            *dossier_warnings(citations, reading.subject, dossiers),
        ),
    )


def _others(reading: Reading, citations: list[Citation]) -> Iterator[Citation]:
    """The citations of other documents: a document does not cite itself by its own numbers."""
    own = {
        read.value for read in (reading.case_number, reading.number, *reading.references) if read
    }
    head = reading.number
    for citation in citations:
        if citation.target in own:
            continue
        if head and citation.start < head.end and head.start < citation.end:
            continue
        yield citation


def _is_letter(clean: str) -> bool:
    """Whether this is a letter, in which the answer may stand behind its question unannounced."""
    return "Hoogachtend" in clean[:6000] or "Geachte" in clean[:6000] or "eantwoord" in clean[:3000]


def _kind(page: Page, parts: list[Block]) -> Kind:
    present = {block.part for block in parts}
    return kind_of(
        page.running.clean,
        has_questions="question" in present,
        has_answers="answer" in present,
    )


def _motion(page: Page) -> Reading:
    motion = read_motion(page.printed)
    reading = Reading(
        "motion",
        chamber=chamber_of(page.printed),
        members=motion.members,
        subject=motion.subject,
        number=motion.number,
        submitted_on=motion.submitted_on,
        preamble=motion.preamble,
        considerations=motion.considerations,
        dictum=motion.dictum,
    )
    if replaced := _replaced(motion):
        reading = replace(reading, citations=(replaced,))
    return replace(reading, warnings=(*motion.warnings, *motion_warnings(reading)))


def _replaced(motion: Motion) -> Citation | None:
    """ "ter vervanging van die gedrukt onder nr. 5": a paper in the motion's own dossier."""
    place = motion.replaces
    identifier = parse(place.value) if place else None
    if place is None or identifier is None:
        return None
    return Citation(
        text=place.words,
        target=identifier.canonical,
        start=place.start,
        end=place.end,
        doubtful=False,
        reason="",
        identifier=identifier,
        relation=Relation.REPLACES,
    )


def _question_set(page: Page, parts: list[Block], kind: Kind) -> Reading:
    text = page.running
    head_end = next((block.start for block in parts), len(text.clean))
    head = read_head(text, 0, head_end)
    if kind == "question" and not parts and not _ORAL.search(text.clean, 0, head_end):
        parts = bare_questions(text.clean, _line_end(text.clean, head.end), len(text.clean))
    notice = next((block for block in parts if block.part == "notice"), None)
    zone_end = head_end if parts else len(text.clean)
    questions, doubts = read_questions(text, parts)
    answers = read_answers(text, parts) if kind == "answer" else ()
    is_set = kind != "other" or bool(head.members)
    moments = read_moments(text, zone_end, answered=is_set and kind != "question")
    number = case_number(text, zone_end)
    sent_on = moments.sent_on
    if notice is not None:
        number = number or case_number(text, notice.end, start=notice.body)
        sent_on = sent_on or notice_sent_on(text, notice.body, notice.end)
    return Reading(
        kind,
        chamber=chamber_of(page.printed),
        case_number=number,
        members=head.members,
        addressees=head.addressees,
        subject=head.subject,
        sent_on=sent_on,
        answered_on=moments.answered_on,
        signatories=heading_signatories(text) or letter_signatories(text, zone_end),
        references=own_references(page.printed),
        questions=questions,
        answers=answers,
        extension=read_extension(text, notice.body if notice else 0, len(text.clean))
        if kind == "extension"
        else None,
        warnings=(
            *(case_warnings(text, zone_end, number) if is_set else ()),
            *moments.warnings,
            *set_warnings(kind, head, sent_on),
            *doubts,
            *(coverage_warnings(parts, questions, answers) if kind == "answer" else ()),
        ),
    )


def _line_end(clean: str, position: int) -> int:
    end = clean.find("\n", position)
    return end if end >= 0 else len(clean)
