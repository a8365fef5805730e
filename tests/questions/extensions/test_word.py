"""The letter as Word: what stands in it, in the neutral form and in a ministry's own."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from docx.document import Document as WordDocument
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jinja2 import TemplateError

from questions.extensions import neutral_form
from questions.extensions.form_check import check_form
from questions.extensions.letter import EXAMPLE, letter_of
from questions.extensions.services import word_of
from questions.extensions.word import fill
from questions.models import ExtensionDraft, LetterTemplate, QuestionSet
from questions.services import record_extension
from tracker import letters
from tracker.ingest import extract
from tracker.models import OfficeHolding, Person

NEUTRAL = neutral_form.PATH.read_bytes()


def a_form(*lines: str) -> bytes:
    form = docx.Document()
    for line in lines:
        form.add_paragraph(line)
    return as_bytes(form)


def as_bytes(form: WordDocument) -> bytes:
    made = io.BytesIO()
    form.save(made)
    return made.getvalue()


def words(data: bytes) -> str:
    return extract(data).text


def test_the_letter_says_all_that_a_letter_to_the_kamer_says(draft: ExtensionDraft) -> None:
    draft.reference = "BS2025-001"
    text = words(word_of(draft))
    for part in (
        "Ministerie van Defensie",
        "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal\nPostbus 20018\n2500 EA Den",
        "Datum | 28 maart 2025",
        "Onze referentie | BS2025-001",
        "Uw kenmerk | 2025Z04340",
        "Betreft | Uitstel beantwoording vragen van het lid Nordkamp (GL-PvdA) over steun",
        "Geachte voorzitter,",
        "De reden van het uitstel is dat de benodigde interdepartementale afstemming",
        "Hoogachtend,",
        "De minister van Defensie",
    ):
        assert part in text
    assert "{{" not in text


def test_who_signs_is_who_held_the_office_on_the_date_of_the_letter(
    draft: ExtensionDraft, nordkamp: QuestionSet
) -> None:
    assert nordkamp.office is not None
    OfficeHolding.objects.filter(office=nordkamp.office).delete()
    for name, first, last in [
        ("Eerste", dt.date(2024, 7, 2), dt.date(2025, 4, 1)),
        ("Tweede", dt.date(2025, 4, 1), None),
    ]:
        person = Person.objects.create(family_name=name, initials="V.")
        OfficeHolding.objects.create(
            office=nordkamp.office, person=person, valid_from=first, valid_until=last
        )
    assert letter_of(draft).holder == "V. Eerste"
    draft.dated_on = dt.date(2025, 4, 1)
    assert letter_of(draft).holder == "V. Tweede"


def test_our_own_reader_reads_the_letter_as_the_uitstelbericht_that_it_is(
    draft: ExtensionDraft,
) -> None:
    read = letters.read(words(word_of(draft)))
    assert read.kind == "extension"
    assert read.case_number is not None
    assert read.case_number.value == "2025Z04340"
    assert [one.value.name for one in read.members] == ["Nordkamp"]
    assert read.extension is not None
    assert read.extension.value.promised_on == dt.date(2025, 4, 22)


def test_a_second_letter_refers_to_the_first(draft: ExtensionDraft, nordkamp: QuestionSet) -> None:
    record_extension(question_set=nordkamp, sent_on=dt.date(2025, 3, 20), reason="Afstemming.")
    nordkamp.refresh_from_db()
    assert letter_of(draft).paragraphs[0].startswith("Hierbij"), "the draft's text is kept"


@given(st.text(max_size=200))
@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
def test_whatever_is_typed_stands_in_the_letter_and_never_breaks_it(typed: str) -> None:
    made = fill(NEUTRAL, replace(EXAMPLE, reference="kenmerk", paragraphs=(typed, "Slotzin.")))
    paragraphs = [one.text for one in docx.Document(io.BytesIO(made)).paragraphs]
    assert "Slotzin." in paragraphs
    kept = "".join(typed.split())
    if kept.isalnum() and kept.isascii():
        assert kept in "".join("".join(paragraphs).split())


def test_what_looks_like_a_field_in_the_text_stays_text() -> None:
    made = fill(NEUTRAL, replace(EXAMPLE, paragraphs=("{{ naam }} & <b>", "{% if x %}")))
    assert "{{ naam }} & <b>\n{% if x %}" in words(made)


def test_the_form_in_the_repository_is_the_one_that_is_made_here() -> None:
    kept, made = NEUTRAL, as_bytes(neutral_form.build())
    for part in ("word/document.xml", "word/styles.xml"):
        with (
            zipfile.ZipFile(io.BytesIO(kept)) as old,
            zipfile.ZipFile(io.BytesIO(made)) as new,
        ):
            assert old.read(part) == new.read(part)


def test_the_neutral_form_has_every_field_and_passes_its_own_check() -> None:
    check_form(NEUTRAL)
    form = words(NEUTRAL)
    assert [name for name in EXAMPLE.fields if f"{{{{ {name} }}}}" not in form] == []


def test_a_ministry_sends_its_letters_in_its_own_form(
    draft: ExtensionDraft, nordkamp: QuestionSet
) -> None:
    assert nordkamp.office is not None
    own = LetterTemplate(ministry=nordkamp.office.ministry)
    own.file.save("defensie.docx", ContentFile(a_form("EIGEN VORM", "{{ tekst }}")))
    assert words(word_of(draft)).startswith("EIGEN VORM\nHierbij deel ik u mede")


def test_a_form_that_is_gone_costs_nobody_his_letter(
    draft: ExtensionDraft, nordkamp: QuestionSet
) -> None:
    assert nordkamp.office is not None
    own = LetterTemplate(ministry=nordkamp.office.ministry)
    own.file.save("defensie.docx", ContentFile(a_form("EIGEN VORM")))
    Path(own.file.path).unlink()
    assert "Ministerie van Defensie" in words(word_of(draft))


@pytest.mark.parametrize(
    ("form", "says"),
    [
        (a_form("{{ minister }} van {{ naam }}"), "minister"),
        (a_form("{{ naam"), "{{ naam }}"),
        (a_form("{% if naam %}zonder einde"), "endif"),
        (b"%PDF-1.7 geen formulier", "PDF"),
        (b"gewone tekst", "Word"),
        (b"PK\x03\x04 word/ maar kapot", "beschadigd"),
    ],
)
def test_a_file_that_is_no_form_is_refused_in_words(form: bytes, says: str) -> None:
    with pytest.raises(ValidationError) as refusal:
        check_form(form)
    assert says in " ".join(refusal.value.messages)


@pytest.mark.parametrize(
    "attack",
    ["{{ naam.__class__.__mro__ }}", "{{ ''.__class__ }}", "{{ cycler.__init__.__globals__ }}"],
)
def test_a_form_reaches_nothing_but_its_fields(attack: str) -> None:
    try:
        made = words(fill(a_form(f"<{attack}>"), EXAMPLE))
    except TemplateError:
        return
    assert made == "<>"
