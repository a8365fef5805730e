from __future__ import annotations

import csv
import datetime as dt
import io
from decimal import Decimal

import pytest
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from questions.models import QuestionSet
from tests.cast import Cast
from tests.desk import a_reminder, a_set, signed_in
from tests.tracker.web.lists.test_lists import ON
from tracker.web.lists.export import FORMULA_STARTS, cell


def table(client: Client, address: str) -> list[list[str]]:
    """The rows of the downloaded CSV, as a Dutch spreadsheet reads them."""
    response = client.get(address)
    assert response.streaming
    data = b"".join(response).decode("utf-8")
    assert data.startswith("\ufeff"), "Excel knows UTF-8 by this mark"
    return list(csv.reader(io.StringIO(data.removeprefix("\ufeff")), delimiter=";"))


@pytest.mark.django_db
def test_the_csv_has_the_rows_of_the_filtered_list_with_dutch_dates(
    cast: Cast, states: dict[str, QuestionSet]
) -> None:
    late = states["te_laat_ondanks_uitstel"]
    a_reminder(late, cast.drafter, on=dt.date(2025, 3, 19))
    head, *rows = table(
        signed_in(cast.coordinator), f"/vragen/te-laat/?{ON}&groep=geen&fase=uitstel&format=csv"
    )
    assert len(head) == 13
    assert [row[0] for row in rows] == ["2025Z00005"]
    assert rows[0][2:8] == [
        "Voorbeeldlid (XYZ)",
        "Ministerie van Defensie",
        "minister van Defensie",
        "19-02-2025",
        "12-03-2025",
        "02-04-2025",
    ]
    assert rows[0][9:] == ["29", "11-03-2025", "behandelaar", "19-03-2025"]


@pytest.mark.django_db
def test_the_csv_of_a_reader_has_neither_owner_nor_reminder(
    cast: Cast, states: dict[str, QuestionSet]
) -> None:
    head, *rows = table(signed_in(cast.reader), f"/vragen/?{ON}&format=csv")
    assert len(rows) == 9
    assert {len(row) for row in [head, *rows]} == {11}
    assert not any("behandelaar" in row for row in rows)


@pytest.mark.django_db
def test_a_subject_that_is_a_formula_stays_text(cast: Cast) -> None:
    a_set("2025Z00001", subject='=HYPERLINK("http://x.example";"klik")')
    _head, row = table(signed_in(cast.coordinator), f"/vragen/?{ON}&format=csv")
    assert row[1] == '\'=HYPERLINK("http://x.example";"klik")'


@pytest.mark.django_db
def test_the_csv_is_streamed_as_a_download_with_the_day_in_its_name(cast: Cast) -> None:
    response = signed_in(cast.coordinator).get(f"/vragen/te-laat/?{ON}&format=csv")
    assert response.headers["Content-Disposition"] == (
        'attachment; filename="te-laat-2025-04-10.csv"'
    )
    assert response.headers["Content-Type"] == "text/csv; charset=utf-8"


@given(st.text())
def test_no_cell_ever_begins_as_a_formula(text: str) -> None:
    assert not cell(text).startswith(FORMULA_STARTS)


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (None, ""),
        (0, "0"),
        (dt.date(2025, 4, 1), "01-04-2025"),
        (Decimal("-1234567.80"), "-1234567,80"),
        ("+31 70", "'+31 70"),
        ("a=b", "a=b"),
    ],
)
def test_a_cell_keeps_what_is_safe_as_it_is(value: object, shown: str) -> None:
    assert cell(value) == shown
