"""The holidays against calendars of years that have been and that people know."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from tracker.deadlines.holidays import holiday_name

CALENDARS = {
    2011: "01-01 04-22 04-25 04-30 05-05 06-02 06-13 12-25 12-26",
    2014: "01-01 04-18 04-21 04-26 05-05 05-29 06-09 12-25 12-26",
    2020: "01-01 04-10 04-13 04-27 05-05 05-21 06-01 12-25 12-26",
    2024: "01-01 03-29 04-01 04-27 05-05 05-09 05-20 12-25 12-26",
    2025: "01-01 04-18 04-21 04-26 05-05 05-29 06-09 12-25 12-26",
    2026: "01-01 04-03 04-06 04-27 05-05 05-14 05-25 12-25 12-26",
    2027: "01-01 03-26 03-29 04-27 05-05 05-06 05-17 12-25 12-26",
}


@pytest.mark.parametrize("year", CALENDARS)
def test_the_holidays_of_a_year_are_those_of_the_calendar(year: int) -> None:
    days = (date(year, 1, 1) + timedelta(days=n) for n in range(366))
    found = [day for day in days if day.year == year and holiday_name(day)]
    assert " ".join(day.strftime("%m-%d") for day in found) == CALENDARS[year]


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (date(2025, 4, 18), "Goede Vrijdag"),
        (date(2025, 4, 21), "Tweede Paasdag"),
        (date(2025, 4, 26), "Koningsdag"),
        (date(2025, 4, 27), None),
        (date(2026, 4, 27), "Koningsdag"),
        (date(2013, 4, 30), "Koninginnedag"),
        (date(2006, 4, 29), "Koninginnedag"),
        (date(2025, 5, 29), "Hemelvaartsdag"),
        (date(2025, 5, 30), None),
    ],
)
def test_a_holiday_has_its_own_name(day: date, name: str | None) -> None:
    assert holiday_name(day) == name
