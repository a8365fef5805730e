"""Uitstel aanvragen, from the page of the questions to the second line."""

from __future__ import annotations

import datetime as dt
import io
from pathlib import Path

import docx
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from time_machine import TimeMachineFixture

from answers.proposing import propose_waiting
from questions.extensions.services import make_draft
from questions.models import ExtensionDraft, ExtensionNotice, QuestionSet
from questions.services import record_extension
from tests.cast import Cast
from tests.desk import signed_in
from tests.questions.extensions.conftest import IN_TIME, PAGE
from tracker.deadlines import Outcome
from tracker.models import CaseDocument, Document
from tracker.services import cases

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("media", "third_week")]

ASKED = {"ground": "departments", "dated_on": "2025-03-28", "promised_on": "2025-04-22"}
EVERYWHERE = ["", "tekst/", "weggooien/", "brief/", "brief.docx", "verzonden/"]


def text(client: Client, address: str = PAGE) -> str:
    response = client.get(address)
    assert response.status_code == 200
    return " ".join(response.content.decode().split())


def test_the_page_shows_the_second_line_before_anything_is_made(
    cast: Cast, nordkamp: QuestionSet
) -> None:
    page = text(signed_in(cast.drafter))
    assert "De grens wordt dinsdag 22 april 2025, 6 weken na de begindatum." in page
    assert "De uiterste datum blijft dinsdag 1 april 2025" in page
    assert "utrecht-alert--warning" not in page
    assert PAGE in text(signed_in(cast.drafter), "/vragen/2025Z04340/")


def test_after_three_weeks_the_page_warns_and_does_not_block(
    cast: Cast, nordkamp: QuestionSet, third_week: TimeMachineFixture
) -> None:
    third_week.move_to("2025-04-02 09:00+02:00")
    client = signed_in(cast.drafter)
    assert "uiterlijk dinsdag 1 april 2025" in text(client)
    client.post(PAGE, ASKED | {"dated_on": "2025-04-02"})
    assert ExtensionDraft.objects.get().dated_on == dt.date(2025, 4, 2)
    assert "utrecht-alert--warning" in text(client)
    client.post(f"{PAGE}verzonden/", {"sent_on": "2025-04-02", "keep": "none"})
    assert ExtensionNotice.objects.get().sent_on == dt.date(2025, 4, 2)


def test_a_draft_moves_no_clock_and_can_be_changed_and_thrown_away(
    cast: Cast, nordkamp: QuestionSet
) -> None:
    client = signed_in(cast.drafter)
    client.post(PAGE, ASKED)
    assert "uiterlijk 22 april 2025 te beantwoorden" in text(client)
    client.post(f"{PAGE}tekst/", {"body": "Eigen woorden.\n\nTweede alinea."})
    assert "<p>Eigen woorden.</p>" in text(client)
    client.post(PAGE, ASKED | {"ground": "information"})
    assert "nog niet alle benodigde informatie is ontvangen" in text(client)
    nordkamp.refresh_from_db()
    assert nordkamp.extended_on is None
    client.post(f"{PAGE}weggooien/")
    assert not ExtensionDraft.objects.exists()
    assert client.get(f"{PAGE}brief.docx").status_code == 404


def test_another_reason_than_those_of_the_list_has_to_be_written(
    cast: Cast, nordkamp: QuestionSet
) -> None:
    client = signed_in(cast.drafter)
    refused = client.post(PAGE, ASKED | {"ground": "other", "explanation": " "})
    assert "errorlist" in refused.content.decode()
    client.post(PAGE, ASKED | {"ground": "other", "explanation": "de brief zoek was."})
    assert "De reden van het uitstel is dat de brief zoek was." in text(client)


def test_sent_as_made_here_the_letter_hangs_on_the_case_and_the_line_opens(
    cast: Cast, draft: ExtensionDraft, nordkamp: QuestionSet
) -> None:
    client = signed_in(cast.drafter)
    done = {"sent_on": "2025-03-28", "keep": "made_here"}
    assert client.post(f"{PAGE}verzonden/", done).headers["Location"] == "/vragen/2025Z04340/"
    nordkamp.refresh_from_db()
    assert (nordkamp.extended_on, nordkamp.due_on) == (IN_TIME, dt.date(2025, 4, 1))
    notice = nordkamp.extension_notices.get()
    assert (notice.ground, notice.promised_on) == ("departments", dt.date(2025, 4, 22))
    assert notice.document is not None
    assert notice.document.kind == Document.Kind.EXTENSION
    assert "Hierbij deel ik u mede" in notice.document.text
    assert nordkamp.document_links.get().role == CaseDocument.Role.EXTENSION
    assert not ExtensionDraft.objects.exists()
    assert propose_waiting() == 0, "what was made here is no letter that waits to be read"


