"""The vergaderjaar: how it is written, when it begins, and how a printing error is read."""

from __future__ import annotations

import re
from datetime import date, timedelta

YEAR = r"(?:1[89]|20)[0-9]{2}"
SESSION = (
    rf"(?:{YEAR}\ ?[-/]\ ?(?:{YEAR}|[0-9]{{1,3}})(?![0-9])"
    rf"|{YEAR}\ {YEAR}(?![0-9])|(?<![0-9]){YEAR}20[0-9]{{2}}(?![0-9])"
    r"|(?<![0-9/-])['’]?[0-9]{2}[-/]['’]?[0-9]{2}(?![0-9/-]))"
)
"""2024-2025, 2024/25, 2024/2025, 1986 1987 (a lost dash), 20242025, 94/95, ’94-’95; plain text."""

SESSION_WORD = r"(?:(?:ver-?ga-?der-?[a-z]{2,8}|zitting(?:s-?jaar)?|jaargang)(?![a-z]),?\ ?)"

MONTHS = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)
_MONTH = "|".join(MONTHS)
DATE = (
    rf"(?:(?:0?[1-9]|[12][0-9]|3[01])\ (?:{_MONTH})\ {YEAR}"
    rf"|(?:0?[1-9]|[12][0-9]|3[01])[-/](?:0?[1-9]|1[0-2])[-/]{YEAR})"
)
"""2 juli 2002, 13/12/1994, 13-12-1994."""

_TUESDAY = 1


def session_of(day: date) -> int:
    """The year in which the vergaderjaar of ``day`` begins.

    A vergaderjaar begins on Prinsjesdag, the third Tuesday of September (Grondwet, art. 65).
    """
    first = date(day.year, 9, 1)
    third_tuesday = first + timedelta(days=(_TUESDAY - first.weekday()) % 7 + 14)
    return day.year if day >= third_tuesday else day.year - 1


def read_date(written: str) -> date | None:
    """The date in ``written`` (in the notations of :data:`DATE`); None if it does not exist."""
    day, month, year = re.split(r"[-/ ]", written)
    number = int(month) if month.isdigit() else MONTHS.index(month.lower()) + 1
    try:
        return date(int(year), number, int(day))
    except ValueError:
        return None


def read_session(written: str) -> tuple[int, bool]:
    """The starting year in ``written`` (see :data:`SESSION`) and whether it had to be repaired.

    A vergaderjaar is two years in a row. Where print says otherwise ("2022-203", "1966-1997") the
    second year is believed if it is written in full, and the first one if it is not.
    """
    first, second = re.findall(r"[0-9]{4}(?=[0-9]{4})|[0-9]+", written)
    if len(first) == 2:
        start = int(first) + (1900 if int(first) > 50 else 2000)
        return start, (start + 1) % 100 != int(second)
    start = int(first)
    if len(second) == 4:
        return int(second) - 1, int(second) != start + 1
    return start, str(start + 1)[-len(second) :] != second or len(second) == 3
