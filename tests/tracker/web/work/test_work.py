"""“Wie en wat” on the page of a case: who may do what, and what was typed stays."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

from questions.models import QuestionSet
from tests.cast import Cast
from tests.desk import a_motion, a_set, signed_in
from tracker.deadlines import Outcome
from tracker.models import Absence, Assignment, Case, Unit
from tracker.services import cases, notes
from tracker.services.today import today

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("while_open")]

PAGE = "/vragen/2025Z04340/"


@pytest.fixture
def while_open(cast: Cast) -> Iterator[None]:
    """The tests happen on 20 March 2025, while the set is open."""
    with time_machine.travel("2025-03-20 12:00+01:00", tick=False):
        yield


def text(client: Client, address: str = PAGE) -> str:
    response = client.get(address)
    assert response.status_code == 200
    return " ".join(response.content.decode().split())


def press(client: Client, name: str, pk: int, /, **data: str) -> str:
    """What the page says after a button is pressed."""
    response = client.post(reverse(name, args=[pk]), data, follow=True)
    assert response.status_code in (200, 422)
    return " ".join(response.content.decode().split())


def give(case: Case, cast: Cast) -> Assignment:
    cases.assign(case_id=case.pk, owner=None)
    cases.assign(case_id=case.pk, owner=cast.drafter, by=cast.coordinator)
    return case.assignments.current().get()


def test_a_coordinator_gives_a_case_to_a_drafter_who_accepts_it(
    cast: Cast, nordkamp: QuestionSet
) -> None:
    cases.assign(case_id=nordkamp.pk, owner=None)
    coordinator, drafter = signed_in(cast.coordinator), signed_in(cast.drafter)
    press(coordinator, "work-assign", nordkamp.pk, to=f"p{cast.drafter.pk}", seen=".")
    given = nordkamp.assignments.current().get()
    assert "nog niet aangenomen" in text(drafter)
    press(drafter, "work-accept", given.pk)
    assert "nog niet aangenomen" not in text(drafter)


def test_a_case_can_go_to_a_unit_or_to_nobody(cast: Cast, nordkamp: QuestionSet) -> None:
    assert nordkamp.office is not None
    unit = Unit.objects.create(ministry=nordkamp.office.ministry, name="directie (voorbeeld)")
    coordinator = signed_in(cast.coordinator)
    press(coordinator, "work-assign", nordkamp.pk, to=f"e{unit.pk}", seen=f"{cast.drafter.pk}.")
    nordkamp.refresh_from_db()
    assert (nordkamp.owner, nordkamp.unit) == (None, unit)
    press(coordinator, "work-assign", nordkamp.pk, to="niemand", seen=f".{unit.pk}")
    nordkamp.refresh_from_db()
    assert nordkamp.unit is None


def test_what_is_given_back_says_by_whom_and_why(cast: Cast, nordkamp: QuestionSet) -> None:
    given = give(nordkamp, cast)
    press(signed_in(cast.drafter), "work-give-back", given.pk, reason="Hoort bij BZ.")
    page = text(signed_in(cast.coordinator))
    assert "behandelaar gaf dit terug op 20 maart 2025: “Hoort bij BZ.”" in page


def test_giving_back_without_a_reason_keeps_the_case_and_says_what_is_wrong(
    cast: Cast, nordkamp: QuestionSet
) -> None:
    given = give(nordkamp, cast)
    page = press(signed_in(cast.drafter), "work-give-back", given.pk, reason="  ")
    assert "Dit is nog niet gedaan." in page
    assert "errorlist" in page
    nordkamp.refresh_from_db()
    assert nordkamp.owner == cast.drafter


def test_what_was_typed_stays_when_it_is_refused(cast: Cast, nordkamp: QuestionSet) -> None:
    page = press(
        signed_in(cast.drafter), "work-step-add", nordkamp.pk, name="Concept", days_before="3"
    )
    assert "Deze zaak heeft al die stap." in page
    assert 'value="Concept"' in page


def test_who_looked_at_an_older_page_does_not_take_it_from_somebody(
    cast: Cast, nordkamp: QuestionSet
) -> None:
    page = press(
        signed_in(cast.coordinator),
        "work-assign",
        nordkamp.pk,
        to=f"p{cast.coordinator.pk}",
        seen=".",
    )
    assert "Iemand anders kreeg dit terwijl u keek" in page
    nordkamp.refresh_from_db()
    assert nordkamp.owner == cast.drafter


def test_accepting_what_went_to_somebody_else_meanwhile_changes_nothing(
    cast: Cast, nordkamp: QuestionSet
) -> None:
    given = give(nordkamp, cast)
    cases.assign(case_id=nordkamp.pk, owner=cast.coordinator, by=cast.coordinator)
    page = press(signed_in(cast.drafter), "work-accept", given.pk)
    assert "Dit ligt niet meer bij u" in page


def test_only_colleagues_who_can_answer_are_offered(cast: Cast, nordkamp: QuestionSet) -> None:
    page = text(signed_in(cast.coordinator))
    assert f'value="p{cast.drafter.pk}"' in page
    assert f'value="p{cast.neighbour.pk}"' not in page
    assert f'value="p{cast.reader.pk}"' not in page


def test_who_is_away_is_marked_and_their_replacement_named(
    cast: Cast, nordkamp: QuestionSet
) -> None:
    Absence.objects.create(
        user=cast.drafter, first_day=today(), last_day=today(), replacement=cast.coordinator
    )
    page = text(signed_in(cast.coordinator))
    assert "behandelaar (afwezig)" in page
    assert "afwezig; coordinator vervangt" in page
    assert "Teruggeven" in page, "who stands in may give it back"


def test_a_step_is_ticked_off_and_opened_again(cast: Cast, nordkamp: QuestionSet) -> None:
    drafter = signed_in(cast.drafter)
    step = nordkamp.steps.all()[0]
    assert "Gedaan op 20 maart 2025 door behandelaar" in press(drafter, "work-step", step.pk)
    page = press(drafter, "work-step", step.pk, undo="1")
    assert "Uiterlijk vrijdag 21 maart 2025" in page
    assert "Gedaan op" not in page


def test_a_case_without_steps_gets_those_of_the_template(cast: Cast) -> None:
    question_set = a_set("2025Z00001")
    page = press(signed_in(cast.drafter), "work-steps-plan", question_set.pk)
    assert "Bewindspersoon" in page
    assert question_set.steps.count() == 4


def test_a_motion_has_the_section_too(cast: Cast) -> None:
    motion = a_motion()
    page = text(signed_in(cast.coordinator), motion.get_absolute_url())
    assert 'id="werk"' in page
    page = press(signed_in(cast.coordinator), "work-steps-plan", motion.pk)
    assert "Het sjabloon heeft geen stappen voor dit soort zaak." in page


def test_a_note_is_read_where_the_work_is_done_and_nowhere_else(
    cast: Cast, nordkamp: QuestionSet
) -> None:
    press(signed_in(cast.drafter), "work-note", nordkamp.pk, text="Gebeld met de Griffie.")
    assert "Gebeld met de Griffie." in text(signed_in(cast.coordinator))
    assert "Gebeld met de Griffie." not in text(signed_in(cast.neighbour))
    assert "Gebeld met de Griffie." not in text(signed_in(cast.reader))


def test_a_reader_sees_nothing_of_who_does_what(cast: Cast, nordkamp: QuestionSet) -> None:
    assert 'id="werk"' not in text(signed_in(cast.reader))


def test_a_drafter_of_another_ministry_reads_who_has_it_and_changes_nothing(
    cast: Cast, nordkamp: QuestionSet
) -> None:
    page = text(signed_in(cast.neighbour))
    assert 'id="werk"' in page
    assert 'action="/werk/' not in page


@pytest.mark.parametrize("who", ["reader", "stranger", "neighbour"])
@pytest.mark.parametrize("name", ["work-assign", "work-step-add", "work-steps-plan", "work-note"])
def test_who_may_not_change_the_case_may_not_do_its_work(
    cast: Cast, nordkamp: QuestionSet, who: str, name: str
) -> None:
    response = signed_in(getattr(cast, who)).post(reverse(name, args=[nordkamp.pk]))
    assert response.status_code == 403


@pytest.mark.parametrize("who", ["reader", "stranger", "neighbour"])
def test_nor_accept_give_back_or_tick_off(cast: Cast, nordkamp: QuestionSet, who: str) -> None:
    client = signed_in(getattr(cast, who))
    given, step = give(nordkamp, cast), nordkamp.steps.all()[0]
    for name, pk in [
        ("work-accept", given.pk),
        ("work-give-back", given.pk),
        ("work-step", step.pk),
    ]:
        assert client.post(reverse(name, args=[pk]), {"reason": "Nee."}).status_code == 403
    assert nordkamp.assignments.current().get().accepted_at is None


@pytest.mark.parametrize("name", ["work-assign", "work-step-add", "work-steps-plan", "work-note"])
def test_nothing_is_done_by_only_looking(cast: Cast, nordkamp: QuestionSet, name: str) -> None:
    response = signed_in(cast.coordinator).get(reverse(name, args=[nordkamp.pk]))
    assert response.status_code == 405


def test_a_settled_case_keeps_who_had_it_and_takes_notes_but_no_work(
    cast: Cast, nordkamp: QuestionSet
) -> None:
    cases.settle(case_id=nordkamp.pk, on=today(), outcome=Outcome.WITHDRAWN)
    drafter = signed_in(cast.drafter)
    page = text(drafter)
    assert "Toewijzen" not in page
    assert "Aantekening maken" in page
    response = drafter.post(reverse("work-assign", args=[nordkamp.pk]), {"to": "niemand"})
    assert response.status_code == 403


def test_the_page_of_an_earlier_day_knows_nothing_of_later_work(
    cast: Cast, nordkamp: QuestionSet
) -> None:
    notes.write_note(case=nordkamp, author=cast.drafter, text="Van vandaag.")
    page = text(signed_in(cast.coordinator), f"{PAGE}?op=2025-03-19")
    assert "Van vandaag." not in page
    assert 'action="/werk/' not in page


def test_an_absence_is_entered_and_withdrawn(cast: Cast) -> None:
    client = signed_in(cast.drafter)
    filled_in = {
        "first_day": "2025-04-01",
        "last_day": "2025-04-04",
        "replacement": str(cast.coordinator.pk),
    }
    page = client.post("/mijn/afwezigheid/", filled_in, follow=True).content.decode()
    assert "coordinator vervangt u." in page
    absence = cast.drafter.absences.get()
    assert (
        signed_in(cast.coordinator).post(reverse("absence-withdraw", args=[absence.pk])).status_code
        == 404
    )
    client.post(reverse("absence-withdraw", args=[absence.pk]))
    assert not cast.drafter.absences.exists()


def test_an_absence_that_cannot_be_comes_back_with_what_was_typed(cast: Cast) -> None:
    filled_in = {"first_day": "2025-04-04", "last_day": "2025-04-01", "replacement": ""}
    response = signed_in(cast.drafter).post("/mijn/afwezigheid/", filled_in)
    assert response.status_code == 422
    page = response.content.decode()
    assert "De laatste dag ligt vóór de eerste." in page
    assert 'value="2025-04-04"' in page
