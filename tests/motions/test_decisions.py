"""What the Kamer decides about a motion, and what the desk owes after that."""

from __future__ import annotations

import datetime as dt

import pytest
from django.core.exceptions import ValidationError

from motions.decisions import HELD_FOR, decide, name_executors
from motions.execution import record
from motions.models import ExecutionEntry, Motion
from motions.owed import owed
from motions.services import register
from motions.standing import standing_of
from motions.voting import Cast, record_votes
from tests.cast import Cast as People
from tests.desk import a_document, cites, signed_in
from tracker.deadlines import State
from tracker.letters.amounts import find_amounts
from tracker.models import Ministry, OutgoingMail
from tracker.reminders.tick import tick
from tracker.services import cases

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("media")]

PROPOSED = dt.date(2025, 3, 12)
TODAY = dt.date(2025, 10, 1)


@pytest.fixture
def motion(cast: People) -> Motion:
    return register(
        number="kst-21501-20-2029",
        subject="(voorbeeld) een motie",
        members=[("Voorbeeldlid", "XYZ")],
        submitted_on=PROPOSED,
        dictum="verzoekt de regering dit te doen,",
    )


def adopted(motion: Motion, on: dt.date = dt.date(2025, 3, 18)) -> Motion:
    return decide(motion=motion, decision=Motion.Decision.ADOPTED, on=on)


def test_a_motion_that_is_held_over_lapses_after_twelve_weeks(motion: Motion) -> None:
    held = decide(motion=motion, decision=Motion.Decision.HELD, on=dt.date(2025, 3, 18))
    assert held.due_on == dt.date(2025, 3, 18) + HELD_FOR == dt.date(2025, 6, 10)
    assert held.state_on(dt.date(2025, 6, 10)) == State.NEARLY
    assert held.state_on(dt.date(2025, 6, 11)) == State.LATE_WITHOUT_EXTENSION


def test_the_desk_is_told_that_a_motion_that_was_held_over_is_about_to_lapse(
    motion: Motion, cast: People
) -> None:
    held = decide(motion=motion, decision=Motion.Decision.HELD, on=dt.date(2025, 3, 18))
    cases.assign(case_id=held.pk, owner=cast.drafter)
    tick(dt.datetime(2025, 6, 10, 9, tzinfo=dt.UTC))
    mail = OutgoingMail.objects.get(recipient=cast.drafter.email)
    assert "vervalt na vandaag" in mail.text
    assert "uitstelbericht" not in mail.text


@pytest.mark.parametrize("later", ["adopted", "rejected", "withdrawn", "lapsed"])
def test_a_vote_takes_the_line_of_a_motion_that_was_held_over_away(
    motion: Motion, later: str
) -> None:
    decide(motion=motion, decision=Motion.Decision.HELD, on=dt.date(2025, 3, 18))
    voted = decide(motion=motion, decision=later, on=dt.date(2025, 4, 1))
    assert (voted.due_on, voted.agreed_on) == (None, None)


def test_a_decision_before_the_motion_was_proposed_is_refused(motion: Motion) -> None:
    with pytest.raises(ValidationError):
        adopted(motion, on=dt.date(2025, 3, 11))


def test_an_adopted_motion_without_an_executing_ministry_is_owed(motion: Motion) -> None:
    adopted(motion, on=TODAY)
    assert list(owed(Motion.objects.all(), TODAY)) == [motion]
    name_executors(motion=motion, ministries=Ministry.objects.filter(code="DEF"))
    assert not owed(Motion.objects.all(), TODAY).exists()


@pytest.mark.parametrize("decision", ["rejected", "withdrawn", "held", "lapsed"])
def test_a_motion_that_was_not_adopted_is_owed_to_nobody(motion: Motion, decision: str) -> None:
    decide(motion=motion, decision=decision, on=dt.date(2025, 3, 18))
    assert not owed(Motion.objects.all(), TODAY).exists()


def test_an_adopted_motion_about_which_nothing_is_written_for_long_is_owed(
    motion: Motion, cast: People
) -> None:
    adopted(motion)
    name_executors(motion=motion, ministries=Ministry.objects.filter(code="DEF"))
    assert owed(Motion.objects.all(), TODAY).exists()
    record(
        case=motion,
        on=TODAY - dt.timedelta(days=30),
        status=ExecutionEntry.Status.IN_PROGRESS,
        text="Er wordt aan gewerkt.",
        by=cast.drafter,
    )
    assert not owed(Motion.objects.all(), TODAY).exists()
    assert owed(Motion.objects.all(), TODAY + dt.timedelta(days=120)).exists()


