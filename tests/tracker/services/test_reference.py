"""The reference data as a fresh installation has it, and what a second load leaves alone."""

from __future__ import annotations

import datetime as dt

import pytest
from django.db import connection, models
from django.test.utils import CaptureQueriesContext

from questions.services import register
from tracker.deadlines import written_questions_term
from tracker.models import (
    BudgetChapter,
    Chamber,
    Dossier,
    GroupMembership,
    Ministry,
    Office,
    OfficeHolding,
    PartyAlias,
    PartyGroup,
    Person,
    RecessPeriod,
    ReminderRule,
    TermPolicy,
)
from tracker.services import actors, cases
from tracker.services.reference import load_reference

pytestmark = pytest.mark.usefixtures("reference")

RUTTE, SCHOOF, JETTEN = dt.date(2024, 7, 1), dt.date(2024, 7, 2), dt.date(2026, 2, 23)
WITH_A_SOURCE: list[type[models.Model]] = [
    BudgetChapter,
    Dossier,
    GroupMembership,
    Ministry,
    Office,
    OfficeHolding,
    PartyGroup,
    Person,
    RecessPeriod,
    ReminderRule,
    TermPolicy,
]


def _everything() -> list[tuple[object, ...]]:
    tables: list[type[models.Model]] = [*WITH_A_SOURCE, PartyAlias]
    return [row for table in tables for row in table._default_manager.order_by("pk").values_list()]


def test_loading_twice_changes_nothing() -> None:
    before = _everything()
    load_reference()
    assert _everything() == before


def test_a_second_load_only_reads() -> None:
    with CaptureQueriesContext(
        connection,
    ) as queries:
        load_reference()
    assert {query["sql"].split()[0] for query in queries} <= {"SELECT", "SAVEPOINT", "RELEASE"}


@pytest.mark.parametrize("table", WITH_A_SOURCE)
def test_every_row_says_where_it_comes_from(table: type[models.Model]) -> None:
    rows = table._default_manager
    assert rows.exists()
    assert not rows.filter(source="").exists()


@pytest.mark.parametrize(
    ("code", "day", "exists"),
    [
        ("EZK", RUTTE, True),
        ("EZK", SCHOOF, False),
        ("EZK", JETTEN - dt.timedelta(days=1), False),
        ("EZK", JETTEN, True),
        ("EZ", RUTTE, False),
        ("EZ", SCHOOF, True),
        ("EZ", JETTEN, False),
        ("AenM", SCHOOF, True),
        ("AenM", JETTEN, False),
        ("LNV", RUTTE, True),
        ("LVVN", SCHOOF, True),
        ("DEF", dt.date(2010, 1, 1), True),
    ],
)
def test_a_ministry_exists_in_its_own_period_only(code: str, day: dt.date, exists: bool) -> None:
    assert (actors.find_ministry(code, on=day) is not None) is exists


@pytest.mark.parametrize(
    ("code", "heir"),
    [("AenM", "JenV"), ("VRO", "BZK"), ("KGG", "EZK"), ("EZ", "EZK"), ("LNV", "LVVN")],
)
def test_a_ministry_that_ended_names_its_heir(code: str, heir: str) -> None:
    assert Ministry.objects.filter(code=code, successor__in=Ministry.objects.filter(code=heir))


def test_the_old_ezk_went_into_ez_and_ez_into_the_new_ezk() -> None:
    old = Ministry.objects.get(code="EZK", valid_until=SCHOOF)
    assert old.successor is not None
    assert old.successor.successor == Ministry.objects.get(code="EZK", valid_from=JETTEN)


@pytest.mark.parametrize(
    ("name", "day", "code"),
    [
        ("de Minister van Defensie", dt.date(2025, 3, 11), "DEF"),
        ("minister van Defensie", dt.date(2026, 10, 1), "DEF"),
        ("minister voor Buitenlandse Handel en Ontwikkelingshulp", dt.date(2025, 4, 23), "BZ"),
        ("minister van Buitenlandse Handel en Ontwikkelingssamenwerking", JETTEN, "BZ"),
        ("minister-president", dt.date(2025, 3, 11), "AZ"),
        ("minister van Asiel en Migratie", SCHOOF, "AenM"),
        ("minister van Asiel en Migratie", JETTEN, "JenV"),
        ("minister van Klimaat en Groene Groei", JETTEN, "EZK"),
        ("minister van Werk en Participatie", JETTEN, "SZW"),
    ],
)
def test_an_office_belongs_to_the_ministry_of_that_day(name: str, day: dt.date, code: str) -> None:
    office = actors.find_office(name, on=day)
    assert office is not None
    assert office.ministry.code == code


def test_an_office_that_ended_is_not_found_any_more() -> None:
    name = "minister voor Buitenlandse Handel en Ontwikkelingshulp"
    assert actors.find_office(name, on=dt.date(2025, 6, 3)) is None


