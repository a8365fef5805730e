"""What a page says of a text's references: each once, both directions, in the text as links."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from questions.models import QuestionSet
from tests.cast import Cast
from tests.desk import MOTION, a_document, a_motion, a_set, an_answer, signed_in
from tests.machine import ROOT
from tests.tracker.web.lists.test_lists import text
from tracker.citations import find
from tracker.ingest.receive import receive
from tracker.ingest.referring import record_citations
from tracker.models import Citation, Dossier
from tracker.web.citations.linked_text import linked
from tracker.web.citations.passages import in_sentence
from tracker.web.citations.references import once

ASKED = "Hoe staat het met de uitvoering van de motie? (Kamerstuk 21 501-20, nr. 2029)"
PAGE = "/vragen/2025Z00001/"


@pytest.mark.django_db
def test_a_citation_of_an_unknown_kamerstuk_becomes_a_titled_link_when_that_is_registered(
    cast: Cast,
) -> None:
    a_set("2025Z00001", asked=(ASKED,))
    client = signed_in(cast.reader)
    assert "Motie van het lid Piri" not in text(client, PAGE)
    a_motion()
    page = text(client, PAGE)
    assert '<a href="/kamerstuk/21501-20-2029/">Kamerstuk 21 501-20, nr. 2029</a>' in page
    assert "Motie van het lid Piri" in page


@pytest.mark.django_db
def test_a_document_gives_its_title_to_the_number_that_it_has(cast: Cast, media: Path) -> None:
    a_set("2025Z00001", asked=("Zie Kamerstuk 36 045, nr. 67.",))
    letter = a_document(by=cast.coordinator, title="Brief over Oekraïne")
    letter.identifier = "kst-36045-67"
    letter.save()
    assert "Brief over Oekraïne" in text(signed_in(cast.reader), PAGE)
    own = text(signed_in(cast.coordinator), letter.get_absolute_url())
    assert "<mark>Kamerstuk 36 045, nr. 67</mark>" in own


@pytest.mark.django_db
def test_a_question_that_also_stands_in_its_letter_is_one_mention(cast: Cast, media: Path) -> None:
    question_set = a_set("2025Z00001", asked=(ASKED,))
    letter = a_document()
    an_answer(question_set, letter, ("1", "Drie projecten."))
    record_citations(letter)
    assert Citation.objects.filter(means=MOTION).count() == 2
    page = text(signed_in(cast.reader), PAGE)
    section = page.partition('<h2 id="references">')[2].partition("<h2")[0]
    assert section.count("(Kamerstuk 21 501-20, nr. 2029)") == 1


@pytest.mark.django_db
def test_a_typed_question_is_what_refers_to_a_motion_with_its_sentence(cast: Cast) -> None:
    a_motion()
    a_set("2025Z00001", asked=(ASKED,))
    page = text(signed_in(cast.reader), "/kamerstuk/21501-20-2029/")
    assert '<a href="/vragen/2025Z00001/">' in page
    assert "<mark>Kamerstuk 21 501-20, nr. 2029</mark>" in page
    assert "vraag 1" in page


@pytest.mark.django_db
def test_the_letter_and_the_question_it_quotes_refer_to_a_motion_once(
    cast: Cast, media: Path
) -> None:
    a_motion()
    question_set = a_set("2025Z00001", asked=(ASKED,))
    letter = a_document()
    an_answer(question_set, letter, ("1", "Drie projecten."))
    record_citations(letter)
    page = text(signed_in(cast.reader), "/kamerstuk/21501-20-2029/")
    assert page.count("<mark>Kamerstuk 21 501-20, nr. 2029</mark>") == 1


@pytest.mark.django_db
def test_the_sample_letter_says_that_26_045_is_unknown_and_that_36_045_was_meant(
    cast: Cast, media: Path
) -> None:
    assert Dossier.objects.filter(number="36045").exists()
    sample = ROOT / "samples" / "004_165e0fd6a2be6526.txt"
    letter = receive(name="brief.txt", data=sample.read_bytes(), by=cast.coordinator).document
    page = text(signed_in(cast.coordinator), letter.get_absolute_url())
    assert "Dossier 26 045 is niet bekend." in page
    assert "Kamerstuk 36 045, nr. 190" in page
    citation = letter.citations.get(target="kst-26045-190")
    assert (citation.means, citation.as_written) == ("kst-26045-190", "Kamerstuk 26 045, nr. 190")


@pytest.mark.django_db
def test_references_in_questions_answers_and_the_dictum_are_links_and_markup_is_text(
    cast: Cast, media: Path
) -> None:
    question_set = a_set("2025Z00001", asked=(f"<script>alert(1)</script> {ASKED}",))
    an_answer(question_set, a_document(), ("1", "Zie <b>Kamerstuk 36 045, nr. 67</b>."))
    page = text(signed_in(cast.reader), PAGE)
    pair = page.partition('class="rappel-qa"')[2].partition("</section>")[0]
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in pair
    assert '(<a href="/kamerstuk/21501-20-2029/">Kamerstuk 21 501-20, nr. 2029</a>)' in pair
    link = '<a href="/kamerstuk/36045-67/">Kamerstuk 36 045, nr. 67</a>'
    assert f"&lt;b&gt;{link}&lt;/b&gt;" in pair


@pytest.mark.django_db
def test_no_reference_is_explained_by_a_tooltip_alone(cast: Cast, media: Path) -> None:
    letter = a_document("Zie de brief (Kamerstuk 26 045, nr. 190).", by=cast.coordinator)
    record_citations(letter)
    page = text(signed_in(cast.coordinator), letter.get_absolute_url())
    citation = letter.citations.get()
    assert " title=" not in page.partition('class="rappel-letter"')[2].partition("</div>")[0]
    assert f'<a href="#r{citation.pk}">' in page
    assert f'id="r{citation.pk}"' in page


@settings(deadline=None)
@given(st.text(max_size=40), st.sampled_from([ASKED, "36 045, nrs. 1 en 2", "2025Z\n00001"]))
def test_any_text_is_escaped_and_stays_whole_but_for_the_links(before: str, cited: str) -> None:
    written = f"{before} {cited} <&>"
    citations = [
        Citation(
            start=one.start, end=one.end, as_written=one.text, target=one.target, means=one.target
        )
        for one in find(written)
    ]
    html = linked(written, citations)
    assert html.endswith(" &lt;&amp;&gt;")
    assert "<" not in html.replace('<a href="/', "").replace("</a>", "")


def test_a_citation_that_does_not_stand_where_it_says_is_passed_over() -> None:
    moved = Citation(start=0, end=4, as_written="stuk", target=MOTION, means=MOTION)
    assert linked("heel iets anders", [moved]) == "heel iets anders"


def test_a_sentence_without_the_words_still_shows_them() -> None:
    assert in_sentence("Een zin.", "stuk 9").cited == "stuk 9"
    assert in_sentence("Zie stuk 9 hier.", "stuk\n9").before == "Zie "


def _part(sentence: str, *, document: int | None = None) -> Citation:
    return Citation(
        document_id=document, as_written="stuk 9", sentence=sentence, target=MOTION, means=MOTION
    )


def test_a_part_is_only_the_same_when_its_sentence_is() -> None:
    letter = _part("3. Hoe staat het met de pagi- na van stuk 9?", document=1)
    assert once([letter, _part("Hoe staat het met de pagina van stuk 9?")]) == [letter]
    other = _part("Wat doet u met stuk 9?")
    assert once([letter, other]) == [letter, other]


@pytest.mark.django_db
def test_a_reader_is_not_offered_to_correct(cast: Cast, nordkamp: QuestionSet) -> None:
    a_set("2025Z00001", asked=(ASKED,))
    assert "/verwijzingen/" in text(signed_in(cast.drafter), PAGE)
    for who in (cast.reader, cast.neighbour):
        assert "/verwijzingen/" not in text(signed_in(who), PAGE)


def test_the_title_of_a_changed_motion_and_what_it_replaces_are_one_mention() -> None:
    said = Citation(case_id=1, part="vervangt", as_written="t.v.v. 9", target=MOTION, means=MOTION)
    title = Citation(case_id=1, part="onderwerp", as_written="9", target=MOTION, means=MOTION)
    elsewhere = Citation(case_id=2, part="onderwerp", as_written="9", target=MOTION, means=MOTION)
    shown = once([said, title, elsewhere])
    assert [(one.case_id, one.part) for one in shown] == [(1, "vervangt"), (2, "onderwerp")]
