"""Loading files of open data: by the rules of the desk, once, and not for it to watch."""

from __future__ import annotations

import datetime as dt
import gzip
import io
import json
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from answers import opendata
from answers.opendata import Loader
from questions.models import QuestionSet
from questions.services import register
from tests.machine import ROOT
from tests.questions.test_opendata_rows import actor, row
from tracker.management.problems import BadInput
from tracker.models import Case, CaseActor

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference")]

REAL = ROOT.parent / "shared" / "corpus" / "opendata" / "zaken_odata.jsonl.gz"
COLUMNS = ["subject", "body", "started_on", "due_on", "outer_due_on", "policy", "office", "chamber"]
ACTOR_COLUMNS = ["relation", "position", "name", "party", "person", "group", "office"]


def write(path: Path, *rows: dict[str, Any] | str) -> Path:
    lines = [one if isinstance(one, str) else json.dumps(one) for one in rows]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def load(path: Path, *more: str) -> dict[str, int]:
    """What the command answers; its messages are not looked at."""
    out = io.StringIO()
    call_command("load_opendata", str(path), *more, "--json", stdout=out, stderr=io.StringIO())
    report: dict[str, int] = json.loads(out.getvalue())
    return report


def many(count: int) -> list[dict[str, Any]]:
    return [row(Nummer=f"2024Z{index:05}") for index in range(1, count + 1)]


def facts(number: str) -> tuple[Any, ...]:
    case = QuestionSet.objects.values_list(*COLUMNS, "asks_separate_answers").get(number=number)
    actors = CaseActor.objects.filter(case__number=number).values_list(*ACTOR_COLUMNS)
    return (*case, *actors)


@pytest.mark.parametrize(
    "day", ["1994-01-03", "2020-03-01", "2021-03-31", "2021-04-01", "2025-03-11"]
)
def test_a_loaded_set_is_what_registering_it_would_have_made(tmp_path: Path, day: str) -> None:
    sent_on = dt.date.fromisoformat(day)
    one = row(
        Nummer=f"{day[:4]}Z00001",
        GestartOp=f"{day}T12:00:00+01:00",
        ZaakActor=[
            actor("Nordkamp", "Indiener", ActorFractie="GroenLinks-PvdA"),
            actor("B. Mede", "Medeindiener", ActorFractie="onbekend"),
            actor("R.P. Brekelmans", "Gericht aan", Functie="de minister van Defensie"),
            actor("N.N.", "Gericht aan", Functie="minister van Onbekend"),
        ],
    )
    load(write(tmp_path / "zaken.jsonl", one))
    loaded = facts(one["Nummer"])
    QuestionSet.objects.all().delete()
    register(
        number=one["Nummer"],
        subject=one["Onderwerp"],
        sent_on=sent_on,
        asked=[],
        members=[("Nordkamp", "GroenLinks-PvdA"), ("B. Mede", "onbekend")],
        addressees=["de minister van Defensie", "minister van Onbekend"],
    )
    assert loaded == facts(one["Nummer"])


def test_the_report_counts_every_row_and_a_second_run_changes_nothing(tmp_path: Path) -> None:
    path = write(
        tmp_path / "zaken.jsonl",
        *many(3),
        row(Nummer="2023Z00009"),
        row(Nummer="2024Z00001", Onderwerp="nog eens"),
        {"Verwijderd": True},
    )
    counts = {
        "read": 6,
        "skipped": 1,
        "flagged": 1,
        "refused": 0,
        "named": 0,
        "filled": 0,
        "votes": 0,
    }
    assert load(path) == {**counts, "created": 4, "known": 1}
    before = list(Case.objects.order_by("pk").values())
    assert load(path) == {**counts, "created": 0, "known": 5}
    assert list(Case.objects.order_by("pk").values()) == before


def test_the_first_of_two_rows_with_one_number_counts(tmp_path: Path) -> None:
    load(write(tmp_path / "zaken.jsonl", row(Onderwerp="eerst"), row(Onderwerp="later")))
    assert QuestionSet.objects.get().subject == "eerst"


def test_bad_lines_are_named_and_the_others_loaded(tmp_path: Path) -> None:
    path = write(tmp_path / "zaken.jsonl", row(), "{", row(Nummer="x"), row(Nummer="2024Z00002"))
    out, messages = io.StringIO(), io.StringIO()
    with pytest.raises(BadInput, match="2 rijen zijn niet geladen"):
        call_command("load_opendata", str(path), "--json", stdout=out, stderr=messages)
    assert json.loads(out.getvalue())["created"] == QuestionSet.objects.count() == 2
    assert f"{path}, regel 2: dit is geen JSON." in messages.getvalue()
    assert f"{path}, regel 3: Nummer “x” is geen zaaknummer." in messages.getvalue()


