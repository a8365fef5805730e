"""Loading motions, decisions and votes: whatever comes, in any order, once."""

from __future__ import annotations

import datetime as dt
import io
import json
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from motions.models import Motion, Vote
from tests.motions.kamer_rows import (
    Row,
    a_decision,
    a_members_vote,
    a_motion,
    a_vote,
    load,
)
from tracker.management.problems import BadInput
from tracker.models import Case, Dossier
from tracker.services.replacements import replacements_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference")]

LATER = dt.date(2026, 1, 1)


def the_motion(index: int = 1) -> Motion:
    return Motion.objects.get(zaaknummer=f"2025Z{index:05}")


def everything() -> list[Any]:
    return [
        *Motion.objects.order_by("pk").values(),
        *Vote.objects.order_by("pk").values(),
        *Case.objects.order_by("pk").values("pk", "revision"),
    ]


def test_a_motion_is_loaded_with_what_the_kamer_knows_of_it() -> None:
    report = load(a_motion(Besluit=[a_decision()]))
    motion = the_motion()
    assert (report.created, report.flagged, report.refused) == (1, 0, 0)
    assert (motion.number, motion.started_on) == ("kst-36045-1", dt.date(2025, 3, 12))
    assert (motion.appreciation, motion.appreciation_known) == ("Oordeel Kamer", True)
    assert (motion.decision, motion.decided_on) == ("adopted", dt.date(2025, 3, 18))
    assert (motion.decision_as_written, motion.voting_method) == (
        "Stemmen - aangenomen",
        "Met handopsteken",
    )
    assert motion.done_for_the_kamer
    assert [(one.relation, one.name, str(one.group)) for one in motion.actors.all()] == [
        ("co_submitter", "B. Mede", "None"),
        ("submitter", "A. Voorbeeld", "VVD"),
    ]
    assert not motion.executors.exists()


def test_a_dossier_that_is_new_is_made_with_its_title_and_one_that_is_known_keeps_its_own() -> None:
    before = Dossier.objects.get(number="36045").title
    titled = {"Toevoeging": None, "Titel": "(synthetisch) Een titel"}
    load(
        a_motion(1, Kamerstukdossier=[{"Nummer": 36045, **titled}]),
        a_motion(2, Kamerstukdossier=[{"Nummer": 36998, **titled}]),
    )
    titles = dict(Motion.objects.values_list("number", "dossier__title"))
    assert titles == {"kst-36045-1": before, "kst-36998-2": "(synthetisch) Een titel"}


def test_loading_twice_changes_nothing() -> None:
    rows = [
        a_motion(1, Besluit=[a_decision(Stemming=[a_vote(), a_vote("CDA", "Tegen", 5)])]),
        a_motion(2, Besluit=[a_decision("Stemmen - aangehouden")]),
        a_motion(3, Onderwerp="(synthetisch) Gewijzigde motie (t.v.v. 36045-2)"),
        a_decision("Stemmen - verworpen", Id="x", Zaak=[{"Nummer": "2025Z00003"}]),
        a_vote("PVV", "Tegen", 37, Besluit_Id="x"),
    ]
    first = load(*rows)
    before = everything()
    second = load(*rows)
    assert (first.created, first.filled, first.votes) == (3, 1, 3)
    assert (second.created, second.filled, second.votes) == (0, 0, 0)
    assert everything() == before


def test_votes_of_a_decision_that_does_not_count_are_left_out() -> None:
    tied = a_decision("Stemmen - verworpen", "2025-03-18", Stemming=[a_vote()])
    again = a_decision("Stemmen - aangenomen", "2025-03-25", Stemming=[a_vote("CDA")])
    load(a_motion(Besluit=[again, tied]))
    assert [vote.group_name for vote in the_motion().votes.all()] == ["CDA"]