def test_a_signed_copy_is_kept_instead(
    cast: Cast, draft: ExtensionDraft, nordkamp: QuestionSet
) -> None:
    copy = SimpleUploadedFile("getekend.txt", b"Geachte voorzitter, getekend.")
    done = {"sent_on": "2025-03-28", "keep": "uploaded", "file": copy}
    signed_in(cast.drafter).post(f"{PAGE}verzonden/", done)
    document = nordkamp.extension_notices.get().document
    assert document is not None
    assert document.original_name == "getekend.txt"


@pytest.mark.parametrize(
    ("typed", "field"),
    [
        ({"sent_on": "2025-03-29", "keep": "none"}, "sent_on"),
        ({"sent_on": "2025-03-10", "keep": "none"}, "sent_on"),
        ({"sent_on": "", "keep": "none"}, "sent_on"),
        ({"sent_on": "2025-03-28", "keep": "uploaded"}, "file"),
        ({"sent_on": "2025-03-28", "keep": "none", "aanhangsel": "nummer 12"}, "aanhangsel"),
    ],
)
def test_what_cannot_be_recorded_says_why_and_keeps_the_draft(
    cast: Cast, draft: ExtensionDraft, typed: dict[str, str], field: str
) -> None:
    response = signed_in(cast.drafter).post(f"{PAGE}verzonden/", typed)
    assert response.status_code == 200
    form = response.context["sent_form"]
    assert set(form.errors) <= {field, "__all__"}
    assert form.errors
    assert not ExtensionNotice.objects.exists()
    assert ExtensionDraft.objects.exists()
    assert not Document.objects.exists()


def test_an_unreadable_signed_copy_is_refused_in_words(cast: Cast, draft: ExtensionDraft) -> None:
    broken = SimpleUploadedFile("kapot.docx", b"PK\x03\x04 word/ kapot")
    done = {"sent_on": "2025-03-28", "keep": "uploaded", "file": broken}
    response = signed_in(cast.drafter).post(f"{PAGE}verzonden/", done)
    assert "beschadigd" in response.content.decode()
    assert not ExtensionNotice.objects.exists()


def test_a_notice_that_was_made_elsewhere_is_recorded_without_a_draft(
    cast: Cast, nordkamp: QuestionSet
) -> None:
    typed = {"sent_on": "2025-03-25", "reason": "Afstemming.", "aanhangsel": "ah-tk-20242025-1028"}
    signed_in(cast.drafter).post(f"{PAGE}verzonden/", typed)
    notice = nordkamp.extension_notices.get()
    assert (notice.reason, notice.ground) == ("Afstemming.", "")
    assert notice.aanhangsel == "ah-tk-20242025-1028"
    nordkamp.refresh_from_db()
    assert nordkamp.extended_on == dt.date(2025, 3, 25)


def test_a_second_uitstelbericht_is_numbered_and_moves_nothing(
    cast: Cast, nordkamp: QuestionSet
) -> None:
    record_extension(question_set=nordkamp, sent_on=dt.date(2025, 3, 20), reason="Eerste reden")
    client = signed_in(cast.drafter)
    assert "De grens blijft dinsdag 22 april 2025" in text(client)
    client.post(PAGE, ASKED)
    assert "In vervolg op mijn uitstelbericht van 20 maart 2025" in text(client)
    client.post(f"{PAGE}verzonden/", {"sent_on": "2025-03-28", "keep": "none"})
    nordkamp.refresh_from_db()
    assert nordkamp.extended_on == dt.date(2025, 3, 20)
    assert nordkamp.outer_due_on == dt.date(2025, 4, 22)
    assert "Tweede uitstelbericht" in text(client, "/vragen/2025Z04340/")


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("Aanhangsel Handelingen, vergaderjaar 2024–2025, nr. 1028", "ah-tk-20242025-1028"),
        ("ah-tk-20242025-1028", "ah-tk-20242025-1028"),
        ("2025Z04340", ""),
        ("nr. 1028", ""),
    ],
)
def test_its_own_aanhangsel_number_comes_later_in_any_notation(
    cast: Cast, nordkamp: QuestionSet, written: str, kept: str
) -> None:
    notice = record_extension(question_set=nordkamp, sent_on=IN_TIME, reason="Afstemming")
    nordkamp.refresh_from_db()
    before = nordkamp.revision
    address = f"{PAGE}{notice.pk}/aanhangsel/"
    client = signed_in(cast.drafter)
    assert address in text(client, "/vragen/2025Z04340/")
    response = client.post(address, {"aanhangsel": written})
    notice.refresh_from_db()
    nordkamp.refresh_from_db()
    assert notice.aanhangsel == kept
    assert response.status_code == (302 if kept else 200)
    assert nordkamp.revision == before + bool(kept)


