"""Answer letters in the admin: logged by hand, put right, withdrawn; the sets follow."""

from __future__ import annotations

import datetime as dt

import pytest
from django.test import Client
from django.urls import reverse

from answers.models import AnswerLetter
from answers.services import Given, record_answer
from questions.models import Question, QuestionSet
from questions.services import Asked, register
from tests.admin_forms import filled, problems, row, save
from tests.cast import Cast
from tracker.models import Document

ADD = "/admin/answers/answerletter/add/"
DATED = dt.date(2025, 4, 23)


def change(letter: AnswerLetter) -> str:
    return reverse("admin:answers_answerletter_change", args=[letter.pk])


@pytest.fixture
def desk(client: Client, cast: Cast) -> Client:
    """The browser of the drafter of Defensie."""
    client.force_login(cast.drafter)
    return client


@pytest.fixture
def document(cast: Cast) -> Document:
    return Document.objects.create(
        sha256="0" * 64, original_name="antwoord.pdf", title="Antwoord", received_by=cast.drafter
    )


@pytest.fixture
def letter(document: Document, cast: Cast, nordkamp: QuestionSet) -> AnswerLetter:
    return record_answer(
        document=document,
        question_set=nordkamp,
        dated_on=DATED,
        given=[Given(("1",), "Ja.")],
        signed=[],
        references=[],
        by=cast.drafter,
    )


def another_set(cast: Cast, addressee: str = "minister van Defensie") -> QuestionSet:
    return register(
        number="2025Z05000",
        subject="een tweede",
        sent_on=dt.date(2025, 3, 13),
        asked=[Asked("1", "Wat nu?")],
        members=[],
        addressees=[addressee],
    )


def test_a_letter_logged_by_hand_settles_its_sets(
    desk: Client, cast: Cast, document: Document, nordkamp: QuestionSet
) -> None:
    second = another_set(cast)
    typed = {"document": document.pk, "question_sets": [nordkamp.pk, second.pk]}
    response = save(desk, ADD, **typed, dated_on=str(DATED), references="D2025-001,D2025-002")
    logged = AnswerLetter.objects.get()
    assert response["Location"] == change(logged)
    assert (logged.logged_by, logged.references) == (cast.drafter, ["D2025-001", "D2025-002"])
    for question_set in (nordkamp, second):
        question_set.refresh_from_db()
        assert (question_set.settled_on, question_set.outcome) == (DATED, "answered")
        assert question_set.documents.get() == document


def test_one_answer_covers_several_questions_of_the_sets_at_hand(
    desk: Client, letter: AnswerLetter, nordkamp: QuestionSet
) -> None:
    first, second = nordkamp.questions.order_by("position")
    rows = {
        "answers-TOTAL_FORMS": "2",
        **row("answers", 1, questions=[first.pk, second.pk], text="Beide: ja."),
    }
    assert save(desk, change(letter), **rows).status_code == 302
    added = letter.answers.get(position=2)
    assert list(added.questions.order_by("position")) == [first, second]


def test_questions_of_another_set_are_neither_offered_nor_accepted(
    desk: Client, cast: Cast, letter: AnswerLetter, nordkamp: QuestionSet
) -> None:
    foreign = another_set(cast).questions.get()
    page = desk.get(change(letter))
    asked = {"app_label": "answers", "model_name": "answer", "field_name": "questions"}
    assert f"sets={nordkamp.pk}" in page.content.decode()
    found = desk.get(reverse("admin:autocomplete"), asked | {"sets": nordkamp.pk, "term": ""})
    offered = {int(one["id"]) for one in found.json()["results"]}
    assert offered == set(Question.objects.exclude(pk=foreign.pk).values_list("pk", flat=True))
    data = filled(page, **row("answers", 0, questions=[foreign.pk]))
    assert desk.post(change(letter), data).status_code == 200
    assert foreign not in letter.answers.get().questions.all()


def test_a_letter_dated_before_its_questions_is_refused_in_the_form(
    desk: Client, document: Document, nordkamp: QuestionSet
) -> None:
    typed = {"document": document.pk, "question_sets": [nordkamp.pk], "dated_on": "2025-03-10"}
    response = save(desk, ADD, **typed)
    assert response.status_code == 200
    assert len(problems(response)) == 1
    assert not AnswerLetter.objects.exists()


def test_a_drafter_logs_no_answer_for_another_ministry(
    desk: Client, cast: Cast, document: Document
) -> None:
    theirs = another_set(cast, "minister van Buitenlandse Zaken")
    typed = {"document": document.pk, "question_sets": [theirs.pk], "dated_on": str(DATED)}
    response = save(desk, ADD, **typed)
    assert list(response.context["adminform"].form.errors) == ["question_sets"]


def test_correcting_the_date_of_a_letter_moves_the_settling(
    desk: Client, letter: AnswerLetter, nordkamp: QuestionSet
) -> None:
    save(desk, change(letter), dated_on="2025-04-24", correction_reason="dagtekening")
    nordkamp.refresh_from_db()
    assert nordkamp.settled_on == dt.date(2025, 4, 24)


def test_a_set_that_was_answered_does_not_silently_lose_its_letter(
    desk: Client, cast: Cast, letter: AnswerLetter, nordkamp: QuestionSet
) -> None:
    response = save(desk, change(letter), question_sets=[another_set(cast).pk])
    assert nordkamp.number in response.context["adminform"].form.errors["question_sets"][0]


def test_deleting_a_letter_opens_what_only_it_had_settled(
    client: Client, cast: Cast, letter: AnswerLetter, nordkamp: QuestionSet
) -> None:
    client.force_login(cast.manager)
    client.post(reverse("admin:answers_answerletter_delete", args=[letter.pk]), {"post": "yes"})
    nordkamp.refresh_from_db()
    assert (nordkamp.settled_on, nordkamp.outcome) == (None, "")
    assert Document.objects.filter(pk=letter.document_id).exists()
