"""Which day the words of a promise probably mean: a suggestion with its reason, and no more.

“Voor de zomer” sets no date; a person does. The readings are those of the Kamer's own year: before
a recess is the last day before it begins, and a period ends on its last day.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from tracker.deadlines.dutch import MONTHS, full_date, in_days, in_weeks, long_date
from tracker.deadlines.recess import Recess


@dataclass(frozen=True, slots=True)
class NamedDay:
    """A day that words may mean, and why, as a Dutch sentence."""

    on: date
    reason: str


_COUNTS: Final = (
    *("nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien"),
    *("elf", "twaalf"),
)
_QUARTERS: Final = ("eerste", "tweede", "derde", "vierde")
_YEAR: Final = r"(?: (?:van )?(?P<year>20\d\d))?"
_RECESS: Final = re.compile(
    r"\bvoor (?:het |de )?"
    r"(?:(?P<name>zomer|kerst|herfst|voorjaar|mei(?=reces|vakantie))s?)?(?P<is>reces|vakantie)?\b"
)
_QUARTER: Final = re.compile(rf"\b(?P<quarter>{'|'.join(_QUARTERS)}) kwartaal{_YEAR}\b")
_END_OF_YEAR: Final = re.compile(r"\b(?:einde? (?:van )?)?(?:het|dit|het lopende) jaar\b")
_MONTH: Final = re.compile(rf"\b(?:in|einde?) (?P<month>{'|'.join(MONTHS)}){_YEAR}\b")
_DAY: Final = re.compile(
    rf"\b(?P<how>voor|uiterlijk|op|per) (?P<day>\d\d?) (?P<month>{'|'.join(MONTHS)}){_YEAR}\b"
)
_WITHIN: Final = re.compile(
    rf"\bbinnen (?P<count>\d\d?|{'|'.join(_COUNTS)}) (?P<unit>dag|week|weken)(?:en)?\b"
)
_NEGATED: Final = re.compile(r"\b(?:niet|geen|pas)\b")


def named_day(words: str, said_on: date, recesses: Iterable[Recess] = ()) -> NamedDay | None:
    """The day that `words`, said on `said_on`, may mean; None when they name none that we know.

    Without a year it is the first such day after `said_on`.
    """
    plain = " ".join(words.lower().replace("óó", "oo").replace("éé", "ee").split())
    if _NEGATED.search(plain):
        return None
    readings = (
        *_before_recess(plain, said_on, recesses),
        *_on_day(plain, said_on),
        *_in_quarter(plain, said_on),
        *_in_month(plain, said_on),
        *_within(plain, said_on),
        *_this_year(plain, said_on),
    )
    return next((one for one in readings if one.on >= said_on), None)


def _before_recess(plain: str, said_on: date, recesses: Iterable[Recess]) -> Iterator[NamedDay]:
    match = _RECESS.search(plain)
    if match is None or not (match["name"] or match["is"]):
        return
    coming = [one for one in recesses if one.first_day > said_on]
    for recess in sorted(coming, key=lambda one: one.first_day):
        if recess.name.lower().startswith(match["name"] or ""):
            yield NamedDay(
                recess.first_day - timedelta(days=1),
                f"de laatste dag vóór het {recess.name.lower()}, dat op "
                f"{full_date(recess.first_day)} begint",
            )


def _on_day(plain: str, said_on: date) -> Iterator[NamedDay]:
    if match := _DAY.search(plain):
        month = MONTHS.index(match["month"]) + 1
        for year in _years(match["year"], said_on):
            day = int(match["day"])
            if 1 <= day <= monthrange(year, month)[1]:
                named = date(year, month, day)
                before = match["how"] == "voor"
                reason = f"de dag vóór {long_date(named)}" if before else "de dag die is genoemd"
                yield NamedDay(named - timedelta(days=before), reason)


def _in_quarter(plain: str, said_on: date) -> Iterator[NamedDay]:
    if match := _QUARTER.search(plain):
        month = 3 * (_QUARTERS.index(match["quarter"]) + 1)
        for year in _years(match["year"], said_on):
            yield NamedDay(_end_of(year, month), "de laatste dag van dat kwartaal")


def _in_month(plain: str, said_on: date) -> Iterator[NamedDay]:
    if match := _MONTH.search(plain):
        for year in _years(match["year"], said_on):
            month = MONTHS.index(match["month"]) + 1
            yield NamedDay(_end_of(year, month), "de laatste dag van die maand")


def _within(plain: str, said_on: date) -> Iterator[NamedDay]:
    if match := _WITHIN.search(plain):
        count = int(match["count"]) if match["count"].isdecimal() else _COUNTS.index(match["count"])
        days = count if match["unit"] == "dag" else 7 * count
        span = in_days(days) if match["unit"] == "dag" else in_weeks(days)
        yield NamedDay(said_on + timedelta(days=days), f"{span} na {long_date(said_on)}")


def _this_year(plain: str, said_on: date) -> Iterator[NamedDay]:
    if _END_OF_YEAR.search(plain):
        yield NamedDay(date(said_on.year, 12, 31), "de laatste dag van het jaar")


def _years(written: str | None, said_on: date) -> tuple[int, ...]:
    return (int(written),) if written else (said_on.year, said_on.year + 1)


def _end_of(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])
