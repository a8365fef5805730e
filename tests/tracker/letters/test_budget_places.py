"""The place in the budget is read where a form prints it, and never guessed."""

from __future__ import annotations

import pytest

from tests.machine import ROOT
from tracker.letters import read
from tracker.letters.budget_places import BudgetPlace, budget_place


@pytest.mark.parametrize(
    ("section", "place"),
    [
        ("uit begrotingsartikel 5.2 van hoofdstuk XVII", BudgetPlace("XVII", "5.2")),
        ("op beleidsartikel 4 (begroting V)", BudgetPlace("V", "4")),
        ("Begrotingshoofdstuk XVII en hoofdstuk V", BudgetPlace(None, None)),
        ("begrotingshoofdstuk XVII betaalt dit", BudgetPlace("XVII", None)),
        ("begrotingsartikel 1.1, en later weer begrotingsartikel 1.1", BudgetPlace(None, "1.1")),
        ("begrotingsartikel 1.1 en begrotingsartikel 4.3", BudgetPlace(None, None)),
        ("artikel 3.1 van de Comptabiliteitswet", BudgetPlace(None, None)),
        ("de begroting in 2026", BudgetPlace(None, None)),
        ("", BudgetPlace(None, None)),
    ],
)
def test_only_what_is_printed_once_is_the_place(section: str, place: BudgetPlace) -> None:
    assert budget_place(section) == place


@pytest.mark.parametrize("sample", ["000_*.txt", "001_*.txt"])
def test_the_two_real_forms_print_none(sample: str) -> None:
    (path,) = (ROOT / "samples").glob(sample)
    proposal = read(path.read_text(encoding="utf-8")).proposal
    assert proposal is not None
    assert {(line.budget_chapter, line.budget_article) for line in proposal.claimed} == {
        (None, None)
    }


def test_a_form_that_prints_it_gives_it_to_every_sum_that_it_asks() -> None:
    (path,) = (ROOT / "samples").glob("001_*.txt")
    text = path.read_text(encoding="utf-8")
    printed = text.replace(
        "voor de Rijksbegroting?", "voor de Rijksbegroting?\n\nDit is begrotingsartikel 5.2.\n", 1
    )
    assert printed != text
    proposal = read(printed).proposal
    assert proposal is not None
    assert {line.budget_article for line in proposal.claimed} == {"5.2"}
