from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tracker.citations import Dossier, Identifier, Kamerstuk, Suspicion, find, parse, plausibility

SENT_ON = date(2025, 4, 23)
SAMPLE = Path(__file__).parents[3] / "samples" / "004_165e0fd6a2be6526.txt"


def identifier(query: str) -> Identifier:
    found = parse(query)
    assert found is not None
    return found


def test_the_seed_letter_has_one_doubtful_citation_with_the_dossier_that_was_meant() -> None:
    citations = find(SAMPLE.read_text(encoding="utf-8"))
    warnings = {c.target: plausibility(c.identifier, sent_on=SENT_ON) for c in citations}
    assert [c.target for c in citations].count("kst-21501-20-2029") == 2
    assert [target for target, warning in warnings.items() if warning] == ["kst-26045-190"]
    warning = warnings["kst-26045-190"]
    assert warning is not None
    assert warning.code is Suspicion.LOOK_ALIKE
    assert warning.suggestion == Kamerstuk(Dossier("36045"), "190")
    assert "Bedoelt u Kamerstuk 36 045, nr. 190" in warning.message


@pytest.mark.parametrize(
    "query",
    ["21501-20-2029", "22112-3456", "24077-500", "25295-1200", "26643-900", "27625-465",
     "28089-279", "28362-67", "29383-406", "19637-3308", "36045-190", "36800-XVI-12"],
)  # fmt: skip
def test_an_old_dossier_that_lives_on_is_not_doubted(query: str) -> None:
    assert plausibility(identifier(query), sent_on=SENT_ON) is None


def test_a_letter_from_before_the_look_alike_existed_is_not_doubted() -> None:
    assert plausibility(identifier("26045-190"), sent_on=date(1999, 4, 23)) is None


def test_a_choice_between_look_alikes_gives_no_suggestion() -> None:
    known = {"36045": "a", "36046": "b"}
    assert plausibility(identifier("26044-1"), known=known) is None


def test_a_number_that_was_not_handed_out_yet_is_doubted() -> None:
    warning = plausibility(identifier("63045-12"), sent_on=SENT_ON)
    assert warning is not None
    assert warning.code is Suspicion.NOT_YET_OPENED
    assert warning.suggestion == Kamerstuk(Dossier("36045"), "12")


@pytest.mark.parametrize(
    "query", ["2026Z00001", "2026D00001", "ah-tk-20252026-3", "h-tk-20252026-3"]
)
def test_what_is_later_than_the_letter_is_doubted(query: str) -> None:
    warning = plausibility(identifier(query), sent_on=SENT_ON)
    assert warning is not None
    assert warning.code is Suspicion.LATER_THAN_LETTER
    assert plausibility(identifier(query)) is None
