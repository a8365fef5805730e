"""What every row of the Kamer's open data has: lines, texts, days, and rows within it."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.ingest.opendata.rows import (
    RowError,
    day,
    local_date,
    objects,
    read_object,
    whole,
)

AMSTERDAM = ZoneInfo("Europe/Amsterdam")


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        ("2024-10-09T00:00:00+02:00", dt.date(2024, 10, 9)),
        ("2024-01-09T00:00:00+01:00", dt.date(2024, 1, 9)),
        ("2024-10-08T22:00:00Z", dt.date(2024, 10, 9)),
        ("2024-10-08T22:00:00.0123456Z", dt.date(2024, 10, 9)),
        ("2019-06-28T23:59:41.5570000", dt.date(2019, 6, 28)),
        ("2024-10-09", dt.date(2024, 10, 9)),
    ],
)
def test_a_midnight_with_an_offset_is_not_the_previous_day(moment: str, day: dt.date) -> None:
    assert local_date(moment, field="GestartOp") == day


@given(
    moment=st.datetimes(*map(dt.datetime.fromisoformat, ("1900-01-01", "2100-01-01"))),
    utc=st.booleans(),
)
def test_the_day_of_a_moment_is_the_day_in_amsterdam_however_it_is_written(
    moment: dt.datetime, utc: bool
) -> None:
    there = moment.replace(tzinfo=dt.UTC).astimezone(AMSTERDAM)
    written = there.astimezone(dt.UTC) if utc else there
    assert local_date(written.isoformat(), field="GestartOp") == there.date()


@pytest.mark.parametrize(
    ("line", "why"),
    [
        (b"{", "geen JSON"),
        (b"\xff\xfe", "geen JSON"),
        (b"[" * 100_000, "geen JSON"),
        (b"[]", "geen JSON-object"),
        (b'"Nummer"', "geen JSON-object"),
    ],
)
def test_a_line_that_is_no_object_is_refused_in_a_sentence(line: bytes, why: str) -> None:
    with pytest.raises(RowError, match=why):
        read_object(line)


@pytest.mark.parametrize("moment", [None, "", "0001-01-01T00:00:00Z", "binnenkort"])
def test_a_day_that_is_none_is_no_day(moment: str | None) -> None:
    assert day({"Datum": moment}, "Datum") is None


def test_rows_within_a_row_are_those_that_were_not_deleted_and_one_is_a_list_of_one() -> None:
    assert objects({"Zaak": [{"Nummer": "a"}, {"Verwijderd": True}]}, "Zaak") == [{"Nummer": "a"}]
    assert objects({"Agendapunt": {"Nummer": "b"}}, "Agendapunt") == [{"Nummer": "b"}]
    assert objects({}, "Zaak") == []
    with pytest.raises(RowError, match="Zaak is geen lijst"):
        objects({"Zaak": [1]}, "Zaak")


@pytest.mark.parametrize("value", ["12", 1.5, True, []])
def test_what_is_no_whole_number_is_refused(value: object) -> None:
    assert whole({"Volgnummer": 12}, "Volgnummer") == 12
    with pytest.raises(RowError, match="Volgnummer is geen geheel getal"):
        whole({"Volgnummer": value}, "Volgnummer")
