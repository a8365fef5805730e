"""What the machine read, as the values that a person would confirm, and back again."""

from __future__ import annotations

import datetime as dt
from typing import Any

from answers.proposals import spending
from answers.proposals.values import (
    Confirmed,
    ExtensionLetter,
    FiledDocument,
    MotionText,
    QuestionLetter,
    SpendingText,
)
from answers.services import Given, Signed
from questions.services import Asked
from tracker.citations import Citation, Relation
from tracker.letters import Reading

NEEDS_NO_PERSON = frozenset(
    {
        "answer_without_heading",
        "doubtful_citation",
        "doubtful_dossier",
        "not_answered_separately",
    }
)
"""Warnings that stay with the record and stop nothing: about what the letter says, or about a
layout in which every question still has its answer (a missing one has a warning of its own)."""


def as_stored(read: Reading) -> dict[str, Any]:
    """A reading as a proposal keeps it: what `read_letter` prints, and the uitstelbericht."""
    notice = read.extension.value if read.extension else None
    promised_on = notice.promised_on if notice else None
    return {
        **read.as_json(),
        "spending": spending.as_stored(read),
        "extension": {
            "reason": notice.reason,
            "promised_on": promised_on.isoformat() if promised_on else None,
        }
        if notice
        else None,
        "preamble": read.preamble.value if read.preamble else "",
        "considerations": read.considerations.value if read.considerations else "",
        "replaces": next((one.target for one in read.citations if _replaces(read, one)), ""),
    }


def _replaces(read: Reading, cited: Citation) -> bool:
    return read.kind == "motion" and cited.relation is Relation.REPLACES


def as_reading(confirmed: Confirmed) -> dict[str, Any]:
    """What a person confirmed in the shape of a reading, to lie over what the machine read."""
    match confirmed:
        case QuestionLetter():
            return _letter_as_reading(confirmed)
        case MotionText():
            return {
                "number": confirmed.number,
                "subject": confirmed.subject,
                "members": _names(confirmed.members),
                "submitted_on": _iso(confirmed.submitted_on),
                "preamble": confirmed.preamble,
                "considerations": confirmed.considerations,
                "dictum": confirmed.dictum,
                "replaces": confirmed.replaces,
            }
        case ExtensionLetter():
            notice = {"reason": confirmed.reason, "promised_on": _iso(confirmed.promised_on)}
            return {
                "case_number": confirmed.case_number,
                "answered_on": _iso(confirmed.sent_on),
                "extension": notice,
            }
        case SpendingText():
            return spending.as_confirmed(confirmed)
        case FiledDocument():
            return {"proposal": {"title": confirmed.title}}


def _letter_as_reading(letter: QuestionLetter) -> dict[str, Any]:
    return {
        "case_number": letter.case_number,
        "subject": letter.subject,
        "sent_on": _iso(letter.sent_on),
        "answered_on": _iso(letter.answered_on),
        "members": _names(letter.members),
        "addressees": letter.addressees,
        "signatories": [{"name": one.name, "office": one.office} for one in letter.signed],
        "references": letter.references,
        "questions": [{"number": one.number, "text": one.text} for one in letter.asked],
        "answers": [{"covers": list(one.covers), "text": one.text} for one in letter.given],
    }


def confirmable(reading: dict[str, Any]) -> Confirmed | None:
    """The values to register without a person, or None when somebody must look first."""
    if any(warning["code"] not in NEEDS_NO_PERSON for warning in reading["warnings"]):
        return None
    if reading["kind"] in {"answer", "question"}:
        return _question_letter(reading)
    if reading["kind"] == "motion" and reading["number"]:
        return MotionText(
            number=reading["number"],
            subject=reading["subject"] or reading["number"],
            members=_members(reading),
            submitted_on=_date(reading["submitted_on"]),
            preamble=reading.get("preamble", ""),
            considerations=reading.get("considerations", ""),
            dictum=reading["dictum"] or "",
            replaces=reading.get("replaces", ""),
        )
    if reading["kind"] == "spending_proposal" and reading["proposal"]:
        return spending.as_read(reading) if reading["proposal"]["title"] else None
    return None


def _question_letter(reading: dict[str, Any]) -> QuestionLetter | None:
    sent_on, answered_on = _date(reading["sent_on"]), _date(reading["answered_on"])
    if not (reading["case_number"] and reading["subject"] and sent_on):
        return None
    if reading["kind"] == "answer" and answered_on is None:
        return None
    return QuestionLetter(
        case_number=reading["case_number"],
        subject=reading["subject"],
        sent_on=sent_on,
        members=_members(reading),
        addressees=reading["addressees"],
        asked=[Asked(question["number"], question["text"]) for question in reading["questions"]],
        answered_on=answered_on,
        given=[Given(tuple(answer["covers"]), answer["text"]) for answer in reading["answers"]],
        signed=[Signed(who["name"], who["office"] or "") for who in reading["signatories"]],
        references=reading["references"],
    )


def _members(reading: dict[str, Any]) -> list[tuple[str, str]]:
    return [(member["name"], member["party"] or "") for member in reading["members"]]


def _date(text: str | None) -> dt.date | None:
    return dt.date.fromisoformat(text) if text else None


def _names(members: list[tuple[str, str]]) -> list[dict[str, str]]:
    return [{"name": name, "party": party} for name, party in members]


def _iso(day: dt.date | None) -> str | None:
    return day.isoformat() if day else None
