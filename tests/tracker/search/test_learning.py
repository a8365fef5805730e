from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from questions.models import QuestionSet
from tests.cast import Cast
from tests.desk import a_document, a_set, an_answer
from tracker.models import Case, Word
from tracker.search import learning
from tracker.search.learning import ROUND, catch_up, learn
from tracker.search.vocabulary import completions

pytestmark = pytest.mark.django_db

NOW = dt.datetime(2025, 6, 1, 12, tzinfo=dt.UTC)


def known(word: str) -> Word | None:
    return Word.objects.filter(word=word).first()


def papers(word: str) -> int:
    return Word.objects.get(word=word).documents


def test_a_word_is_known_without_accents_and_shown_with_them(reference: None) -> None:
    a_set("2025Z00001", subject="De wederopbouw van Oekraïne")
    a_set("2025Z00002", subject="Oekraïne en de graanexport")
    catch_up(NOW)
    word = known("oekraine")
    assert word is not None
    assert (word.shown, word.lexeme, word.documents) == ("oekraïne", "oekrain", 2)
    assert known("de") is None


def test_learning_twice_changes_nothing(reference: None) -> None:
    a_set("2025Z00001", subject="Kamervragen en vragen aan de kamer")
    assert catch_up(NOW) == 1
    before = list(Word.objects.values())
    assert catch_up(NOW) == 0
    assert list(Word.objects.values()) == before


def test_a_compound_is_taken_apart_also_when_its_half_comes_later(reference: None) -> None:
    a_set("2025Z00001", subject="De stikstofdepositie")
    a_set("2025Z00002", subject="Over stikstof")
    catch_up(NOW)
    assert Word.objects.get(word="stikstofdepositie").parts == []
    a_set("2025Z00003", subject="Wat depositie is")
    catch_up(NOW)
    assert Word.objects.get(word="stikstofdepositie").parts == ["stikstof", "depositie"]


def test_a_compound_of_compounds_knows_all_its_parts(reference: None) -> None:
    a_set("2025Z00001", subject="De stikstofdepositiekaart, een depositiekaart")
    a_set("2025Z00002", subject="Over stikstof, depositie, stikstofdepositie en een kaart")
    catch_up(NOW)
    parts = set(Word.objects.get(word="stikstofdepositiekaart").parts)
    assert {"stikstof", "depositie", "kaart"} <= parts


def test_the_next_round_counts_again_and_forgets_what_is_gone(reference: None) -> None:
    a_set("2025Z00001", subject="Een zeepaardje")
    a_set("2025Z00002", subject="Een zeepaardje en een zeester")
    catch_up(NOW)
    assert papers("zeepaardje") == 2
    Case.objects.filter(number="2025Z00002").update(subject="Een zeeslak")
    catch_up(NOW)
    assert (papers("zeepaardje"), known("zeeslak")) == (2, None)
    catch_up(NOW + ROUND)
    assert (papers("zeepaardje"), papers("zeeslak"), known("zeester")) == (1, 1, None)


def test_a_letter_lends_its_words_when_it_is_registered(
    media: Path, cast: Cast, nordkamp: QuestionSet
) -> None:
    letter = a_document("Een veldhospitaal.", by=cast.drafter)
    catch_up(NOW)
    assert known("veldhospitaal") is None
    an_answer(nordkamp, letter)
    catch_up(NOW)
    assert papers("veldhospitaal") == 1


def test_steps_go_on_where_the_last_one_stopped(
    reference: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(learning, "STEP", 2)
    for place in range(5):
        a_set(f"2025Z0000{place}", subject="Een zeepaardje")
    assert [learn(NOW) for _ in range(4)] == [2, 2, 1, 0]
    assert papers("zeepaardje") == 5


def test_a_ring_with_nothing_new_costs_as_little_however_much_there_is(reference: None) -> None:
    def queries() -> int:
        catch_up(NOW)
        with CaptureQueriesContext(connection) as captured:
            catch_up(NOW)
        return len(captured)

    few = queries()
    for place in range(10):
        a_set(f"2025Z0000{place}", subject=f"Onderwerp {place}")
    assert queries() == few


def test_what_is_being_typed_is_completed_to_the_commonest_words_first(reference: None) -> None:
    a_set("2025Z00001", subject="Stikstofbeleid en stikstof")
    a_set("2025Z00002", subject="Stikstof")
    catch_up(NOW)
    assert completions("hulp bij stik") == ["hulp bij stikstof", "hulp bij stikstofbeleid"]
    assert completions("s") == completions("stikstof ") == completions("") == []
