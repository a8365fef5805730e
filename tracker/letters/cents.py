"""Whole cents of a sum as it is written, and the sum as this desk writes it."""

from __future__ import annotations

import re


def written(cents: int, currency: str) -> str:
    """A sum as this desk writes it: "EUR 2,5 mln", "EUR 1.234,56"; `find_amounts` reads it back."""
    for name, scale in (("mld", 10**9), ("mln", 10**6)):
        units, rest = divmod(cents, scale * 100)
        if units and rest % (scale // 10) == 0:
            part = f",{rest // (scale // 10):03d}".rstrip("0").rstrip(",")
            if units < 1000:
                return f"{currency} {units}{part} {name}"
    whole, part_cents = divmod(cents, 100)
    grouped = f"{whole:,}".replace(",", ".")
    return f"{currency} {grouped},{part_cents:02d}" if part_cents else f"{currency} {grouped}"


def cents_of(number: str, scale: int) -> int | None:
    """The digits as cents; None for what is smaller than a cent.

    A point or comma before one or two digits is a decimal sign, before three it groups thousands;
    a comma before three digits is a decimal sign where a scale follows ("1,234 mln").
    """
    whole, part = _divided(number, decimal_thirds=scale > 1)
    digits, shift = int(whole + part), len(part)
    cents, rest = divmod(digits * scale * 100, 10**shift)
    return None if rest else cents


def _divided(number: str, *, decimal_thirds: bool) -> tuple[str, str]:
    head, mark, tail = _last_mark(number)
    grouped = len(tail) == 3 and head != "0" and not (mark == "," and decimal_thirds)
    if not mark or mark.isspace() or grouped:
        return re.sub(r"\D", "", number), ""
    return re.sub(r"\D", "", head), tail


def _last_mark(number: str) -> tuple[str, str, str]:
    for place in range(len(number) - 1, -1, -1):
        if not number[place].isdigit():
            return number[:place], number[place], number[place + 1 :]
    return number, "", ""
