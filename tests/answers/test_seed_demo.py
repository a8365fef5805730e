"""The demonstration: the samples, the cited motion and made-up questions in every state."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator
from io import StringIO

import pytest
from django.conf import settings
from django.core.management import call_command
from django.db import transaction
from django.test import Client, override_settings
from pytest_django import DjangoDbBlocker

from answers.demo.seeding import seed
from answers.models import AnswerLetter, Proposal
from motions.models import (
    ExecutionEntry,
    MoneyLink,
    Motion,
    SpendingLine,
    SpendingProposal,
)
from questions.models import ExtensionNotice, Question, QuestionSet
from tracker.deadlines import SETTLED, State
from tracker.models import (
    Assignment,
    Case,
    CaseActor,
    Document,
    InternalStep,
    OfficeHolding,
    Role,
    StepTemplate,
    Unit,
    User,
)

pytestmark = pytest.mark.django_db

TODAY = dt.date(2026, 11, 20)
TABLES = [
    AnswerLetter,
    Assignment,
    Case,
    CaseActor,
    Document,
    ExtensionNotice,
    ExecutionEntry,
    InternalStep,
    MoneyLink,
    Motion,
    OfficeHolding,
    Proposal,
    Question,
    QuestionSet,
    SpendingLine,
    SpendingProposal,
    StepTemplate,
    Unit,
    User,
]


@pytest.fixture(scope="module")
def seeded(
    django_db_setup: None,
    django_db_blocker: DjangoDbBlocker,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[dict[str, int]]:
    """Seeded once for all tests here: what each changes is rolled back to this."""
    uploads = override_settings(MEDIA_ROOT=tmp_path_factory.mktemp("media"))
    with django_db_blocker.unblock(), uploads, transaction.atomic():
        yield seed(today=TODAY)
        transaction.set_rollback(True)


def _everything() -> list[tuple[object, ...]]:
    return [row for table in TABLES for row in table._default_manager.order_by("pk").values_list()]


@pytest.mark.parametrize("later", [0, 1, 40])
def test_seeding_again_changes_nothing_also_on_a_later_day(
    seeded: dict[str, int], later: int
) -> None:
    before = _everything()
    assert seed(today=TODAY + dt.timedelta(days=later)) == seeded
    assert _everything() == before


def test_the_examples_stand_in_every_state_of_a_case_that_is_followed(
    seeded: dict[str, int],
) -> None:
    states = {case.state_on(TODAY) for case in Case.objects.filter(is_example=True)}
    assert states == set(State) - {State.NOT_FOLLOWED}


def test_what_is_made_up_says_so(seeded: dict[str, int]) -> None:
    examples = QuestionSet.objects.filter(is_example=True)
    assert examples.count() == seeded["examples"] == 30
    assert all(case.subject.endswith("(voorbeeld)") for case in examples)
    assert all(case.number.startswith("2099Z9") for case in examples)
    real = Case.objects.filter(is_example=False).values_list("number", flat=True)
    assert set(real) == {"2025Z04340", "kst-21501-20-2029"}


def test_no_made_up_question_is_put_in_a_real_mouth(seeded: dict[str, int]) -> None:
    asked_by = CaseActor.objects.filter(case__is_example=True, office=None)
    assert asked_by.exists()
    assert not asked_by.exclude(name__startswith="Voorbeeldlid", person=None, group=None).exists()


def test_every_made_up_question_has_an_office_that_holds_today(seeded: dict[str, int]) -> None:
    addressed = CaseActor.objects.filter(
        case__is_example=True, relation=CaseActor.Relation.ADDRESSEE
    )
    assert all(actor.office and actor.office.holds_on(TODAY) for actor in addressed)


def test_some_open_examples_lie_with_the_drafter_and_some_with_nobody(
    seeded: dict[str, int],
) -> None:
    drafter = User.objects.get(username="behandelaar")
    waiting = [
        case for case in Case.objects.filter(is_example=True) if case.state_on(TODAY) not in SETTLED
    ]
    colleague = User.objects.get(username="collega")
    assert {case.owner for case in waiting} == {drafter, colleague, None}
    own = Case.objects.filter(owner__in=[drafter, colleague], is_example=True)
    assert not own.exclude(office__ministry=drafter.ministry).exists()


def test_one_example_waits_to_be_accepted_and_one_came_back(seeded: dict[str, int]) -> None:
    assert Assignment.objects.unaccepted().count() == 1
    assert [one.reason for one in Assignment.objects.returned()] == [
        "Dit onderwerp ligt bij een andere directie. (voorbeeld)"
    ]
    assert all(str(unit).endswith("(voorbeeld)") for unit in Unit.objects.all())


def test_the_sample_letter_is_registered_with_its_answers(seeded: dict[str, int]) -> None:
    nordkamp = QuestionSet.objects.get(number="2025Z04340")
    assert nordkamp.state_on(TODAY) == State.ANSWERED_LATE
    assert nordkamp.settled_on == dt.date(2025, 4, 23)
    assert nordkamp.office is not None
    assert nordkamp.office.ministry.code == "DEF"
    assert nordkamp.questions.count() == 6
    assert not nordkamp.questions.filter(answers=None).exists()


def test_what_the_letter_does_not_say_of_the_motion_stays_unknown(
    seeded: dict[str, int],
) -> None:
    motion = Motion.objects.get(number="kst-21501-20-2029")
    assert (motion.started_on, motion.due_on, motion.settled_on, motion.dictum) == (
        None,
        None,
        None,
        "",
    )
    assert motion.dossier is not None
    assert motion.dossier.number == "21501-20"
    assert [actor.name for actor in motion.actors.all()] == ["Piri"]


def test_the_chain_from_the_motion_to_the_money_is_there(seeded: dict[str, int]) -> None:
    motion = Motion.objects.get(number="kst-21501-20-2029")
    done = motion.execution.get()
    assert (done.cents, done.currency, done.status) == (250_000_000, "EUR", "executed")
    assert done.document is not None
    assert done.document.citations.filter(means=motion.number).exists()
    links = MoneyLink.objects.filter(case=motion)
    assert {(link.relation, link.proposal.total) for link in links} == {
        ("thematic", "EUR 10 mln"),
        ("thematic", "EUR 25 mln"),
    }
    assert all(link.made_by.username == Role.COORDINATOR for link in links)


@pytest.mark.parametrize("role", Role)
def test_a_demo_user_signs_in_with_the_demo_password(
    seeded: dict[str, int], client: Client, role: Role
) -> None:
    answer = client.post("/inloggen/", {"username": role.value, "password": settings.DEMO_PASSWORD})
    assert answer.status_code == 302
    assert User.objects.get(username=role.value).roles == {role.value}


def test_a_password_that_was_changed_stays_changed(seeded: dict[str, int]) -> None:
    user = User.objects.get(username="beheerder")
    user.set_password("een ander lang wachtwoord")
    user.save()
    seed(today=TODAY)
    assert User.objects.get(username="beheerder").check_password("een ander lang wachtwoord")


def test_a_letter_that_was_set_aside_is_not_confirmed_by_seeding_again(
    seeded: dict[str, int],
) -> None:
    proposal = Proposal.objects.filter(reading__kind="spending_proposal").earliest("pk")
    Proposal.objects.filter(pk=proposal.pk).update(state=Proposal.State.DISMISSED)
    seed(today=TODAY)
    proposal.refresh_from_db()
    assert proposal.state == Proposal.State.DISMISSED


def test_the_command_says_what_there_is_and_warns_that_it_is_for_show(
    seeded: dict[str, int],
) -> None:
    out, err = StringIO(), StringIO()
    call_command("seed_demo", "--json", stdout=out, stderr=err)
    assert json.loads(out.getvalue()) == seeded
    assert seeded == {"users": 6, "documents": 3, "questions": 31, "examples": 30, "motions": 1}
    assert "Alleen voor demonstraties" in err.getvalue()