def test_a_motion_held_over_lapses_twelve_weeks_later_until_it_is_voted_upon() -> None:
    held = a_decision("Stemmen - aangehouden", "2025-03-18", Zaak=[{"Nummer": "2025Z00001"}])
    voted = a_decision("Stemmen - verworpen", "2025-05-01", Zaak=[{"Nummer": "2025Z00001"}])
    load(a_motion(), held)
    assert (the_motion().decision, the_motion().due_on) == ("held", dt.date(2025, 6, 10))
    load(voted)
    assert (the_motion().decision, the_motion().due_on) == ("rejected", None)
    load(held)
    assert the_motion().decision == "rejected"


@pytest.mark.parametrize("turn", [1, -1])
def test_of_two_decisions_in_any_order_the_last_one_counts(turn: int) -> None:
    both = [
        a_decision("Stemmen - aangehouden", "2025-03-18"),
        a_decision("Stemmen - aangenomen", "2025-04-01"),
    ]
    load(a_motion(Besluit=both[::turn]))
    assert (the_motion().decision, the_motion().agreed_on) == ("adopted", None)


def test_a_decision_from_before_the_motion_is_not_taken() -> None:
    load(a_motion(Besluit=[a_decision(on="2025-03-11")]))
    assert the_motion().decision == ""


def test_a_decision_without_its_day_is_kept_without_one() -> None:
    report = load(a_motion(Besluit=[a_decision(Agendapunt=None)]))
    assert (the_motion().decision, the_motion().decided_on) == ("adopted", None)
    assert report.flagged == 1
    load(a_motion(Besluit=[a_decision()]))
    assert the_motion().decided_on == dt.date(2025, 3, 18)


def test_votes_are_kept_by_the_names_of_that_day_by_group_and_by_member() -> None:
    votes = [
        a_vote("GroenLinks-PvdA", "Voor", 25),
        a_vote("Groep Voorbeeld", "Voor", 1),
        a_vote("Groep Voorbeeld", "Tegen", 1),
        a_vote("VVD", "Tegen", 24, Vergissing=True),
        a_members_vote("A. Voorbeeld", "VVD", "Niet deelgenomen"),
    ]
    load(a_motion(Besluit=[a_decision(Stemming=votes)]))
    kept = the_motion().votes.order_by("pk")
    assert [
        (one.group_name, one.member_name, one.choice, one.seats, one.is_mistake) for one in kept
    ] == [
        ("GroenLinks-PvdA", "", "for", 25, False),
        ("Groep Voorbeeld", "", "for", 1, False),
        ("Groep Voorbeeld", "", "against", 1, False),
        ("VVD", "", "against", 24, True),
        ("VVD", "A. Voorbeeld", "absent", 1, False),
    ]
    assert [one.group is not None for one in kept] == [True, False, False, True, True]


def test_votes_may_come_apart_with_their_decision_or_with_its_id() -> None:
    load(a_motion())
    decision = a_decision(Id="abc", Zaak=[{"Nummer": "2025Z00001"}])
    report = load(
        decision,
        a_vote("VVD", Besluit_Id="abc"),
        a_vote("CDA", "Tegen", 5, Besluit_Id="abc", Besluit=decision),
        a_vote("PVV", "Tegen", 37, Besluit_Id="onbekend"),
    )
    assert (report.votes, report.skipped) == (2, 1)
    assert the_motion().votes.count() == 2


def test_a_motion_without_number_is_skipped_but_fills_in_what_is_known() -> None:
    bare = {"Kamerstukdossier": None, "Kabinetsappreciatie": "Ontijdig"}
    assert load(a_motion(1, **bare)).skipped == 1
    load(a_motion(1, Kabinetsappreciatie="Nog niet bekend"))
    assert load(a_motion(1, **bare)).filled == 1
    assert the_motion().appreciation == "Ontijdig"


def test_rows_that_contradict_what_is_known_are_refused_and_the_others_loaded() -> None:
    refused: list[str] = []
    load(a_motion(1))
    report = load(
        a_motion(1, Nummer="2025Z00009"),
        a_motion(1, Volgnummer=9),
        a_motion(2, Onderwerp="x" * 501),
        a_motion(3, Kabinetsappreciatie="x" * 121),
        a_motion(4),
        refused=refused,
    )
    assert (report.refused, report.created) == (4, 1)
    assert refused[0] == "rij 1: kst-36045-1 staat hier onder zaaknummer 2025Z00001."
    assert refused[1] == "rij 2: 2025Z00001 staat hier als kst-36045-1, en niet als kst-36045-9."
    assert [line.partition(":")[0] for line in refused] == ["rij 1", "rij 2", "rij 3", "rij 4"]


