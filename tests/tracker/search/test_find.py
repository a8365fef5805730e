from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import pytest
from django.core.management import call_command
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from motions.models import Motion
from questions.models import QuestionSet
from tests.cast import Cast
from tests.desk import MOTION, a_document, a_motion, a_set, an_answer, cites
from tests.tracker.search.test_query import MOTION_NOTATIONS
from tracker.models import Document, Dossier
from tracker.search.learning import catch_up
from tracker.search.results import find
from tracker.search.snippets import with_snippets

pytestmark = pytest.mark.django_db

NOW = dt.datetime(2025, 6, 1, 12, tzinfo=dt.UTC)


@pytest.fixture
def motion() -> Motion:
    return a_motion()


@pytest.fixture
def letter(media: Path, nordkamp: QuestionSet, motion: Motion) -> Document:
    """The answer of Nordkamp, which cites the motion."""
    document = a_document()
    an_answer(nordkamp, document, ("1", "Drie projecten."), ("2", "Ja."))
    cites(document, "Kamerstuk 21 501-20, nr. 2029", MOTION)
    return document


@pytest.mark.parametrize("written", [*MOTION_NOTATIONS, "motie Piri", "moties piri"])
def test_the_motion_comes_first_for_every_notation_of_its_number(
    letter: Document, written: str
) -> None:
    assert find(written)[0].number == MOTION


def test_what_cites_a_number_comes_after_the_thing_itself(letter: Document) -> None:
    found = [(hit.kind, hit.number) for hit in find("21501-20-2029")]
    assert found == [("motion", MOTION), ("question", "2025Z04340"), ("document", "")]


def test_a_number_nobody_registered_is_found_by_what_cites_it(letter: Document) -> None:
    cites(letter, "Kunt u", "kst-26045-190")
    found = find("26 045, nr. 190")
    assert (found[0].kind, found[0].url) == ("kamerstuk", "/kamerstuk/26045-190/")
    assert found[1].number == "2025Z04340"


def test_a_motion_is_found_by_its_zaaknummer_too(motion: Motion) -> None:
    motion.zaaknummer = "2024Z06000"
    motion.save()
    assert find("2024z06000")[0].number == MOTION


def test_a_dossier_holds_its_own_papers_and_not_those_of_a_dossier_with_a_suffix(
    motion: Motion, reference: None
) -> None:
    Dossier.objects.get_or_create(number="21501-20")
    Dossier.objects.get_or_create(number="21501")
    assert [hit.number for hit in find("21 501-20")] == ["21501-20", MOTION]
    assert [hit.number for hit in find("dossier 21501")] == ["21501"]


@pytest.mark.parametrize(
    "typed", ["Nordkamp", "nordk", "vragen Nordkamp", "Oekraïne", "levensreddende steun"]
)
def test_questions_are_found_by_name_by_word_and_by_the_beginning_of_a_word(
    letter: Document, typed: str
) -> None:
    assert "2025Z04340" in [hit.number for hit in find(typed)][:2]


def test_a_word_that_stands_only_in_the_letter_finds_the_questions_it_answers_first(
    letter: Document,
) -> None:
    assert [hit.kind for hit in find("gefinancierd")] == ["question", "document"]


@pytest.mark.parametrize("typed", ["Nordkmp", "levensredende steun", "Oekraine"])
def test_a_typing_error_still_finds_what_was_meant(nordkamp: QuestionSet, typed: str) -> None:
    catch_up(NOW)
    assert find(typed)[0].number == "2025Z04340"


def test_the_kind_alone_lists_that_kind_first(motion: Motion, nordkamp: QuestionSet) -> None:
    assert [hit.kind for hit in find("moties")][:1] == ["motion"]


def test_who_has_no_role_finds_nothing(cast: Cast, letter: Document) -> None:
    assert find("Nordkamp", user=cast.reader)
    assert find("Nordkamp", user=cast.stranger) == []
    assert find("21501-20-2029", user=cast.stranger) == []


def test_a_letter_nobody_confirmed_is_found_only_by_who_may_read_it(
    cast: Cast, media: Path
) -> None:
    a_document("Een onbevestigde brief over zeecontainers.", by=cast.drafter)
    assert [hit.kind for hit in find("zeecontainers", user=cast.drafter)] == ["document"]
    assert find("zeecontainers", user=cast.reader) == []
    assert find("zeecontainers", user=cast.neighbour) == []


def test_a_snippet_shows_the_word_and_escapes_everything_else(
    reference: None,
) -> None:
    a_set("2025Z00001", sent_on=dt.date(2025, 3, 3), asked=("Is <b>dit</b> zeewaardig?",))
    [hit] = with_snippets(find("zeewaardig"), "zeewaardig")
    assert "<mark>zeewaardig</mark>" in hit.snippet
    assert "<b>" not in hit.snippet


@pytest.mark.parametrize("typed", ["", "   ", "\x00", "'; drop table", ":*", "& | !", "<->", "de"])
def test_signs_and_stop_words_find_nothing_and_break_nothing(
    nordkamp: QuestionSet, typed: str
) -> None:
    assert find(typed) == []


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(typed=st.text(max_size=60))
def test_whatever_is_typed_the_database_never_refuses_it(nordkamp: QuestionSet, typed: str) -> None:
    with_snippets(find(typed), typed)


def test_the_command_prints_one_document_best_first(
    letter: Document, capsys: pytest.CaptureFixture[str]
) -> None:
    call_command("find", "21 501-20, nr. 2029", "--json")
    printed = json.loads(capsys.readouterr().out)
    assert printed["query"] == "21 501-20, nr. 2029"
    assert printed["results"][0] == {
        "kind": "motion",
        "number": MOTION,
        "title": "Motie van het lid Piri c.s. over maatschappelijke initiatieven in Oekraïne",
        "url": "/moties/21501-20-2029/",
    }


def test_the_command_says_so_when_nothing_is_found(
    db: None, capsys: pytest.CaptureFixture[str]
) -> None:
    call_command("find", "nergens")
    assert capsys.readouterr().out == "Niets gevonden.\n"
