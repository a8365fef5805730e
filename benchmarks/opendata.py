"""How fast rows of the Kamer's open data load: motions with decision and votes, and commitments.

    .venv/bin/python benchmarks/opendata.py --motions 5000 --commitments 5000 --like zaken/*.json

Every row is synthetic and says so in its subject. `--like` names real rows of motions: each
synthetic motion is then one of these with other numbers, so that it is as long as a real one. It
makes a database of its own and drops it.
"""

# ruff: noqa: E402 - a script: Django is set up before what needs it is imported
from __future__ import annotations

import argparse
import json
import os
import sys
import time
from collections.abc import Iterator
from copy import deepcopy
from itertools import count, cycle, islice
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path[0] = str(ROOT)
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

import django

django.setup()

from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from answers.opendata import BATCH, Loader
from benchmarks.measure import Ratio, seconds
from benchmarks.scratch import execute, number, raw_connection, scratch_database
from tracker.ingest.opendata.rows import Placed
from tracker.models import Office, PartyGroup

MARK = "(synthetisch)"
CHAMBER = 150
Row = dict[str, Any]


def main() -> None:
    """Load each sort of row into an empty database, and then once more."""
    asked = arguments()
    with scratch_database():
        call_command("load_reference", stdout=sys.stderr)
        parties = list(PartyGroup.objects.order_by("label").values_list("label", flat=True)[:15])
        offices = list(Office.objects.order_by("name").values_list("name", flat=True))
        like = [json.loads(path.read_bytes()) for path in asked.like] or [{}]
        measure("motions", list(islice(motions(like, parties), asked.motions)))
        measure("votes apart", list(islice(votes_apart(parties), asked.motions)))
        measure("commitments", list(islice(commitments(offices), asked.commitments)))
        print(f"votes: {number('SELECT count(*) FROM motions_vote'):.0f}")


def arguments() -> argparse.Namespace:
    """What was asked for on the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--motions", type=int, default=5000, help="so many motions")
    parser.add_argument("--commitments", type=int, default=5000, help="so many commitments")
    parser.add_argument("--like", type=Path, nargs="*", default=[], help="real rows of motions")
    return parser.parse_args()


def measure(what: str, rows: list[Row]) -> None:
    """Load rows twice: rows a second, beside copying them, and queries for each batch."""
    lines = [json.dumps(row).encode() for row in rows]
    floor = seconds(copied, lines)
    placed: list[Placed] = [(f"rij {index}", line) for index, line in enumerate(lines, start=1)]
    for turn in ("new", "once more"):
        start = time.perf_counter()
        counted = loaded(placed)
        took = time.perf_counter() - start
        kinds = ", ".join(str(count) for count in sorted(set(counted)))
        print(
            f"{what}, {turn}: {len(rows) / took:.0f} rows/s, {kinds} queries a batch of {BATCH}",
            flush=True,
        )
        print(Ratio(f"{what}, {turn} / reading and COPY of the rows", took, floor), flush=True)
        execute("ANALYZE")


def loaded(rows: list[Placed]) -> list[int]:
    """Load rows; the queries of each batch but the first, which meets everybody."""
    batches = Loader(print).load(rows)
    counted = []
    more: object = True
    while more is not None:
        with CaptureQueriesContext(connection) as queries:
            more = next(batches, None)
        counted.append(len(queries))
    return counted[1:-1]


def copied(lines: list[bytes]) -> None:
    """The floor: read the JSON and COPY it into a table of one column."""
    with raw_connection() as raw, raw.cursor() as cursor:
        cursor.execute("CREATE TEMPORARY TABLE bare (row jsonb)")
        with cursor.copy("COPY bare FROM STDIN") as target:
            for line in lines:
                target.write_row([json.dumps(json.loads(line))])


def motions(like: list[Row], parties: list[str]) -> Iterator[Row]:
    """Motions with two submitters, a dossier, a decision and a vote of every party."""
    for index, real in enumerate(cycle(like), start=1):
        dossier, within = 90_000 + index // 900, index % 900 + 1
        zaak = {
            **deepcopy(real),
            "Nummer": zaaknummer(index),
            "Soort": "Motie",
            "Status": "Vrijgegeven",
            "Onderwerp": f"{MARK} {real.get('Onderwerp', f'Motie over zaak {index}')}",
            "GestartOp": "2025-03-12T00:00:00+01:00",
            "Volgnummer": within,
            "Kamerstukdossier": [{"Nummer": dossier, "Titel": f"{MARK} dossier {dossier}"}],
            "ZaakActor": [
                {"ActorNaam": f"Lid {index % CHAMBER}", "Relatie": "Indiener"},
                {"ActorNaam": f"Lid {(index + 1) % CHAMBER}", "Relatie": "Medeindiener"},
            ],
            "Besluit": [decision(index, parties)],
        }
        for document in zaak.get("Document", []):
            document["HuidigeDocumentVersie"]["ExterneIdentifier"] = f"kst-{dossier}-{within}"
        yield zaak


def zaaknummer(index: int) -> str:
    """Of a year that has not come yet."""
    return f"{2099 - index // 90_000}Z{index % 90_000:05}"


def votes_apart(parties: list[str]) -> Iterator[Row]:
    """Rows of Besluit and of Stemming for the same motions: another decision, a month later."""
    for index in count(1):
        apart = decision(index, [f"{party} {MARK}" for party in parties])
        votes = apart.pop("Stemming")
        apart["Agendapunt"]["Activiteit"]["Datum"] = "2025-04-18T00:00:00+01:00"
        yield apart | {"Zaak": [{"Nummer": zaaknummer(index)}]}
        yield from (vote | {"Besluit_Id": apart["Id"]} for vote in votes)


def decision(index: int, parties: list[str]) -> Row:
    """A decision in which every party votes."""
    return {
        "Id": f"besluit-{index}",
        "BesluitSoort": ("Stemmen - aangenomen", "Stemmen - verworpen")[index % 2],
        "StemmingsSoort": "Met handopsteken",
        "Status": "Besluit",
        "Agendapunt": {"Activiteit": {"Datum": "2025-03-18T00:00:00+01:00"}},
        "Stemming": [
            {
                "Soort": ("Voor", "Tegen")[(index + place) % 2],
                "FractieGrootte": CHAMBER // len(parties),
                "ActorNaam": party,
                "ActorFractie": party,
            }
            for place, party in enumerate(parties)
        ],
    }


def commitments(offices: list[str]) -> Iterator[Row]:
    """Commitments of the documented shape."""
    for index, office in enumerate(cycle(offices), start=1):
        yield {
            "Nummer": f"TZ{2000 + index // 9000 % 100}{index // 900 % 10 + 1:02}-{index % 900 + 1}",
            "Tekst": f"{MARK} Er gaat voor de zomer een brief naar de Kamer over zaak {index}.",
            "Aanmaakdatum": "2025-03-12T00:00:00+01:00",
            "DatumNakoming": "2025-07-01T00:00:00+02:00",
            "Functie": office,
            "ToegezegdAanPersoon": [{"Achternaam": f"Lid {index % CHAMBER}"}],
            "Activiteit": [{"Soort": "Commissiedebat", "Onderwerp": MARK}],
        }


if __name__ == "__main__":
    main()
