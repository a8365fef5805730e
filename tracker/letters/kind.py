"""What sort of document this is, and of which chamber."""

from __future__ import annotations

import re

from tracker.letters.reading import Chamber, Kind, Read
from tracker.letters.text import Text

_SPENDING_PROPOSAL = re.compile(r"\bCW[ ]?3\.1\b")
_SPENDING_FORM = re.compile(
    r"Bestedingsvoorstel|doeltreffendheid,\s+doelmatigheid\s+en\s+evaluatie", re.IGNORECASE
)
_MOTION = re.compile(
    r"\bMOTIE\s+(?:VAN\s+)?(?:HET\s+LID|DE\s+LEDE\w{1,2}|C\.S)|\b[Mm]otie\s+van\s+(?:het\s+lid|de\s+leden)"
)
_ORDER_OF_THE_DAY = re.compile(
    r"ga(?:at|an)\s+over\s?tot\s+de\s+orde\s+van\s+de\s+dag", re.IGNORECASE
)
_CHAMBER_SPEAKS = re.compile(r"(?m)\bDe Kamer,\s+gehoord\s+de\s+beraadslaging\b")
_NO_ANSWER_YET = re.compile(
    r"\bniet\b.{0,400}?\bbinnen\s+(?:de\s+|een\s+)?(?:\w+\s+){0,2}(?:termijn|drie\s+weken)|"
    r"\bbinnen\s+(?:de\s+|een\s+)?(?:\w+\s+){0,2}termijn.{0,100}?\bniet\b|\bniet\s+tijdig\b|"
    r"\bverlenging\s+van\s+de\s+(?:\w*termijn)|\b(?:om|van|verzoek)\s+uitstel\b|\buitstel(?:bericht|brief)\b",
    re.IGNORECASE | re.DOTALL,
)
_NOTICE = re.compile(r"(?m)^[ #*]*(?:Mededeling|MEDEDELING)\b")
_ANSWERS = re.compile(
    r"(?m)^[ #*]*(?:Antwoord|ANTWOORD)\s+van\b|\bHoogachtend\b|\bGeachte\b|"
    r"\b[Ii]n\s+(?:het\s+)?antwoord\s+op\s+uw\b"
)
_ASKS = re.compile(
    r"\b(?:kamer)?vra(?:ag|gen)\s+(?:\w+\s+)?(?:door|van)\s+(?:het|de[nr]?)\b|\bvragen\s+gesteld\b",
    re.IGNORECASE,
)
# A numbered list is one of questions where most of its items ask something, or a heading says so.
_QUESTIONS = re.compile(r"(?m)^[ #*]*(?:Vra(?:ag|gen)|VRA(?:AG|GEN))\b|^[ ]*1[ ]?[.)][^?]{3,600}\?")
# In a heading, an address or a footer; a note may cite papers of the other chamber.
_CHAMBER = re.compile(
    r"\b(Tweede|Eerste)\s+Kamer\s+der\s+Staten[- ]Generaa|"
    r"\bvoorzitter\s+(?:van\s+de|der)\s+(Tweede|Eerste)\s+Kamer\b|"
    r"\b(Tweede|Eerste)\s+Kamer,?\s+(?:vergaderjaar|zitting)\s+\d{4}[-–—]\d{4}, ?"
    r"(?:Aanhangsel|Vragen)\b|"
    r"\bHandelingen\s+der\s+(Tweede|Eerste)\s+Kamer\b|^[ ]*(Tweede|Eerste)\s+Kamer[ .]*$",
    re.IGNORECASE | re.MULTILINE,
)


def kind_of(clean: str, *, has_questions: bool, has_answers: bool) -> Kind:
    """The kind of document, from the words that only that kind has."""
    start = clean[:3000]
    if _SPENDING_PROPOSAL.search(start) and _SPENDING_FORM.search(start):
        return "spending_proposal"
    if _MOTION.search(start) and (_ORDER_OF_THE_DAY.search(clean) or _CHAMBER_SPEAKS.search(clean)):
        return "motion"
    # The answer that follows an uitstelbericht cites it; only without answers is it one itself.
    if has_answers:
        return "answer"
    return _without_answers(clean, has_questions=has_questions)


def _without_answers(clean: str, *, has_questions: bool) -> Kind:
    notice = _NOTICE.search(clean) is not None
    if _NO_ANSWER_YET.search(clean) and (notice or _ASKS.search(clean)):
        return "extension"
    asks = _ASKS.search(clean[:3000]) or (has_questions and _QUESTIONS.search(clean))
    if notice or not asks:
        return "other"
    return "answer" if _ANSWERS.search(clean[:3000]) else "question"


def chamber_of(text: Text) -> Read[Chamber] | None:
    """The chamber that the head of the document names first."""
    match = _CHAMBER.search(text.clean)
    if not match:
        return None
    chamber: Chamber = "TK" if (match[match.lastindex or 0]).lower() == "tweede" else "EK"
    return text.read(chamber, match.start(), match.end())
