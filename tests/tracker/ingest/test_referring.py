"""Citations are stored for every text, once, and a person's correction goes with its words."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.db import IntegrityError

from answers.corrections import withdraw
from questions.corrections import put_in_printed_order
from questions.models import QuestionSet
from tests.cast import Cast
from tests.desk import MOTION, a_document, a_motion, a_set, an_answer
from tracker.ingest.referring import record_citations, record_parts
from tracker.models import Citation, Document
from tracker.services.citations import correct

pytestmark = pytest.mark.django_db
Part = Citation.Part
ASKED = "Hoe staat het met de motie (Kamerstuk 21 501-20, nr. 2029)? Zie ook 2025Z00009."


def stored(question_set: QuestionSet) -> set[tuple[str, str]]:
    return set(question_set.citations.values_list("part", "means"))


def test_a_typed_question_has_its_citations_without_any_document(cast: Cast) -> None:
    question_set = a_set("2025Z00001", asked=("Klopt dit?", ASKED))
    assert stored(question_set) == {("vraag 2", MOTION), ("vraag 2", "2025Z00009")}
    citation = question_set.citations.get(means=MOTION)
    assert citation.as_written == "Kamerstuk 21 501-20, nr. 2029"
    assert citation.sentence == "Hoe staat het met de motie (Kamerstuk 21 501-20, nr. 2029)?"
    assert (citation.method, citation.confidence) == ("grammar", "certain")


def test_the_subject_of_questions_and_the_dictum_of_a_motion_are_read_too(cast: Cast) -> None:
    question_set = a_set("2025Z00001", subject="het antwoord op vragen 2025Z00009")
    assert stored(question_set) == {("onderwerp", "2025Z00009")}
    motion = a_motion()
    motion.dictum = "verzoekt de regering Kamerstuk 36 045, nr. 67 uit te voeren,"
    record_parts(case=motion, part=Part.DICTUM, texts={"": motion.dictum})
    assert motion.citations.get().part == "dictum"


def test_an_answer_is_a_part_by_the_questions_that_it_covers_and_goes_with_its_letter(
    cast: Cast, media: Path
) -> None:
    question_set = a_set("2025Z00001", asked=("Een?", "Twee?", "Drie?"))
    letter = an_answer(
        question_set, a_document(), ("1, 2", "Zie Kamerstuk 36 045, nr. 67."), ("3", "Nee.")
    )
    assert stored(question_set) == {("antwoord 1, 2", "kst-36045-67")}
    withdraw(letter=letter)
    assert stored(question_set) == set()


def test_a_second_answer_to_the_same_question_is_another_part(cast: Cast, media: Path) -> None:
    question_set = a_set("2025Z00001", asked=("Een?",))
    an_answer(question_set, a_document(), ("1", "Zie Kamerstuk 36 045, nr. 67."))
    an_answer(question_set, a_document("Nader."), ("1", "Zie Kamerstuk 36 045, nr. 68."))
    assert stored(question_set) == {
        ("antwoord 1", "kst-36045-67"),
        ("antwoord 1 (2)", "kst-36045-68"),
    }


def test_a_corrected_question_is_read_again_and_one_that_is_gone_takes_its_citations_along(
    cast: Cast,
) -> None:
    question_set = a_set("2025Z00001", asked=(ASKED, "Zie Kamerstuk 36 045, nr. 67."))
    question_set.questions.filter(number="1").update(text="Zie Kamerstuk 36 045, nr. 68.")
    question_set.questions.filter(number="2").delete()
    put_in_printed_order(question_set=question_set)
    assert stored(question_set) == {("vraag 1", "kst-36045-68")}


def test_what_reads_the_same_is_the_same_row_as_before(cast: Cast) -> None:
    question_set = a_set("2025Z00001", asked=(ASKED,))
    before = set(question_set.citations.values_list("pk", flat=True))
    put_in_printed_order(question_set=question_set)
    assert set(question_set.citations.values_list("pk", flat=True)) == before


def test_a_correction_goes_with_its_words_when_the_text_around_them_changes(cast: Cast) -> None:
    question_set = a_set("2025Z00001", asked=(ASKED,))
    citation = question_set.citations.get(means=MOTION)
    correct(
        citation_id=citation.pk, number="21 501-20, nr. 2030", reason="tikfout", by=cast.drafter
    )
    question_set.questions.update(text=f"Eerst iets anders. {ASKED}")
    put_in_printed_order(question_set=question_set)
    moved = question_set.citations.get(target=MOTION)
    assert moved.start > citation.start
    assert (moved.means, moved.correction_reason) == ("kst-21501-20-2030", "tikfout")
    assert (moved.corrected_by, moved.method) == (cast.drafter, "person")


def test_a_corrected_citation_stays_where_the_machine_reads_nothing_any_more(
    cast: Cast, media: Path
) -> None:
    document = a_document("Zie stuk negen van 36 045 hierover.")
    start = document.text.index("stuk")
    end = document.text.index(" hierover")
    Citation.objects.create(
        document=document,
        start=start,
        end=end,
        as_written=document.text[start:end],
        target="36045",
        correction="kst-36045-9",
        corrected_by=cast.drafter,
        corrected_at=document.received_at,
    )
    record_citations(document)
    assert document.citations.filter(means="kst-36045-9").exists()


def test_a_link_in_the_markup_is_said_to_be_where_the_reading_comes_from(
    cast: Cast, media: Path
) -> None:
    document = a_document("Zie de brief hierover en Kamerstuk 36 045, nr. 67.")
    document.links = [["kst-21501-20-2029", 4, 12]]
    record_citations(document)
    methods = dict(document.citations.values_list("means", "method"))
    assert methods == {MOTION: "link", "kst-36045-67": "grammar"}


def test_what_the_grammar_doubts_is_stored_as_doubtful_until_a_person_decides(
    cast: Cast, media: Path
) -> None:
    document = a_document("Zie 36 200 A.")
    Citation.objects.create(
        document=document,
        start=4,
        end=12,
        as_written="36 200 A",
        target="36200-A",
        doubt="Twijfel.",
    )
    citation = document.citations.get()
    assert citation.confidence == "doubtful"
    corrected = correct(
        citation_id=citation.pk, number="36200-A", reason="Hoofdstuk A.", by=cast.coordinator
    )
    assert (corrected.confidence, corrected.method) == ("certain", "person")


@pytest.mark.parametrize("both", [True, False])
def test_a_citation_stands_in_one_text_and_no_other(
    nordkamp: QuestionSet, media: Path, both: bool
) -> None:
    place: dict[str, Document | QuestionSet | str] = (
        {"document": a_document(), "case": nordkamp, "part": "vraag 1"} if both else {}
    )
    with pytest.raises(IntegrityError, match="citation_stands_in_one_text"):
        Citation.objects.create(start=0, end=4, as_written="stuk", target=MOTION, **place)
