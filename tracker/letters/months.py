"""Days and months in words: old and new spellings, short and in full."""

from __future__ import annotations

from typing import Final

MONTHS: Final = {
    name: number
    for number, names in enumerate(
        (
            "januari jan",
            "februari feb februarij",
            "maart mrt",
            "april apr",
            "mei",
            "juni jun junij",
            "juli jul julij",
            "augustus aug",
            "september sept sep",
            "oktober okt october oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}

# A space may have been lost between the parts ("18 november2024", "10augustus 2004").
DATE: Final = (
    r"(?<!\d)(?P<day>\d{1,2})\s{0,3}(?P<month>"
    + "|".join(sorted(MONTHS, key=len, reverse=True))
    + r")\.?(?:\s{0,3}(?P<year>(?:18|19|20)\d{2})(?!\d)|\s{0,3}(?P<last>jl|j\.l|1\.1|l\.l)\b\.?"
    r"|(?P<bare>\b))"
)
"""A day and month with a year, with "jl.", or with neither."""