def test_a_changed_motion_replaces_the_one_that_its_title_names() -> None:
    load(
        a_motion(1),
        a_motion(2, Onderwerp="(synthetisch) Gewijzigde motie (t.v.v. 36045-1)"),
        a_motion(3, Onderwerp="(synthetisch) Nader gewijzigde motie (t.v.v. 36045-2)"),
        a_motion(4, Onderwerp="(synthetisch) Motie (t.v.v. 36045-5)"),
        a_motion(5, Onderwerp="(synthetisch) Motie (t.v.v. 36045-4)"),
    )
    chain = replacements_of("kst-36045-1")
    assert (chain.newer, chain.living) == (("kst-36045-2", "kst-36045-3"), "kst-36045-3")
    assert replacements_of("kst-36045-5").older == ()


def test_the_number_of_queries_does_not_grow_with_the_batch() -> None:
    def full(index: int) -> Row:
        """A motion of which every name is another, with its decision and a roll call."""
        people = [{"ActorNaam": f"Lid {index}", "ActorFractie": "VVD", "Relatie": "Indiener"}]
        votes = [a_members_vote(f"Lid {index * 3 + one}", f"Groep {index}") for one in range(3)]
        decision = a_decision(Stemming=votes)
        return a_motion(
            index,
            ZaakActor=people,
            Besluit=[decision],
            Onderwerp=f"(synthetisch) Motie {index} (t.v.v. 36045-{index + 1000})",
        )

    def later(index: int) -> list[Row]:
        zaak = [{"Nummer": f"2025Z{index:05}"}]
        return [
            a_decision(on="2025-04-01", Id=f"b{index}", Zaak=zaak),
            a_vote(f"Andere {index}", Besluit_Id=f"b{index}"),
        ]

    batches = [range(1, 6), range(101, 116)]
    counted = []
    for rows in (
        *[[full(index) for index in batch] for batch in batches],
        *[[row for index in batch for row in later(index)] for batch in batches],
    ):
        with CaptureQueriesContext(connection) as queries:
            load(*rows)
        counted.append(len(queries))
    assert Motion.objects.count() == 20
    assert Vote.objects.count() == 80
    assert counted[0] == counted[1]
    assert counted[2] == counted[3]


def test_a_page_a_list_one_row_and_lines_all_load(tmp_path: Path) -> None:
    files = {
        "pagina.json": json.dumps({"@odata.context": "…", "value": [a_motion(1), a_motion(2)]}),
        "lijst.json": json.dumps([a_motion(3)], indent=1),
        "een.json": json.dumps(a_motion(4), indent=1),
        "regels.jsonl": f"{json.dumps(a_motion(5))}\n{{\n\n{json.dumps(a_motion(6))}\n",
    }
    for name, text in files.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    out, messages = io.StringIO(), io.StringIO()
    names = [str(tmp_path / name) for name in files]
    with pytest.raises(BadInput, match="1 rijen zijn niet geladen"):
        call_command("load_opendata", *names, "--json", stdout=out, stderr=messages)
    assert json.loads(out.getvalue())["created"] == Motion.objects.count() == 6
    assert "regels.jsonl, regel 2: dit is geen JSON." in messages.getvalue()
    assert "7 gelezen, 6 nieuw" in messages.getvalue()


def test_a_page_that_is_no_json_is_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "rijen.json"
    path.write_text(f"{json.dumps(a_motion(1))}\n{json.dumps(a_motion(2))}\n", encoding="utf-8")
    with pytest.raises(BadInput, match=r"noem het bestand dan \.jsonl"):
        call_command("load_opendata", str(path), stderr=io.StringIO())