@pytest.mark.parametrize(
    "wrong",
    [
        {"Onderwerp": "x" * 501},
        {"Onderwerp": "nul \x00 byte"},
        {"Onderwerp": "half \ud83d teken"},
        {"Nummer": "1801Z00001", "GestartOp": "1801-01-01T00:00:00Z"},
        {"GestartOp": "9999-12-31T00:00:00Z"},
    ],
)
def test_what_the_desk_could_not_register_is_refused_here_too(
    tmp_path: Path, wrong: dict[str, str]
) -> None:
    path = write(tmp_path / "zaken.jsonl", row(**wrong), row(Nummer="2024Z00002"))
    with pytest.raises(BadInput, match="1 rijen"):
        load(path)
    assert QuestionSet.objects.get().number == "2024Z00002"


def test_a_run_that_was_interrupted_goes_on_where_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opendata, "BATCH", 2)
    rows = [(f"regel {number}", json.dumps(one).encode()) for number, one in enumerate(many(5))]

    def cut_off() -> Iterator[tuple[str, bytes]]:
        yield from rows[:3]
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        list(Loader(print).load(cut_off()))
    assert QuestionSet.objects.count() == 2
    again = Loader(print)
    list(again.load(rows))
    assert (again.report.created, again.report.known) == (3, 2)
    assert QuestionSet.objects.count() == Case.objects.count() == 5


def test_a_half_gzip_file_is_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "zaken.jsonl.gz"
    path.write_bytes(gzip.compress(json.dumps(row()).encode())[:-9])
    with pytest.raises(BadInput, match="geen volledig gzip-bestand"):
        load(path)
    with pytest.raises(BadInput, match="bestaat niet"):
        load(tmp_path / "nergens.jsonl")


def test_joined_names_go_to_loaded_sets_without_names_only(tmp_path: Path) -> None:
    register(
        number="2024Z00002",
        subject="van de desk",
        sent_on=dt.date(2024, 10, 9),
        asked=[],
        members=[],
        addressees=[],
    )
    joined = {"indiener": "A. Naam (A.)", "medeindiener": "", "gericht_aan": "B. Ander"}
    names = write(
        tmp_path / "namen.jsonl",
        {"nummer": "2024Z00001", **joined},
        {"nummer": "2024Z00002", **joined},
        {"nummer": "2024Z00003", **joined},
    )
    path = write(tmp_path / "zaken.jsonl", *many(2))
    assert load(path, "--actors", str(names))["named"] == 1
    case = QuestionSet.objects.get(number="2024Z00001")
    assert [(one.relation, one.name) for one in case.actors.all()] == [
        ("addressee", "B. Ander"),
        ("submitter", "A. Naam (A.)"),
    ]
    assert case.body == "A. Naam (A.)\nB. Ander"
    assert load(path, "--actors", str(names))["named"] == 0


def test_what_is_loaded_says_so_and_keeps_the_kamers_own_term(tmp_path: Path) -> None:
    (row,) = many(1)
    load(write(tmp_path / "zaken.jsonl", row | {"Termijn": "2024-11-27T00:00:00+01:00"}))
    case = QuestionSet.objects.get()
    assert case.start_source == "open_data"
    assert case.kamer_due_on == dt.date(2024, 11, 27)


def test_the_number_of_queries_does_not_grow_with_the_batch() -> None:
    rows = [(str(index), json.dumps(one).encode()) for index, one in enumerate(many(40))]
    counted = []
    for batch in (rows[:2], rows[2:]):
        with CaptureQueriesContext(connection) as queries:
            list(Loader(print).load(batch))
        counted.append(len(queries))
    assert counted[0] == counted[1]


@pytest.mark.skipif(not REAL.exists(), reason="the corpus of real rows is not on this machine")
def test_the_first_five_hundred_real_rows_load_without_a_refusal() -> None:
    refused: list[str] = []
    with gzip.open(REAL) as file:
        lines = [(f"regel {number}", line) for number, line in enumerate(islice(file, 500))]
    loader = Loader(refused.append)
    list(loader.load(lines))
    assert (loader.report.created, refused) == (500, [])
    first = QuestionSet.objects.get(number="2007Z05001")
    assert (first.started_on, first.due_on) == (dt.date(2007, 6, 11), dt.date(2007, 7, 2))
