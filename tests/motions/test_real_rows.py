"""The real rows of motions, decisions and votes in the corpus, through the command."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command

from motions.models import Motion, Vote
from questions.models import QuestionSet
from tests.machine import ROOT
from tests.motions.kamer_rows import a_decision, a_motion
from tracker.models import Citation

REAL = ROOT.parent / "shared" / "corpus" / "opendata"
pytestmark = [
    pytest.mark.django_db,
    pytest.mark.usefixtures("reference"),
    pytest.mark.skipif(not REAL.exists(), reason="the corpus of real rows is not on this machine"),
]


def load(*paths: Path) -> tuple[dict[str, int], str]:
    """What the command answers, and its messages."""
    out, messages = io.StringIO(), io.StringIO()
    names = [str(path) for path in paths]
    call_command("load_opendata", *names, "--json", stdout=out, stderr=messages)
    return json.loads(out.getvalue()), messages.getvalue()


def test_every_real_motion_with_a_number_loads_under_it() -> None:
    paths = sorted(REAL.glob("odata-zaak-*.json"))
    real = [json.loads(path.read_bytes()) for path in paths]
    printed = {
        row["Nummer"]: row["Document"][0]["HuidigeDocumentVersie"]["ExterneIdentifier"]
        for row in real
    }
    report, messages = load(*paths)
    numbered = {nummer: number for nummer, number in printed.items() if number}
    assert dict(Motion.objects.values_list("zaaknummer", "number")) == numbered
    assert report["created"] == len(numbered) == len(real) - report["skipped"]
    assert report["refused"] == 0
    assert f"{report['skipped']} × motie zonder kamerstuknummer" in messages
    for row in real:
        for motion in Motion.objects.filter(zaaknummer=row["Nummer"]):
            assert motion.subject == " ".join(row["Onderwerp"].split())
            assert motion.appreciation == row["Kabinetsappreciatie"]
    assert load(*paths)[0]["created"] == 0


def test_the_page_of_real_zaken_gives_its_questions_and_skips_what_has_no_number() -> None:
    rows = json.loads((REAL / "odata-page-zaak.json").read_bytes())
    sorts = [row["Soort"] for row in rows]
    report, messages = load(REAL / "odata-page-zaak.json")
    assert report["created"] == QuestionSet.objects.count() == sorts.count("Schriftelijke vragen")
    assert f"{sorts.count('Motie')} × motie zonder kamerstuknummer" in messages
    assert report["read"] == report["created"] + report["skipped"] == len(rows)


def test_real_decisions_and_votes_that_name_no_motion_are_not_guessed() -> None:
    report, messages = load(
        REAL / "odata-page-besluit.json", REAL / "odata-page-stemming_enriched.json"
    )
    assert report["skipped"] == report["read"] == 310
    assert "besluit waarvan niet vaststaat over welke motie het gaat" in messages
    assert not Vote.objects.exists()


def test_real_votes_keep_the_real_names_of_that_day(tmp_path: Path) -> None:
    page = json.loads((REAL / "odata-page-stemming_enriched.json").read_bytes())["value"]
    first = page[0]["Besluit_Id"]
    votes = [row for row in page if row["Besluit_Id"] == first]
    path = tmp_path / "motie.json"
    path.write_text(json.dumps(synthetic(votes)), encoding="utf-8")
    assert load(path)[0]["votes"] == len(votes)
    kept = Vote.objects.select_related("group")
    assert {(one.group_name, one.seats) for one in kept} == {
        (row["ActorFractie"], row["FractieGrootte"]) for row in votes
    }
    assert sum(one.seats for one in kept) == 150
    assert all(one.group is not None and not one.member_name for one in kept)


def synthetic(votes: list[dict[str, Any]]) -> dict[str, Any]:
    """A made-up motion about which was voted as it really was about another."""
    return a_motion(GestartOp="2024-12-18T00:00:00+01:00", Nummer="2024Z00001") | {
        "Besluit": [a_decision(on="2024-12-19", Stemming=votes)]
    }


def test_a_real_changed_motion_says_which_one_it_replaces() -> None:
    load(*REAL.glob("odata-zaak-*.json"))
    replacing = Citation.objects.filter(part=Citation.Part.REPLACES)
    assert dict(replacing.values_list("case__number", "means")) == {
        "kst-23645-826": "kst-23645-821",
        "kst-32847-1341": "kst-32847-1330",
        "kst-36600-XX-53": "kst-36600-XX-44",
    }