@pytest.mark.parametrize(
    ("written", "day", "label"),
    [
        ("GL-PvdA", dt.date(2025, 3, 11), "GroenLinks-PvdA"),
        ("GL/PvdA", dt.date(2025, 3, 11), "GroenLinks-PvdA"),
        ("GroenLinks-PvdA", dt.date(2026, 6, 8), "GroenLinks-PvdA"),
        ("PRO", dt.date(2026, 6, 10), "PRO"),
        ("Progressief Nederland", dt.date(2026, 6, 10), "PRO"),
        ("CU", dt.date(2025, 3, 11), "ChristenUnie"),
        ("FvD", dt.date(2025, 3, 11), "FVD"),
        ("VOLT", dt.date(2025, 3, 11), "Volt"),
        ("Nieuw Sociaal Contract", dt.date(2025, 11, 10), "NSC"),
        ("Groep Markuszower", dt.date(2026, 1, 20), "Groep Markuszower"),
    ],
)
def test_a_party_is_found_as_letters_write_it(written: str, day: dt.date, label: str) -> None:
    party = actors.find_party(written, on=day)
    assert party is not None
    assert party.label == label


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("GL-PvdA", dt.date(2026, 6, 10)),
        ("PRO", dt.date(2026, 6, 8)),
        ("NSC", dt.date(2025, 11, 11)),
        ("Lid Keijzer", dt.date(2026, 2, 23)),
    ],
)
def test_a_party_is_not_found_outside_its_period(written: str, day: dt.date) -> None:
    assert actors.find_party(written, on=day) is None


def test_groenlinks_pvda_became_pro() -> None:
    successor = PartyGroup.objects.get(label="GroenLinks-PvdA").successor
    assert successor == PartyGroup.objects.get(label="PRO")


def test_nordkamp_is_found_in_his_party() -> None:
    day = dt.date(2025, 3, 11)
    party = actors.find_party("GL-PvdA", on=day)
    person = actors.find_person("Nordkamp", party=party, on=day)
    assert person is not None
    assert person.family_name == "Nordkamp"


@pytest.mark.parametrize(
    "day",
    [dt.date(2008, 1, 1), dt.date(2021, 3, 30), dt.date(2021, 3, 31), dt.date(2026, 10, 1)],
)
def test_the_stored_term_is_the_one_that_the_clock_uses(day: dt.date) -> None:
    policy = cases.policy_for(chamber=Chamber.TK, kind="question", started_on=day)
    assert policy is not None
    assert policy.term == written_questions_term(day)


def test_the_eerste_kamer_has_a_soft_term_without_a_second_line() -> None:
    policy = cases.policy_for(chamber=Chamber.EK, kind="question", started_on=dt.date(2025, 3, 11))
    assert policy is not None
    assert (policy.days, policy.outer_days) == (28, None)
    assert "geen regel" in policy.article


def test_questions_of_the_eerste_kamer_get_a_due_date_and_no_second_line() -> None:
    sent_on = dt.date(2025, 3, 11)
    question_set = register(
        number="2099Z00001",
        subject="voorbeeld",
        sent_on=sent_on,
        asked=[],
        members=[],
        addressees=[],
        chamber=Chamber.EK,
    )
    assert question_set.due_on == sent_on + dt.timedelta(days=28)
    assert question_set.outer_due_on is None


def test_an_administrators_change_survives_a_reload() -> None:
    Ministry.objects.filter(code="DEF").update(name="Ministerie van Defensie en Marine")
    PartyGroup.objects.filter(label="GroenLinks-PvdA").update(successor=None)
    Person.objects.filter(family_name="Nordkamp").update(initials="A.B.")
    before = _everything()
    load_reference()
    assert _everything() == before


def test_a_row_with_corrected_dates_is_not_doubled() -> None:
    Ministry.objects.filter(code="KGG").update(valid_from=dt.date(2024, 7, 9))
    PartyGroup.objects.filter(label="NSC").update(valid_from=dt.date(2023, 12, 6))
    PartyGroup.objects.filter(label="GroenLinks-PvdA").update(valid_from=dt.date(2023, 10, 27))
    OfficeHolding.objects.filter(person__family_name="Klever").update(valid_from=None)
    TermPolicy.objects.filter(chamber=Chamber.EK).update(valid_from=dt.date(2023, 6, 13))
    RecessPeriod.objects.filter(name="Zomerreces 2024").update(first_day=dt.date(2024, 7, 4))
    before = _everything()
    load_reference()
    assert _everything() == before


def test_the_source_follows_the_file() -> None:
    defence = Ministry.objects.filter(code="DEF")
    (as_loaded,) = defence.values_list("source", flat=True)
    defence.update(source="van horen zeggen")
    load_reference()
    assert defence.get().source == as_loaded
