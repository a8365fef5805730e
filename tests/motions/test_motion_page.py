from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from motions.execution import record
from motions.models import Motion
from questions.models import QuestionSet
from tests.cast import Cast
from tests.desk import MOTION, a_document, a_motion, an_answer, cites, signed_in
from tests.tracker.web.lists.test_lists import text
from tracker.models import Document, User

pytestmark = pytest.mark.django_db
PAGE = "/moties/21501-20-2029/"


def executed(motion: Motion, letter: Document, *, by: User) -> None:
    record(
        case=motion,
        on=dt.date(2025, 4, 23),
        status="executed",
        text="Drie projecten.",
        by=by,
        document=letter,
    )


def test_the_page_shows_who_proposed_the_motion_and_what_it_asks(cast: Cast) -> None:
    motion = a_motion()
    page = text(signed_in(cast.reader), PAGE)
    assert motion.subject in page
    assert "Piri (GroenLinks-PvdA)" in page
    assert "verzoekt de regering dit te steunen," in page


def test_the_page_shows_which_questions_cite_it_and_how_they_were_answered(
    cast: Cast, nordkamp: QuestionSet, media: Path
) -> None:
    a_motion()
    letter = a_document()
    an_answer(nordkamp, letter, ("1", "Drie projecten."))
    cites(letter, "Kamerstuk 21 501-20, nr. 2029", MOTION)
    page = text(signed_in(cast.reader), PAGE)
    assert '<a href="/vragen/2025Z04340/">' in page
    assert "rappel-state--te_laat_beantwoord" in page
    assert "Hoe staat het met de uitvoering van de motie?" in page
    assert "Ter uitvoering van de motie zijn drie projecten gefinancierd." in page


def test_a_correction_by_a_person_decides_what_is_cited(
    cast: Cast, nordkamp: QuestionSet, media: Path
) -> None:
    a_motion()
    letter = a_document()
    an_answer(nordkamp, letter, ("1", "Drie projecten."))
    citation = cites(letter, "Kamerstuk 21 501-20, nr. 2029", "kst-21501-20-2028")
    assert "/vragen/2025Z04340/" not in text(signed_in(cast.reader), PAGE)
    citation.correction = MOTION
    citation.corrected_by = cast.coordinator
    citation.corrected_at = nordkamp.created_at
    citation.save()
    assert "/vragen/2025Z04340/" in text(signed_in(cast.reader), PAGE)


def test_the_letter_that_says_how_it_was_done_speaks_for_its_set_and_not_for_the_motion(
    cast: Cast, nordkamp: QuestionSet, media: Path
) -> None:
    motion = a_motion()
    letter = a_document()
    an_answer(nordkamp, letter, ("1", "Drie projecten."))
    cites(letter, "Kamerstuk 21 501-20, nr. 2029", "kst-36045-190")
    executed(motion, letter, by=cast.coordinator)
    assert not motion.document_links.filter(document=letter).exists()
    page = text(signed_in(cast.reader), PAGE)
    assert "Drie projecten." in page
    assert "Waar dit naar verwijst" not in page


def test_a_letter_of_no_case_hangs_on_the_motion_and_does_not_speak_for_it_either(
    cast: Cast, media: Path
) -> None:
    motion = a_motion()
    letter = a_document()
    cites(letter, "Kamerstuk 21 501-20, nr. 2029", "kst-36045-190")
    executed(motion, letter, by=cast.coordinator)
    assert motion.document_links.filter(document=letter).exists()
    assert "Waar dit naar verwijst" not in text(signed_in(cast.reader), PAGE)


def test_only_who_may_change_a_motion_is_offered_to(cast: Cast) -> None:
    a_motion()
    assert "/admin/motions/motion/" in text(signed_in(cast.coordinator), PAGE)
    assert "/admin/motions/motion/" not in text(signed_in(cast.reader), PAGE)
    assert signed_in(cast.stranger).get(PAGE).status_code == 403


def test_other_notations_lead_to_the_page_and_unknown_motions_are_not_found(cast: Cast) -> None:
    a_motion()
    client = signed_in(cast.reader)
    moved = client.get("/moties/kst-21501-20-2029/")
    assert (moved.status_code, moved.headers["Location"]) == (301, PAGE)
    for number in ("21501-20-1", "onzin", "%00"):
        assert client.get(f"/moties/{number}/").status_code == 404
