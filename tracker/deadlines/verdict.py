"""The last step of every explanation: where a case stands on a day, in one sentence."""

from __future__ import annotations

from datetime import date

from tracker.deadlines.dutch import in_days, long_date
from tracker.deadlines.facts import Facts
from tracker.deadlines.standing import days_late, days_taken, state
from tracker.deadlines.states import LATE, State

_VERDICTS = {
    State.OPEN: "Op {today} open: {left}.",
    State.NEARLY: "Op {today} bijna aan de grens: {left}.",
    State.LATE_WITHOUT_EXTENSION: "Op {today} {late} te laat zonder uitstelbericht{past_outer}.",
    State.EXTENDED: "Op {today} loopt het uitstel: {left}.",
    State.LATE_DESPITE_EXTENSION: "Op {today} {late} te laat ondanks uitstelbericht{past_outer}.",
    State.ANSWERED_ON_TIME: "Beantwoord op {settled}, na {taken}: op tijd.",
    State.ANSWERED_LATE: "Beantwoord op {settled}, na {taken}: {late} te laat{past_outer}.",
    State.WITHDRAWN: "Ingetrokken op {settled}: de klok staat stil.",
    State.TRANSFERRED: "Overgedragen op {settled}: de klok staat stil.",
    State.NOT_FOLLOWED: "Deze zaak wordt hier niet gevolgd: of er een antwoord is, is niet bekend.",
}
_SOFT = "; gemeten aan een verzoek of toezegging, niet aan een regel."


def verdict(known: Facts, today: date, *, soft: bool = False) -> str:
    """Where the case stands; what is late against a ``soft`` term is said to be so."""
    if known.started_on is not None and today < known.started_on:
        return f"Op {long_date(today)} nog niet begonnen."
    end, standing = known.settled_on or today, state(known, today)
    sentence = _VERDICTS[standing].format(
        today=long_date(today),
        settled=long_date(end),
        left=_left(known.line_on, today),
        late=in_days(days_late(known, today)),
        taken=in_days(days_taken(known, today) or 0),
        past_outer=_past_outer(known.outer_due_on, end),
    )
    measured_late = standing in LATE | {State.ANSWERED_LATE}
    return sentence.removesuffix(".") + _SOFT if soft and measured_late else sentence


def _left(line: date | None, today: date) -> str:
    if line is None:
        return "er is geen uiterste datum"
    if line == today:
        return "dit is de laatste dag"
    return f"nog {in_days((line - today).days)}, tot en met {long_date(line)}"


def _past_outer(outer: date | None, end: date) -> str:
    if outer is None or end <= outer:
        return ""
    return f", waarvan {in_days((end - outer).days)} na {long_date(outer)}"
