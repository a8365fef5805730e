"""The list of commitments: its own filters and columns, and what is overdue."""

from __future__ import annotations

import datetime as dt

import pytest

from motions.commitments import register
from motions.execution import record
from motions.models import Commitment
from tests.cast import Cast
from tests.desk import signed_in
from tests.tracker.web.lists.test_csv import table
from tests.tracker.web.lists.test_lists import numbers, text
from tracker.deadlines import Outcome
from tracker.models import Office
from tracker.services import cases

pytestmark = pytest.mark.django_db

LIST = "/toezeggingen/?op=2025-10-01"


@pytest.fixture
def commitments(cast: Cast) -> dict[str, Commitment]:
    """One that is late, one whose day is to come, one that was kept."""
    office = Office.objects.get(name="minister van Defensie")
    made = {
        name: register(
            number=f"TZ2025{month:02}-001",
            subject=f"(voorbeeld) een brief, {name}",
            text="De Kamer krijgt een brief. (voorbeeld)",
            promised_on=dt.date(2025, month, 14),
            promised_to="Voorbeeldlid (XYZ)",
            agreed_on=agreed_on,
            agreed_ground="zoals gezegd",
            office=office,
        )
        for name, month, agreed_on in (
            ("late", 5, dt.date(2025, 7, 4)),
            ("ahead", 6, dt.date(2026, 7, 4)),
            ("kept", 4, dt.date(2025, 7, 4)),
        )
    }
    cases.settle(case_id=made["kept"].pk, on=dt.date(2025, 7, 1), outcome=Outcome.ANSWERED)
    return made


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("stand=te_laat", ["late"]),
        ("stand=lopend", ["ahead", "late"]),
        ("uitvoering=reported", ["kept"]),
        ("uitvoering=open", ["ahead", "late"]),
        ("jaar=2025&termijn_tot=2025-07-04&uitvoering=open", ["late"]),
        ("jaar=1999", ["ahead", "late", "kept"]),
    ],
)
def test_the_list_of_commitments_is_narrowed(
    cast: Cast, commitments: dict[str, Commitment], query: str, expected: list[str]
) -> None:
    shown = numbers(signed_in(cast.coordinator), f"{LIST}&{query}")
    assert shown == [commitments[name].number for name in expected]


def test_a_commitment_has_no_uitstelbericht_to_filter_on(
    cast: Cast, commitments: dict[str, Commitment]
) -> None:
    page = text(signed_in(cast.coordinator), LIST)
    assert 'name="uitvoering"' in page
    assert 'name="fase"' not in page


def test_the_list_and_its_file_say_where_the_execution_stands(
    cast: Cast, commitments: dict[str, Commitment]
) -> None:
    record(
        case=commitments["late"],
        on=dt.date(2025, 8, 1),
        status="in_progress",
        text="(voorbeeld)",
        by=cast.drafter,
    )
    client = signed_in(cast.coordinator)
    assert "01-08-2025" in text(client, f"{LIST}&uitvoering=in_progress")
    _head, row = table(client, f"{LIST}&uitvoering=in_progress&format=csv")
    assert row[0] == "TZ202505-001"
    assert "Voorbeeldlid (XYZ)" in row
    assert "zoals gezegd" in row
    assert "01-08-2025" in row


def test_what_was_kept_was_told_whatever_was_written_before(
    cast: Cast, commitments: dict[str, Commitment]
) -> None:
    record(
        case=commitments["kept"],
        on=dt.date(2025, 6, 1),
        status="in_progress",
        text="(voorbeeld)",
        by=cast.drafter,
    )
    client = signed_in(cast.coordinator)
    assert numbers(client, f"{LIST}&uitvoering=reported") == ["TZ202504-001"]
    before = LIST.replace("2025-10-01", "2025-06-15")
    assert numbers(client, f"{before}&uitvoering=in_progress") == ["TZ202504-001"]


def test_the_way_to_the_other_kinds_keeps_the_day(
    cast: Cast, commitments: dict[str, Commitment]
) -> None:
    page = text(signed_in(cast.reader), LIST)
    assert 'href="/feitelijke-vragen/?op=2025-10-01"' in page
    assert 'href="/toezeggingen/?op=2025-10-01" aria-current="page"' in page
