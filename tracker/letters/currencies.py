"""The currencies that documents name, and the words in which they count large sums."""

from __future__ import annotations

from typing import Final

SCALES: Final = {"duizend": 10**3, "mln": 10**6, "miljoen": 10**6, "mld": 10**9, "miljard": 10**9}
CURRENCIES: Final = {
    "eur": "EUR",
    "euro": "EUR",
    "€": "EUR",
    "us$": "USD",
    "usd": "USD",
    "$": "USD",
    "dollar": "USD",
    "gbp": "GBP",
    "£": "GBP",
}
