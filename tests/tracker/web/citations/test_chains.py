"""The chain of a case: motion, question, answer, what was asked again, money."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from questions.models import QuestionSet
from tests.cast import Cast
from tests.desk import MOTION, a_document, a_motion, a_set, an_answer, cites, signed_in
from tests.tracker.web.lists.test_lists import text
from tracker.models import Case, CaseDocument, Document
from tracker.services.cases import attach
from tracker.web.citations.chains import DEPTH, MOST, Step, chain_of

pytestmark = pytest.mark.django_db
TODAY = dt.date(2026, 1, 1)
ASKED = "Hoe staat het met de motie (Kamerstuk 21 501-20, nr. 2029)?"


def chain(case: Case, today: dt.date = TODAY) -> list[Step]:
    return chain_of(case, Document.objects.all(), Case.objects.all(), today)


@pytest.fixture
def story(cast: Cast, media: Path) -> list[QuestionSet]:
    """Questions about the motion, their answer, and questions about that answer."""
    motion = a_motion()
    Case.objects.filter(pk=motion.pk).update(started_on=dt.date(2024, 4, 16))
    first = a_set("2025Z00001", asked=(ASKED,))
    an_answer(first, a_document(), ("1", "Drie projecten."))
    again = a_set("2025Z00002", sent_on=dt.date(2025, 5, 6), asked=("En nu (2025Z00001)?",))
    proposal = a_document("Ter uitvoering van Kamerstuk 21 501-20, nr. 2029.", title="Voorstel")
    proposal.kind, proposal.dated_on = Document.Kind.SPENDING_PROPOSAL, dt.date(2025, 6, 1)
    proposal.received_by = cast.coordinator
    proposal.save()
    cites(proposal, "Kamerstuk 21 501-20, nr. 2029", MOTION)
    return list(QuestionSet.objects.filter(pk__in=[first.pk, again.pk]).order_by("number"))


def told(steps: list[Step]) -> list[tuple[str, str]]:
    return [(str(step.what), step.display) for step in steps]


def test_from_every_case_the_chain_is_the_same_story_in_order_of_date(
    story: list[QuestionSet],
) -> None:
    motion = Case.objects.get(number=MOTION)
    steps = chain(motion)
    assert [step.on and step.on.isoformat() for step in steps] == [
        "2024-04-16", "2025-03-11", "2025-04-23", "2025-05-06", "2025-06-01",
    ]  # fmt: skip
    for case in story:
        assert told(chain(case)) == told(steps)
    assert [step.display for step in steps if step.is_here] == [motion.display]


def test_each_step_says_what_it_refers_to_and_where_it_stands(story: list[QuestionSet]) -> None:
    _motion, asked, answered, again, money = chain(story[0])
    assert asked.cites == ("Kamerstuk 21 501-20, nr. 2029",)
    assert again.cites == ("2025Z00001",)
    assert money.cites == ("Kamerstuk 21 501-20, nr. 2029",)
    assert (asked.state, answered.state) == ("", "te_laat_beantwoord")
    assert again.what != asked.what


def test_what_happened_after_the_day_is_not_in_it(story: list[QuestionSet]) -> None:
    assert len(chain(story[0], dt.date(2025, 4, 1))) == 2


def test_a_document_that_is_only_related_ties_a_case_to_nothing(
    cast: Cast, nordkamp: QuestionSet, media: Path
) -> None:
    motion = a_motion()
    letter = a_document()
    cites(letter, "Kamerstuk 21 501-20, nr. 2029", nordkamp.number)
    attach(case=motion, document=letter, role=CaseDocument.Role.RELATED)
    assert chain(motion) == chain(nordkamp) == []
    CaseDocument.objects.update(role=CaseDocument.Role.TEXT)
    assert len(chain(motion)) == 2


def test_a_case_that_nothing_cites_has_no_chain(cast: Cast) -> None:
    assert chain(a_set("2025Z00001")) == []


def test_cases_that_cite_each_other_stand_in_it_once(cast: Cast) -> None:
    first = a_set("2025Z00001", asked=("Zie 2025Z00002 en 2025Z00001.",))
    a_set("2025Z00002", asked=("Zie 2025Z00001.",))
    assert [step.display for step in chain(first)] == ["2025Z00001", "2025Z00002"]


def test_a_chain_reaches_no_further_than_its_depth(cast: Cast) -> None:
    for place in range(1, 8):
        a_set(f"2025Z0000{place}", asked=(f"Zie 2025Z0000{place - 1}.",))
    assert len(chain(Case.objects.get(number="2025Z00001"))) == 1 + DEPTH


def test_a_motion_that_everybody_asks_about_costs_no_more_queries(cast: Cast) -> None:
    motion = a_motion()

    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            chain(motion)
        return len(captured)

    for place in range(2):
        a_set(f"2025Z000{place:02}", asked=(ASKED,))
    few = queries()
    for place in range(2, MOST + 5):
        a_set(f"2025Z000{place:02}", asked=(ASKED,))
    assert queries() == few <= DEPTH + 2
    assert len(chain(motion)) == MOST


def test_the_chain_stands_on_the_pages_of_questions_and_motions(
    cast: Cast, story: list[QuestionSet]
) -> None:
    reader = signed_in(cast.reader)
    for page in ("/moties/21501-20-2029/", "/vragen/2025Z00001/", "/vragen/2025Z00002/"):
        section = text(reader, page).partition('<h2 id="chain">')[2].partition("</section>")[0]
        assert section.count("<li") == 4
        assert 'aria-current="true"' in section
    assert "Voorstel" in text(signed_in(cast.coordinator), "/moties/21501-20-2029/")
