"""Waarom deze datum? With everything that is known, for one case or for many at the same cost."""

from __future__ import annotations

import datetime as dt
import json

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from questions.models import QuestionSet
from questions.services import record_extension
from tests.cast import Cast
from tests.desk import a_document, a_set
from tracker.deadlines import About
from tracker.models import Case, CaseDocument, RecessPeriod
from tracker.services import cases
from tracker.services.corrections import correct
from tracker.services.why import as_data, because, because_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("media")]

DAY = dt.date(2025, 3, 31)


def sources(case: Case, what: About) -> list[str]:
    return [step.source for step in because(case, DAY) if step.about is what]


@pytest.mark.parametrize(
    ("source", "said"),
    [("person", "met de hand ingevoerd"), ("open_data", "open data van de Kamer, Zaak.GestartOp")],
)
def test_the_start_says_where_it_came_from(nordkamp: QuestionSet, source: str, said: str) -> None:
    nordkamp.start_source = source
    assert sources(nordkamp, About.START) == [said]


def test_a_start_that_was_read_names_its_document(nordkamp: QuestionSet) -> None:
    document = a_document(title="Antwoord op vragen")
    cases.attach(case=nordkamp, document=document, role=CaseDocument.Role.ANSWER)
    nordkamp.start_source = Case.StartSource.DOCUMENT
    (start,) = [step for step in because(nordkamp, DAY) if step.about is About.START]
    assert start.source == "de datum ‘ingezonden’ in Antwoord op vragen"
    assert start.url == document.get_absolute_url()


def test_the_uitstelbericht_leads_to_its_document(nordkamp: QuestionSet) -> None:
    document = a_document("Ik verzoek u om uitstel.", title="Uitstel")
    document.dated_on = dt.date(2025, 3, 28)
    document.save()
    record_extension(
        question_set=nordkamp, sent_on=dt.date(2025, 3, 28), reason="…", document=document
    )
    nordkamp.refresh_from_db()
    assert "Uitstel" in sources(nordkamp, About.EXTENSION)


def test_a_correction_and_its_maker_are_in_the_explanation(
    nordkamp: QuestionSet, cast: Cast
) -> None:
    nordkamp.started_on = dt.date(2025, 3, 12)
    correct(case=nordkamp, reason="de brief noemt 12 maart", by=cast.drafter)
    told = [step for step in because(nordkamp, dt.date(2099, 1, 1)) if step.about is About.CHANGE]
    assert {step.source for step in told} == {str(cast.drafter)}
    assert "van 11 maart 2025 in 12 maart 2025: de brief noemt 12 maart." in told[0].text


def test_a_recess_is_shown(nordkamp: QuestionSet) -> None:
    RecessPeriod.objects.create(
        name="Voorbeeldreces", first_day=dt.date(2025, 3, 28), last_day=dt.date(2025, 4, 2)
    )
    assert any("Voorbeeldreces" in step.text for step in because(nordkamp, DAY))


def test_the_steps_are_data(nordkamp: QuestionSet) -> None:
    steps = json.loads(json.dumps(as_data(because(nordkamp, DAY))))
    assert steps[0] == {
        "about": "start",
        "text": "Begindatum: dinsdag 11 maart 2025.",
        "on": "2025-03-11",
        "source": "met de hand ingevoerd",
        "url": None,
    }
    assert steps[-1]["about"] == "standing"


def test_many_cases_cost_as_many_queries_as_one(cast: Cast) -> None:
    for place in range(20):
        a_set(f"2025Z{place:05}")

    def cost(many: int) -> int:
        several = list(Case.objects.select_related("policy")[:many])
        with CaptureQueriesContext(connection) as captured:
            because_of(several, DAY)
        return len(captured)

    assert cost(1) == cost(20) <= 4
