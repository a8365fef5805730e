"""Loading commitments. There are no real rows of Toezegging: these have the documented shape."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from answers import opendata
from motions.commitments import register
from motions.models import Commitment, CommitmentLink
from tests.motions.kamer_rows import Row, a_promise, load
from tracker.deadlines import State
from tracker.models import Case, Citation
from tracker.search.results import find
from tracker.services.why import provenance

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference")]


def registered(**other: Any) -> Commitment:
    return register(
        number="TZ202503-001",
        subject="(voorbeeld) zoals de desk hem schreef",
        text="De tekst van de desk.",
        promised_on=dt.date(2025, 3, 10),
        **other,
    )


def test_a_commitment_is_loaded_with_what_the_kamer_knows_and_is_not_followed() -> None:
    report = load(a_promise())
    made = Commitment.objects.get()
    assert (report.created, report.refused, report.flagged) == (1, 0, 0)
    assert (made.number, made.started_on) == ("TZ202503-001", dt.date(2025, 3, 12))
    assert (made.agreed_on, made.due_on) == (dt.date(2025, 7, 1), dt.date(2025, 7, 1))
    assert made.promised_to == "Anna Voorbeeld (VVD)"
    assert made.debate == "Commissiedebat (synthetisch) Materieel, 2025A01234"
    assert made.office is not None
    assert made.office.name == "minister van Defensie"
    assert made.settled_on is None
    assert made.state_on(dt.date(2026, 1, 1)) is State.NOT_FOLLOWED
    assert provenance(made).start.title == "open data van de Kamer, Toezegging.Aanmaakdatum"


@pytest.mark.parametrize("asked", ["TZ202503-001", "voor de zomer een brief", "Bewindspersoon"])
def test_a_loaded_commitment_is_found_by_number_and_by_words(asked: str) -> None:
    load(a_promise())
    assert "TZ202503-001" in [hit.number for hit in find(asked)]


def test_an_office_that_nobody_knows_is_not_guessed_from_the_ministry() -> None:
    load(a_promise(Functie="minister voor Onbekend"))
    assert Commitment.objects.get().office is None


def test_loading_twice_changes_nothing() -> None:
    rows = [a_promise(1), a_promise(2), a_promise(2, Tekst="(synthetisch) een andere tekst")]
    assert (load(*rows).created, load(*rows).created) == (2, 0)
    before = list(Commitment.objects.order_by("pk").values())
    report = load(*rows)
    assert (report.known, report.filled) == (3, 0)
    assert list(Commitment.objects.order_by("pk").values()) == before


def test_only_what_a_person_left_empty_is_filled() -> None:
    registered(promised_to="de commissie")
    report = load(a_promise())
    after = Commitment.objects.get()
    assert (report.created, report.filled) == (0, 1)
    assert (after.followed, after.text) == (True, "De tekst van de desk.")
    assert (after.promised_to, after.started_on) == ("de commissie", dt.date(2025, 3, 10))
    assert after.debate.startswith("Commissiedebat")
    assert after.debate in after.body
    assert after.due_on == dt.date(2025, 7, 1)


def test_words_that_wait_for_a_date_of_a_person_get_none_from_the_kamer() -> None:
    registered(agreed_ground="voor de zomer")
    load(a_promise())
    assert Commitment.objects.get().agreed_on is None


def test_registering_a_loaded_commitment_takes_it_up_and_keeps_what_is_known() -> None:
    load(a_promise())
    made = registered()
    assert Commitment.objects.count() == 1
    assert (made.followed, made.text) == (True, "De tekst van de desk.")
    assert (made.promised_to, made.agreed_on) == ("Anna Voorbeeld (VVD)", dt.date(2025, 7, 1))


def test_bad_rows_are_refused_in_a_sentence_and_the_others_loaded() -> None:
    refused: list[str] = []
    load(a_promise(Nummer="TZ-1"), a_promise(2, Tekst=None), a_promise(3), refused=refused)
    assert refused == ["rij 1: Nummer “TZ-1” is geen toezeggingnummer.", "rij 2: Tekst is leeg."]
    assert Commitment.objects.get().number == "TZ202503-003"


def test_the_number_of_queries_does_not_grow_with_the_batch() -> None:
    counted = []
    for many in (range(1, 6), range(101, 116)):
        rows = [
            after(index, "IsHerhalingVan", index - 1, Functie=f"minister voor zaak {index}")
            for index in many
        ]
        with CaptureQueriesContext(connection) as queries:
            load(*rows)
        counted.append(len(queries))
    assert Case.objects.count() == 20
    assert counted[0] == counted[1]


def after(index: int, field: str, *earlier: int, **other: Any) -> Row:
    named = [{"Nummer": f"TZ202503-{one:03}"} for one in earlier]
    return a_promise(index, **{field: named}, **other)


def links() -> list[tuple[str, str, str]]:
    kept = CommitmentLink.objects.order_by("commitment__number")
    return list(kept.values_list("commitment__number", "relation", "earlier__number"))


def test_what_one_does_to_an_earlier_one_is_kept_in_whatever_order_they_come() -> None:
    rows = [
        after(3, "IsHerhalingVan", 1),
        after(2, "IsWijzigingVan", 1),
        a_promise(1),
        after(4, "IsAanvullingOp", 9),
    ]
    expected = [
        ("TZ202503-002", "changes", "TZ202503-001"),
        ("TZ202503-003", "repeats", "TZ202503-001"),
    ]
    load(*rows)
    assert links() == expected
    before = list(Case.objects.order_by("pk").values_list("number", "revision"))
    load(*rows)
    assert links() == expected
    assert list(Case.objects.order_by("pk").values_list("number", "revision")) == before


def test_a_commitment_that_comes_in_a_later_batch_is_still_linked(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(opendata, "BATCH", 1)
    load(after(2, "IsHerhalingVan", 1), a_promise(1))
    assert links() == [("TZ202503-002", "repeats", "TZ202503-001")]


def test_an_earlier_one_that_is_later_or_the_same_is_no_earlier_one() -> None:
    load(
        after(1, "IsHerhalingVan", 2),
        a_promise(2, Aanmaakdatum="2025-03-20T00:00:00+01:00"),
        after(3, "IsWijzigingVan", 3),
    )
    assert links() == []


def test_the_last_word_of_the_kamer_about_it_counts_and_settles_nothing() -> None:
    load(a_promise())
    assert load(a_promise(Status="Voldaan", KamerbriefNakoming="2025D01234")).filled == 1
    made = Commitment.objects.get()
    assert (made.kamer_status, made.kamer_letter) == ("Voldaan", "2025D01234")
    assert (made.settled_on, made.followed) == (None, False)


def test_what_a_loaded_commitment_refers_to_is_kept() -> None:
    load(a_promise(Tekst="(synthetisch) Zie ook Kamerstuk 21 501-20, nr. 2029."))
    cited = Citation.objects.get(part=Citation.Part.TEXT)
    assert cited.means == "kst-21501-20-2029"
