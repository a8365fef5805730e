from __future__ import annotations

from datetime import date

import pytest

from tracker.citations.sessions import read_date, read_session, session_of


def test_a_vergaderjaar_begins_on_the_third_tuesday_of_september() -> None:
    assert session_of(date(2024, 9, 16)) == 2023
    assert session_of(date(2024, 9, 17)) == 2024
    assert session_of(date(2020, 9, 14)) == 2019
    assert session_of(date(2020, 9, 15)) == 2020


@pytest.mark.parametrize(
    ("written", "start", "repaired"),
    [
        ("2024-2025", 2024, False),
        ("1999/2000", 1999, False),
        ("1999/00", 1999, False),
        ("2003-4", 2003, False),
        ("1986 1987", 1986, False),
        ("94/95", 1994, False),
        ("’99-’00", 1999, False),
        ("2022-203", 2022, True),
        ("2023-34", 2023, True),
        ("1966-1997", 1996, True),
    ],
)
def test_a_vergaderjaar_is_read_and_repaired_where_print_is_wrong(
    written: str, start: int, repaired: bool
) -> None:
    assert read_session(written) == (start, repaired)


def test_a_date_that_does_not_exist_is_none() -> None:
    assert read_date("2 juli 2002") == date(2002, 7, 2)
    assert read_date("13/12/1994") == date(1994, 12, 13)
    assert read_date("31-2-2003") is None
