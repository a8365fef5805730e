"""Sums of money: read exactly, to the cent, as they are written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.letters.amounts import find_amounts
from tracker.letters.cents import written


@pytest.mark.parametrize(
    ("text", "cents", "currency"),
    [
        ("EUR 4. mln. regulier budget", 400_000_000, "EUR"),
        ("US$ 3.1 miljard nodig", 310_000_000_000, "USD"),
        ("EUR  15 mln in 2026", 1_500_000_000, "EUR"),
        ("EUR 2 \n\nmln.", 200_000_000, "EUR"),
        ("€700 miljoen", 70_000_000_000, "EUR"),
        ("EUR 48,1 mln.", 4_810_000_000, "EUR"),
        ("EUR 1 mld.", 100_000_000_000, "EUR"),
        ("5 miljoen euro", 500_000_000, "EUR"),
        ("€ 1.234,56", 123_456, "EUR"),
        ("€ 25.000,-", 2_500_000, "EUR"),
        ("EUR 25\u00a0000", 2_500_000, "EUR"),
        ("EUR 1,234 mln", 123_400_000, "EUR"),
    ],
)
def test_a_sum_is_read_to_the_cent(text: str, cents: int, currency: str) -> None:
    (amount,) = find_amounts(text)
    assert (amount.cents, amount.currency) == (cents, currency)
    assert amount.words == text[amount.start : amount.end]


def test_a_sum_with_only_a_scale_has_no_currency_of_its_own() -> None:
    found = list(find_amounts("200 mln van de totale 274 mln"))
    assert [(one.cents, one.currency) for one in found] == [
        (20_000_000_000, None),
        (27_400_000_000, None),
    ]


@pytest.mark.parametrize("text", ["in 2024", "35.000 km2", "20,959 individuen", "nr. 2029", "5 %"])
def test_a_number_without_currency_or_scale_is_no_sum(text: str) -> None:
    assert list(find_amounts(text)) == []


def test_a_year_before_a_sum_is_not_part_of_it() -> None:
    (amount,) = find_amounts("ontving in 2024 EUR 14 mln. van NL")
    assert amount.words == "EUR 14 mln."


def test_what_is_smaller_than_a_cent_is_no_sum() -> None:
    assert list(find_amounts("EUR 0,001")) == []


@given(cents=st.integers(0, 10**15), currency=st.sampled_from(["EUR", "USD"]))
def test_a_sum_that_we_write_is_read_back_as_it_was(cents: int, currency: str) -> None:
    (amount,) = find_amounts(written(cents, currency))
    assert (amount.cents, amount.currency) == (cents, currency)


@given(st.text(max_size=300))
def test_any_text_can_be_searched_for_sums(text: str) -> None:
    for amount in find_amounts(text):
        assert amount.cents >= 0
        assert amount.words == text[amount.start : amount.end]
