"""What one row of the Kamer's open data says, and what is refused."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from questions.opendata.joined import read_joined
from questions.opendata.zaken import Zaak, read_zaak
from tracker.ingest.opendata.rows import RowError, Skipped, read_object


def row(**other: Any) -> dict[str, Any]:
    """A made-up row of Zaak."""
    return {
        "Nummer": "2024Z00001",
        "Soort": "Schriftelijke vragen",
        "Status": "Vrijgegeven",
        "Onderwerp": "(voorbeeld) een onderwerp",
        "GestartOp": "2024-10-09T00:00:00+02:00",
        "Afgedaan": True,
        "Verwijderd": False,
        **other,
    }


def actor(name: str, relation: str, **other: Any) -> dict[str, Any]:
    return {"ActorNaam": name, "Relatie": relation, **other}


def zaak(**other: Any) -> Zaak:
    read = read_zaak(row(**other))
    assert isinstance(read, Zaak)
    return read


@pytest.mark.parametrize(
    "moment", ["0001-01-01T00:00:00Z", "0001-01-01T00:00:00+00:00", "", "gisteren", "2024-02-30"]
)
def test_the_year_one_and_what_is_no_date_are_refused(moment: str) -> None:
    with pytest.raises(RowError, match="GestartOp"):
        read_zaak(row(GestartOp=moment))


def test_a_deleted_row_and_another_kind_are_skipped_with_the_reason() -> None:
    assert read_zaak({"Verwijderd": True}) == Skipped("verwijderd")
    assert read_zaak(row(Soort="Motie")) == Skipped("soort “Motie”")


def test_another_year_in_the_number_is_loaded_and_flagged() -> None:
    assert zaak().flags == ()
    flagged = zaak(Nummer="2007Z05006", GestartOp="2008-01-15T00:00:00+01:00")
    assert flagged.started_on == dt.date(2008, 1, 15)
    assert flagged.flags == ("het jaar in Nummer is niet dat van GestartOp",)


def test_unknown_values_are_reported_as_written() -> None:
    read = zaak(
        Status="Ingetrokken", ZaakActor=[actor("A. Voorbeeld", "Rapporteur"), actor("", "Volg")]
    )
    assert read.flags == (
        "onbekende Status “Ingetrokken”",
        "onbekende Relatie “Rapporteur”, niet overgenomen",
    )
    assert read.members == ()


def test_actors_keep_their_words_the_submitter_first_and_the_function_for_an_addressee() -> None:
    read = zaak(
        ZaakActor=[
            actor("B. Mede", "Medeindiener", ActorFractie="XYZ"),
            actor("A. Eerste", "Indiener", ActorFractie="ABC"),
            actor("A. Eerste", "Indiener", ActorFractie="ABC"),
            actor("C. Weg", "Indiener", Verwijderd=True),
            actor("D. Bewindspersoon", "Gericht aan", Functie="minister van Defensie"),
            actor("E. Zonder", "Gericht aan"),
        ]
    )
    assert read.members == (("A. Eerste", "ABC"), ("B. Mede", "XYZ"))
    assert read.addressees == ("minister van Defensie", "E. Zonder")


def test_the_subject_is_one_line_and_the_title_stands_in_for_it() -> None:
    assert zaak(Onderwerp=" een \n onderwerp ").subject == "een onderwerp"
    assert zaak(Onderwerp=None, Titel="een titel").subject == "een titel"
    with pytest.raises(RowError, match="Onderwerp"):
        read_zaak(row(Onderwerp=" "))


@pytest.mark.parametrize(
    "wrong",
    [
        {"Nummer": "2024z00001"},
        {"Nummer": "21501-20"},
        {"Nummer": None},
        {"Nummer": 2024},
        {"Onderwerp": ["een"]},
        {"ZaakActor": "Indiener"},
        {"ZaakActor": [1]},
    ],
)
def test_a_row_without_a_usable_number_or_text_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(RowError):
        read_zaak(row(**wrong))


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=5,
)


@given(name=st.sampled_from([*row(), "ZaakActor", "Titel"]), value=ANYTHING)
def test_whatever_stands_in_a_field_a_row_is_read_skipped_or_refused(
    name: str, value: object
) -> None:
    line = json.dumps(row(**{name: value})).encode()
    try:
        read = read_zaak(read_object(line))
    except RowError:
        return
    assert isinstance(read, Zaak | Skipped)


def test_joined_names_are_split_and_stand_once() -> None:
    read = read_joined(
        {
            "nummer": "2024Z00001",
            "indiener": "Anna Voorbeeld (A.)",
            "medeindiener": "B.C. van Mede, Anna Voorbeeld (A.)",
            "gericht_aan": "",
        }
    )
    assert read.members == (("Anna Voorbeeld (A.)", ""), ("B.C. van Mede", ""))
    assert read.addressees == ()


@pytest.mark.parametrize("wrong", [{}, {"nummer": 1}, {"nummer": "2024Z00001", "indiener": ["a"]}])
def test_a_joined_row_without_texts_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(RowError):
        read_joined(wrong)


@pytest.mark.parametrize(
    ("written", "day", "flags"),
    [
        (None, None, ()),
        ("2024-11-27T00:00:00+01:00", dt.date(2024, 11, 27), ()),
        ("binnenkort", None, ("Termijn is geen datum, niet overgenomen",)),
    ],
)
def test_the_kamers_own_term_is_taken_where_it_is_a_date(
    written: str | None, day: dt.date | None, flags: tuple[str, ...]
) -> None:
    read = zaak(Termijn=written)
    assert (read.kamer_due_on, read.flags) == (day, flags)