def test_the_word_file_is_the_letter(cast: Cast, draft: ExtensionDraft) -> None:
    response = signed_in(cast.drafter).get(f"{PAGE}brief.docx")
    assert 'filename="uitstelbericht-2025Z04340.docx"' in response["Content-Disposition"]
    paragraphs = [one.text for one in docx.Document(io.BytesIO(response.content)).paragraphs]
    assert "De minister van Defensie" in paragraphs
    paper = text(signed_in(cast.drafter), f"{PAGE}brief/")
    assert "Postbus 20018" in paper


@pytest.mark.parametrize("who", ["neighbour", "reader", "stranger"])
@pytest.mark.parametrize("where", EVERYWHERE)
def test_nobody_else_sees_or_does_anything_here(
    cast: Cast, draft: ExtensionDraft, who: str, where: str
) -> None:
    client = signed_in(getattr(cast, who))
    assert client.get(PAGE + where).status_code == 403
    assert client.post(PAGE + where, {"sent_on": "2025-03-28", "keep": "none"}).status_code == 403
    assert ExtensionDraft.objects.filter(pk=draft.pk).exists()


@pytest.mark.parametrize("where", EVERYWHERE)
def test_looking_changes_nothing(cast: Cast, draft: ExtensionDraft, where: str) -> None:
    signed_in(cast.drafter).get(PAGE + where)
    assert ExtensionDraft.objects.get().changed_at == draft.changed_at
    assert not ExtensionNotice.objects.exists()


def test_settled_questions_get_no_uitstel_any_more(
    cast: Cast, nordkamp: QuestionSet, draft: ExtensionDraft
) -> None:
    cases.settle(case_id=nordkamp.pk, on=IN_TIME, outcome=Outcome.ANSWERED)
    client = signed_in(cast.drafter)
    page = text(client)
    assert "rappel-notice" in page
    assert "verzonden/" not in page
    client.post(f"{PAGE}verzonden/", {"sent_on": "2025-03-28", "keep": "none"})
    assert not ExtensionNotice.objects.exists()


def test_other_notations_lead_here_and_other_numbers_do_not(
    cast: Cast, nordkamp: QuestionSet
) -> None:
    client = signed_in(cast.drafter)
    assert client.get("/vragen/2025z04340/uitstel/").status_code == 200
    assert client.get("/vragen/2025Z99998/uitstel/").status_code == 404


def test_the_page_costs_as_many_queries_with_five_notices_as_with_one(
    cast: Cast, nordkamp: QuestionSet, media: Path
) -> None:
    client = signed_in(cast.drafter)

    def queries(days: range) -> int:
        for day in days:
            sent_on = dt.date(2025, 3, day)
            record_extension(question_set=nordkamp, sent_on=sent_on, reason="Afstemming")
        with CaptureQueriesContext(connection) as captured:
            client.get(PAGE)
        return len(captured)

    few = queries(range(20, 21))
    assert queries(range(21, 25)) == few
    assert few <= 14


def test_making_the_draft_again_keeps_one(cast: Cast, draft: ExtensionDraft) -> None:
    again = make_draft(
        question_set=draft.question_set,
        ground="care",
        explanation="",
        dated_on=IN_TIME,
        promised_on=None,
        reference="",
        by=cast.coordinator,
    )
    assert again.pk == draft.pk
    assert again.made_by == cast.drafter