def test_the_list_of_what_waits_for_execution_holds_what_is_owed(
    motion: Motion, cast: People
) -> None:
    client = signed_in(cast.reader)
    where = f"/moties/openstaand/?op={TODAY}"
    assert "21 501-20, nr. 2029" not in client.get(where).content.decode()
    adopted(motion)
    assert "21 501-20, nr. 2029" in client.get(where).content.decode()


def test_what_the_kamer_was_told_of_is_owed_no_more(motion: Motion, cast: People) -> None:
    adopted(motion)
    record(
        case=motion,
        on=dt.date(2025, 4, 23),
        status=ExecutionEntry.Status.REPORTED,
        text="Aan de Kamer gemeld.",
        by=cast.drafter,
        document=a_document(),
    )
    assert not owed(Motion.objects.all(), TODAY).exists()


def test_what_the_kamer_calls_afgedaan_says_nothing_about_the_execution(motion: Motion) -> None:
    adopted(motion)
    Motion.objects.update(done_for_the_kamer=True)
    assert owed(Motion.objects.all(), TODAY).exists()


def test_settled_without_the_letter_that_says_so_is_refused(motion: Motion, cast: People) -> None:
    with pytest.raises(ValidationError, match=r"brief|letter"):
        record(
            case=motion,
            on=TODAY,
            status=ExecutionEntry.Status.REPORTED,
            text="Gemeld.",
            by=cast.drafter,
        )


def test_the_page_tells_what_was_done_for_how_much_and_where_it_says_so(
    motion: Motion, cast: People
) -> None:
    letter = a_document()
    cites(letter, "Kamerstuk 21 501-20, nr. 2029", "kst-21501-20-2029")
    client = signed_in(cast.coordinator)
    where = f"{motion.get_absolute_url()}gebeurd/uitvoering/"
    entry = {
        "on": "2025-04-23",
        "status": "executed",
        "text": "Drie projecten gefinancierd.",
        "amount": "EUR 2,5 mln",
        "document": str(letter.pk),
    }
    refused = client.post(where, entry | {"amount": "veel"})
    assert 'value="veel"' in refused.content.decode()
    client.post(where, entry)
    client.post(where, entry | {"confirm": "1"})
    (made,) = standing_of(motion, cast.reader, TODAY).entries
    assert (made.cents, made.currency, made.document) == (250_000_000, "EUR", letter)
    page = client.get(motion.get_absolute_url()).content.decode()
    assert "EUR 2,5 mln" in page
    assert "Drie projecten gefinancierd." in page
    assert letter.get_absolute_url() in page


def test_sums_of_one_currency_add_up_and_others_stand_beside_them(
    motion: Motion, cast: People
) -> None:
    for sum_ in ("EUR 2,5 mln", "EUR 1.000", "US$ 3 mln"):
        (amount,) = find_amounts(sum_)
        record(
            case=motion,
            on=TODAY,
            status=ExecutionEntry.Status.EXECUTED,
            text=sum_,
            by=cast.drafter,
            amount=amount,
        )
    assert standing_of(motion, cast.reader, TODAY).spent == ["EUR 2,501 mln", "USD 3 mln"]


def test_votes_keep_the_names_of_that_day_and_a_mistake_changes_nothing(motion: Motion) -> None:
    cast = [
        Cast(group="GroenLinks-PvdA", choice="for", seats=25),
        Cast(group="Groep Voorbeeld", choice="for", seats=1),
        Cast(group="Groep Voorbeeld", choice="against", seats=1, member="Voorbeeldlid"),
        Cast(group="VVD", choice="against", seats=24, is_mistake=True),
    ]
    for _twice in range(2):
        record_votes(motion=motion, cast=cast, method="Met handopsteken", on=PROPOSED)
    votes = motion.votes.all()
    assert [(vote.group_name, vote.choice, vote.seats) for vote in votes] == [
        ("GroenLinks-PvdA", "for", 25),
        ("VVD", "against", 24),
        ("Groep Voorbeeld", "for", 1),
        ("Groep Voorbeeld", "against", 1),
    ]
    motion.refresh_from_db()
    assert motion.voting_method == "Met handopsteken"
    assert motion.decision == ""


@pytest.mark.parametrize(
    ("word", "known"),
    [("Oordeel Kamer", True), ("Ontraden, tenzij gewijzigd", True), ("Overbodig", False)],
)
def test_an_unknown_kabinetsappreciatie_is_kept_and_flagged(
    motion: Motion, cast: People, word: str, known: bool
) -> None:
    Motion.objects.update(appreciation=word)
    page = signed_in(cast.reader).get(motion.get_absolute_url()).content.decode()
    assert word in page
    motion.refresh_from_db()
    assert motion.appreciation_known is known
