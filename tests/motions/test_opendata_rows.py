"""What one row of Zaak, Besluit, Stemming or Toezegging says of motions and commitments."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from motions.opendata.commitments import Promise, read_promise
from motions.opendata.decisions import Ruling, read_ruling
from motions.opendata.motions import MotionRow, read_motion
from motions.opendata.votes import read_vote
from tests.motions.kamer_rows import (
    a_decision,
    a_members_vote,
    a_motion,
    a_promise,
    a_vote,
)
from tracker.ingest.opendata.rows import RowError, Skipped, read_object


def motion(**other: Any) -> MotionRow:
    read = read_motion(a_motion(**other))
    assert isinstance(read, MotionRow)
    return read


def ruling(*said: str, **other: Any) -> Ruling:
    read = read_ruling(a_decision(*said, **other))
    assert isinstance(read, Ruling)
    return read


def promise(**other: Any) -> Promise:
    read = read_promise(a_promise(**other))
    assert isinstance(read, Promise)
    return read


def published(number: str, sort: str = "Motie") -> list[dict[str, Any]]:
    return [{"Soort": sort, "HuidigeDocumentVersie": {"ExterneIdentifier": number}}]


@pytest.mark.parametrize(
    ("dossier", "number"),
    [
        ({"Nummer": 36045, "Toevoeging": None}, "kst-36045-7"),
        ({"Nummer": 21501, "Toevoeging": "20"}, "kst-21501-20-7"),
        ({"Nummer": 36600, "Toevoeging": "XVI"}, "kst-36600-XVI-7"),
        ({"Nummer": 35315, "Toevoeging": "(R2137)"}, "kst-35315-7"),
    ],
)
def test_the_number_follows_from_the_dossier_and_the_volgnummer(
    dossier: dict[str, Any], number: str
) -> None:
    read = motion(Volgnummer=7, Kamerstukdossier=[dossier])
    assert (read.number, read.flags) == (number, ())


def test_the_number_that_was_printed_counts_before_the_dossier() -> None:
    assert motion(Document=published("kst-30175-468"), Kamerstukdossier=[]).number == (
        "kst-30175-468"
    )
    both = motion(Document=published("kst-30175-468"))
    assert (both.number, both.dossier) == ("kst-30175-468", "30175")
    assert both.flags == ("meer dan één kamerstuknummer, het eerste overgenomen",)
    letter = motion(Document=published("kst-30175-469", "Brief regering"), Kamerstukdossier=[])
    assert letter.number == ""


@pytest.mark.parametrize("within", [None, 0, -1])
def test_a_motion_that_was_not_numbered_has_no_number(within: int | None) -> None:
    assert motion(Volgnummer=within).number == ""


def test_submitters_stand_first_and_what_the_kamer_says_of_it_is_kept() -> None:
    read = motion(Kabinetsappreciatie="Overbodig")
    assert read.members == (("A. Voorbeeld", "VVD"), ("B. Mede", "XYZ"))
    assert (read.appreciation, read.done) == ("Overbodig", True)


@pytest.mark.parametrize(
    ("sort", "decision"),
    [
        ("Stemmen - aangenomen", "adopted"),
        ("Stemmen - zonder stemming aannemen", "adopted"),
        ("Stemmen - verworpen", "rejected"),
        ("Stemmen - niet aangenomen", "rejected"),
        ("Stemmen - aangehouden", "held"),
        ("Stemmen - aangehouden (al tijdens debat)", "held"),
        ("Stemmen - ingetrokken", "withdrawn"),
        ("Stemmen - vervallen", "lapsed"),
        ("Overgenomen", "taken_over"),
    ],
)
def test_the_words_of_the_kamer_say_what_became_of_a_motion(sort: str, decision: str) -> None:
    read = ruling(sort)
    assert (read.decision, read.as_written, read.flags) == (decision, sort, ())
    assert read.on == dt.date(2025, 3, 18)


def test_an_unknown_outcome_is_kept_as_written_and_flagged() -> None:
    read = ruling("Stemmen - doorgeschoven")
    assert (read.decision, read.as_written) == ("", "Stemmen - doorgeschoven")
    assert read.flags == ("onbekende BesluitSoort “Stemmen - doorgeschoven”",)


@pytest.mark.parametrize(
    "other",
    [
        {"BesluitSoort": "Ingediend"},
        {"BesluitSoort": "Stemmen - gestaakt"},
        {"BesluitSoort": "Stemmen - uitstellen"},
        {"BesluitSoort": None, "Status": None},
        {"Status": "Voorstel"},
        {"Verwijderd": True},
    ],
)
def test_what_does_not_end_or_hold_a_motion_is_skipped(other: dict[str, Any]) -> None:
    assert isinstance(read_ruling(a_decision(**other)), Skipped)


def test_the_day_is_that_of_the_meeting_and_never_that_of_a_change() -> None:
    read = ruling(Agendapunt=None, GewijzigdOp="2025-03-20T00:00:00Z")
    assert read.on is None
    assert read.flags == ("besluit zonder dag: haal ook Agendapunt en Activiteit op",)


def test_of_an_agenda_item_with_several_motions_none_is_guessed() -> None:
    motions = [{"Nummer": "2025Z00001"}, {"Nummer": "2025Z00002"}]
    assert ruling(Agendapunt={"Zaak": motions}).zaken == ()
    assert ruling(Agendapunt={"Zaak": motions[:1]}).zaken == ("2025Z00001",)
    assert ruling(Agendapunt={"Zaak": motions}, Zaak=motions[1:]).zaken == ("2025Z00002",)


def test_a_group_is_as_many_votes_as_it_has_seats_and_a_member_is_one() -> None:
    group = read_vote(a_vote("GroenLinks-PvdA", "Tegen", 25, Vergissing=True))
    assert (group.group, group.member, group.seats) == ("GroenLinks-PvdA", "", 25)
    assert (group.choice, group.is_mistake) == ("against", True)
    member = read_vote(a_members_vote("A. Voorbeeld", "VVD", "Niet deelgenomen"))
    assert (member.group, member.member, member.seats) == ("VVD", "A. Voorbeeld", 1)
    assert member.choice == "absent"


@pytest.mark.parametrize(
    "other",
    [
        {"Soort": "Misschien"},
        {"FractieGrootte": "24"},
        {"FractieGrootte": None},
        {"FractieGrootte": 40_000},
        {"FractieGrootte": -1},
        {"ActorNaam": None, "ActorFractie": None},
        {"ActorFractie": "x" * 81},
    ],
)
def test_a_vote_that_cannot_be_is_refused(other: dict[str, Any]) -> None:
    with pytest.raises(RowError):
        read_vote(a_vote(**other))


def test_a_bad_vote_in_a_decision_is_left_out_and_the_others_count() -> None:
    read = ruling(Stemming=[a_vote(), a_vote("CDA", "Misschien")])
    assert [vote.group for vote in read.votes] == ["VVD"]
    assert read.flags == ("stem niet overgenomen: een stem “Misschien” kennen we niet.",)


def test_a_promise_says_what_to_whom_where_and_by_when() -> None:
    read = promise()
    assert (read.number, read.promised_to) == ("TZ202503-001", "Anna Voorbeeld (VVD)")
    assert read.debate == "Commissiedebat (synthetisch) Materieel, 2025A01234"
    assert (read.promised_on, read.agreed_on) == (dt.date(2025, 3, 12), dt.date(2025, 7, 1))
    assert read.said_by == (
        "(synthetisch) C. Bewindspersoon",
        "minister van Defensie",
        "Defensie",
    )


def test_the_name_of_who_promised_is_put_together_where_it_stands_apart() -> None:
    apart = {"Naam": None, "Initialen": "C.", "Tussenvoegsel": "de", "Achternaam": "Synthetische"}
    assert promise(**apart).minister == "C. de Synthetische"


def test_the_year_one_is_no_date_and_a_date_before_the_promise_is_flagged() -> None:
    assert promise(DatumNakoming="0001-01-01T00:00:00Z").agreed_on is None
    early = promise(DatumNakoming="2025-01-01T00:00:00+01:00")
    assert (early.agreed_on, len(early.flags)) == (None, 1)


def test_a_long_text_is_shortened_in_the_heading_only() -> None:
    read = promise(Tekst="een lang woord " * 100)
    assert len(read.subject) <= 200
    assert read.subject.endswith(" …")
    assert len(read.text) > 1000


@pytest.mark.parametrize(
    "wrong",
    [
        {"Nummer": "TZ-1"},
        {"Nummer": "2025Z00001"},
        {"Tekst": " "},
        {"Aanmaakdatum": "0001-01-01T00:00:00Z"},
    ],
)
def test_a_promise_without_number_text_or_day_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(RowError):
        read_promise(a_promise(**wrong))


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=5,
)
SHAPES = {
    read_motion: a_motion(Besluit=[a_decision(Stemming=[a_vote()])]),
    read_ruling: a_decision(Stemming=[a_vote()], Zaak=[{"Nummer": "2025Z00001"}]),
    read_vote: a_vote(),
    read_promise: a_promise(),
}


@given(
    place=st.sampled_from([(read, name) for read, row in SHAPES.items() for name in row]),
    value=ANYTHING,
)
def test_whatever_stands_in_a_field_a_row_is_read_skipped_or_refused(
    place: tuple[Any, str], value: object
) -> None:
    read, name = place
    try:
        read(read_object(json.dumps(SHAPES[read] | {name: value}).encode()))
    except RowError:
        return
