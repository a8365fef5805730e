"""What was loaded is there to be found; what a person wrote of it stays, and is followed."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from motions.decisions import decide, name_executors
from motions.execution import record
from motions.models import ExecutionEntry, Motion
from motions.owed import owed
from motions.services import register
from motions.voting import Cast, record_votes
from tests.cast import Cast as People
from tests.desk import signed_in
from tests.motions.kamer_rows import (
    a_decision,
    a_motion,
    a_promise,
    a_vote,
    load,
)
from tracker.deadlines import State
from tracker.models import Case, Ministry
from tracker.search.results import find

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference")]

LATER = dt.date(2026, 1, 1)


def the_motion(index: int = 1) -> Motion:
    return Motion.objects.get(zaaknummer=f"2025Z{index:05}")


def registered(**other: Any) -> Motion:
    """The motion that `a_motion()` is about, as the desk registered it."""
    return register(
        number="kst-36045-1",
        subject="(voorbeeld) zoals de desk hem schreef",
        members=[("Eigen naam", "")],
        submitted_on=dt.date(2025, 3, 11),
        **other,
    )


def test_what_is_loaded_is_not_followed_and_owed_to_nobody() -> None:
    load(a_motion(Besluit=[a_decision()]))
    assert the_motion().state_on(LATER) is State.NOT_FOLLOWED
    assert not owed(Motion.objects.all(), LATER).exists()
    assert not Case.objects.needing_attention(LATER).exists()


@pytest.mark.parametrize(
    "asked", ["36 045, nr. 1", "2025Z00001", "motie Voorbeeld", "kst-36045-1", "zaak 1 synthetisch"]
)
def test_a_loaded_motion_is_found_by_number_and_by_words(asked: str) -> None:
    load(a_motion())
    assert "kst-36045-1" in [hit.number for hit in find(asked)]


@pytest.mark.parametrize("kind", ["moties/36045-1", "toezeggingen/TZ202503-001"])
def test_the_page_of_what_was_loaded_says_that_it_is_not_followed(cast: People, kind: str) -> None:
    load(a_motion(Besluit=[a_decision("Stemmen - aangehouden", Stemming=[a_vote()])]), a_promise())
    page = signed_in(cast.reader).get(f"/{kind}/?op={LATER}").content.decode()
    assert "rappel-state--niet_gevolgd" in page
    assert "te laat" not in page.partition("<main")[2]


@pytest.mark.parametrize("what", ["decide", "vote", "execute", "name"])
def test_what_somebody_here_records_about_a_motion_follows_it(cast: People, what: str) -> None:
    load(a_motion())
    motion = the_motion()
    match what:
        case "decide":
            decide(motion=motion, decision="adopted", on=dt.date(2025, 3, 18))
        case "vote":
            record_votes(motion=motion, cast=[], method="Hoofdelijk", on=dt.date(2025, 3, 18))
        case "execute":
            status = ExecutionEntry.Status.IN_PROGRESS
            record(case=motion, on=LATER, status=status, text="Er wordt aan gewerkt.", by=None)
        case "name":
            name_executors(motion=motion, ministries=[])
    assert the_motion().followed


def test_naming_who_executes_a_loaded_motion_follows_it() -> None:
    load(a_motion(Besluit=[a_decision()]))
    name_executors(motion=the_motion(), ministries=Ministry.objects.filter(code="DEF"))
    assert the_motion().followed
    assert owed(Motion.objects.all(), LATER).exists()


def test_registering_a_loaded_motion_takes_it_up_with_its_text() -> None:
    load(a_motion(Besluit=[a_decision()]))
    motion = registered(dictum="verzoekt de regering dit te doen,")
    assert motion.pk == the_motion().pk
    assert (motion.followed, motion.decision) == (True, "adopted")
    assert motion.dictum in motion.body
    assert [one.name for one in motion.actors.all()] == ["Eigen naam"]


def test_only_what_a_person_left_empty_is_filled() -> None:
    motion = registered()
    Motion.objects.filter(pk=motion.pk).update(appreciation="Ontraden")
    report = load(a_motion(Besluit=[a_decision("Stemmen - aangehouden")]))
    after = the_motion()
    assert (report.created, report.known, report.filled) == (0, 1, 1)
    assert (after.pk, after.followed, after.subject) == (motion.pk, True, motion.subject)
    assert (after.started_on, after.appreciation) == (dt.date(2025, 3, 11), "Ontraden")
    assert [one.name for one in after.actors.all()] == ["Eigen naam"]
    assert (after.decision, after.due_on) == ("held", dt.date(2025, 6, 10))
    assert after.revision == motion.revision + 1


def test_a_decision_and_votes_that_a_person_recorded_stay() -> None:
    motion = registered()
    decide(motion=motion, decision="withdrawn", on=dt.date(2025, 3, 13))
    mine = [Cast(group="GL-PvdA", choice="against", seats=25)]
    record_votes(motion=motion, cast=mine, method="Hoofdelijk", on=dt.date(2025, 3, 13))
    report = load(a_motion(Besluit=[a_decision(Stemming=[a_vote("GroenLinks-PvdA")])]))
    after = the_motion()
    assert (after.decision, after.voting_method) == ("withdrawn", "Hoofdelijk")
    assert [vote.group_name for vote in after.votes.all()] == ["GL-PvdA"]
    assert list(report.flags) == [
        "kst-36045-1: de Kamer zegt “Stemmen - aangenomen”, hier staat iets anders"
    ]


def test_a_decision_that_a_person_recorded_gets_the_votes_that_nobody_entered() -> None:
    decide(motion=registered(), decision="adopted", on=dt.date(2025, 3, 18))
    report = load(a_motion(Besluit=[a_decision(Stemming=[a_vote(), a_vote("CDA")])]))
    assert (the_motion().voting_method, report.votes) == ("Met handopsteken", 2)
    assert load(a_motion(Besluit=[a_decision(Stemming=[a_vote("PVV")])])).votes == 0
