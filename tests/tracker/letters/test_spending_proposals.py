"""The two CW 3.1 forms among the samples: recognised, with title, sum and sections."""

from __future__ import annotations

from pathlib import Path

import pytest

from tracker.letters import read
from tracker.letters.reading import SpendingProposal

SAMPLES = Path(__file__).resolve().parents[3] / "samples"
MLN = 100_000_000


def the_form(sample: str) -> SpendingProposal:
    """One of the two real forms, as read."""
    (path,) = SAMPLES.glob(sample)
    proposal = read(path.read_text(encoding="utf-8")).proposal
    assert proposal is not None
    return proposal


@pytest.mark.parametrize(
    ("sample", "unit", "cents"),
    [("000_*.txt", "BZ/DSH", 1_000_000_000), ("001_*.txt", "BZ DSH", 2_500_000_000)],
)
def test_a_form_is_read_as_it_is_filled_in(sample: str, unit: str, cents: int) -> None:
    (path,) = SAMPLES.glob(sample)
    reading = read(path.read_text(encoding="utf-8"))
    proposal = reading.proposal
    assert reading.kind == "spending_proposal"
    assert proposal is not None
    assert (proposal.unit, proposal.year, proposal.currency) == (unit, 2026, "EUR")
    assert proposal.total_cents == cents
    assert list(proposal.sections) == ["1", "2", "3A", "3B", "4", "5", "6"]
    assert proposal.sections["3B"] == "n.v.t."
    assert not any("Welke doelen worden nagestreefd" in text for text in proposal.sections.values())


def test_what_is_asked_is_divided_over_components_and_partners_to_the_cent() -> None:
    form = the_form("001_*.txt")
    assert [(line.component, line.cents, line.partners) for line in form.claimed] == [
        ("a", 15 * MLN, ("Ukraine Humanitarian Fund", "ICRC")),
        ("b", 6 * MLN, ("UNDP",)),
        ("b", 4 * MLN, ("EUAM",)),
    ]
    assert sum(line.cents for line in form.claimed) == form.total_cents == 25 * MLN


def test_what_has_no_partner_yet_is_one_sum_without_one() -> None:
    form = the_form("000_*.txt")
    assert form.round == "Voorjaarsnota 2025"
    (line,) = form.claimed
    assert (line.cents, line.partners, line.fund) == (10 * MLN, (), "Algemene Middelen")
    assert line.instrument == "voortgezette bijdrage(n)"


def test_what_was_given_before_is_told_apart_from_what_is_asked() -> None:
    earlier = [
        line.value for line in the_form("000_*.txt").lines if line.value.certainty != "claimed"
    ]
    assert [(line.partners, line.cents, line.year, line.certainty) for line in earlier] == [
        (("UNDP",), 20 * MLN, None, "realised"),
        (("UNOPS",), 10 * MLN, 2024, "realised"),
        (("UNOPS",), 4 * MLN, 2024, "realised"),
        (("Danish Refugee Council",), 650_000_000, None, "committed"),
        (("iMMAP",), 2 * MLN, None, "committed"),
    ]


def test_a_contribution_over_two_years_is_a_sum_a_year() -> None:
    earlier = [
        line.value for line in the_form("001_*.txt").lines if line.value.certainty == "realised"
    ]
    assert [(line.partners, line.cents, line.year) for line in earlier] == [
        (("Ukraine Humanitarian Fund",), 20 * MLN, 2023),
        (("Ukraine Humanitarian Fund",), 15 * MLN, 2024),
        (("ICRC",), 15 * MLN, 2024),
    ]


def test_every_other_sum_is_kept_as_evidence_with_its_sentence() -> None:
    evidence = {one.words: one.value for one in the_form("001_*.txt").evidence}
    assert evidence["US$ 3.1 miljard"].currency == "USD"
    assert "ICRC appeal voor 2024" in evidence["EUR 274 mln."].sentence
    assert (evidence["200 mln"].cents, evidence["200 mln"].currency) == (200 * MLN, "EUR")
    assert "8,5 mln" not in evidence


@pytest.mark.parametrize("sample", ["000_*.txt", "001_*.txt"])
def test_every_sum_stands_where_the_form_has_it(sample: str) -> None:
    (path,) = SAMPLES.glob(sample)
    text = path.read_text(encoding="utf-8")
    form = the_form(sample)
    for place in [*form.lines, *form.evidence]:
        assert text[place.start : place.end] == place.words
