"""The two CW 3.1 forms among the samples: recognised, with title, sum and sections."""

from __future__ import annotations

from pathlib import Path

import pytest

from tracker.letters import read

SAMPLES = Path(__file__).resolve().parents[3] / "samples"


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
