"""Made-up rows (synthetic) in the shape of the Kamer's open data, and a run that loads them."""

from __future__ import annotations

from typing import Any

from answers.opendata import Loader
from tracker.ingest.opendata.report import Report

Row = dict[str, Any]


def load(*rows: Row, refused: list[str] | None = None) -> Report:
    """Load rows in a run of their own; `refused` hears which are not loaded, and why."""
    loader = Loader((refused if refused is not None else []).append)
    list(loader.load([(f"rij {index}", row) for index, row in enumerate(rows, start=1)]))
    return loader.report


def a_motion(index: int = 1, **other: Any) -> Row:
    """A row of Zaak with its dossier and submitters, as `$expand` gives them."""
    return {
        "Nummer": f"2025Z{index:05}",
        "Soort": "Motie",
        "Status": "Vrijgegeven",
        "Titel": "(synthetisch) Een dossier",
        "Onderwerp": f"(synthetisch) Motie van het lid Voorbeeld over zaak {index}",
        "GestartOp": "2025-03-12T00:00:00+01:00",
        "Volgnummer": index,
        "Afgedaan": True,
        "Kabinetsappreciatie": "Oordeel Kamer",
        "Verwijderd": False,
        "ZaakActor": [
            {"ActorNaam": "B. Mede", "ActorFractie": "XYZ", "Relatie": "Medeindiener"},
            {"ActorNaam": "A. Voorbeeld", "ActorFractie": "VVD", "Relatie": "Indiener"},
        ],
        "Kamerstukdossier": [{"Nummer": 36045, "Toevoeging": None, "Titel": "(synthetisch)"}],
        **other,
    }


def a_decision(sort: str = "Stemmen - aangenomen", on: str = "2025-03-18", **other: Any) -> Row:
    """A row of Besluit with its meeting."""
    return {
        "Id": f"besluit-{sort}-{on}",
        "BesluitSoort": sort,
        "BesluitTekst": "",
        "StemmingsSoort": "Met handopsteken",
        "Status": "Besluit",
        "Verwijderd": False,
        "Agendapunt": {"Activiteit": {"Datum": f"{on}T00:00:00+01:00"}},
        **other,
    }


def a_vote(group: str = "VVD", sort: str = "Voor", seats: int = 24, **other: Any) -> Row:
    """A row of Stemming: a group, as it was called then."""
    return {
        "Soort": sort,
        "FractieGrootte": seats,
        "ActorNaam": group,
        "ActorFractie": group,
        "Vergissing": False,
        "Persoon_Id": None,
        "SidActorLid": None,
        "Verwijderd": False,
        **other,
    }


def a_members_vote(name: str, group: str, sort: str = "Voor", **other: Any) -> Row:
    """A row of Stemming at a roll call (hoofdelijk)."""
    return a_vote(group, sort, ActorNaam=name, Persoon_Id=f"persoon-{name}", **other)


def a_promise(index: int = 1, **other: Any) -> Row:
    """A row of Toezegging in the shape of the Kamer's XSD and metadata."""
    return {
        "Nummer": f"TZ202503-{index:03}",
        "Tekst": f"(synthetisch) De minister stuurt voor de zomer een brief over zaak {index}.",
        "Aanmaakdatum": "2025-03-12T00:00:00+01:00",
        "DatumNakoming": "2025-07-01T00:00:00+02:00",
        "Status": "Openstaand",
        "KamerbriefNakoming": None,
        "Ministerie": "Defensie",
        "Naam": "(synthetisch) C. Bewindspersoon",
        "Functie": "minister van Defensie",
        "ActiviteitNummer": "2025A01234",
        "Activiteit": [{"Soort": "Commissiedebat", "Onderwerp": "(synthetisch) Materieel"}],
        "ToegezegdAanPersoon": [{"Roepnaam": "Anna", "Achternaam": "Voorbeeld"}],
        "ToegezegdAanFractie": [{"Afkorting": "VVD"}],
        "Verwijderd": False,
        **other,
    }
