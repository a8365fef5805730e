"""The theme keeps the contrast of WCAG 2.2 (1.4.3 and 1.4.11) in light and in dark."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders

TEXT, CONTROL = 4.5, 3.0
INKS = ("ink", "ink-soft", "accent", "accent-strong", "danger")
GROUNDS = ("paper", "paper-tint", "paper-active")
SIGNALS = ("danger", "warning", "ok", "info")

PAIRS = [
    *[(ink, ground, TEXT) for ink in INKS for ground in GROUNDS],
    *[(signal, ground, TEXT) for signal in SIGNALS for ground in ("paper", f"{signal}-tint")],
    *[(ink, f"{signal}-tint", TEXT) for signal in SIGNALS for ink in ("ink", "accent")],
    *[(ink, "mark", TEXT) for ink in ("ink", "ink-soft")],
    ("on-accent", "accent", TEXT),
    ("on-accent", "accent-strong", TEXT),
    ("on-danger", "danger", TEXT),
    *[("line-strong", ground, CONTROL) for ground in ("paper", "paper-tint")],
    *[("focus", ground, CONTROL) for ground in GROUNDS],
]


def _tokens() -> dict[str, tuple[str, str]]:
    path = finders.find("rappel/tokens.css")
    assert isinstance(path, str)
    pattern = r"--rappel-([a-z-]+): light-dark\((#\w+), (#\w+)\);"
    found = re.findall(pattern, Path(path).read_text(encoding="utf-8"))
    return {name: (light, dark) for name, light, dark in found}


def _luminance(colour: str) -> float:
    digits = colour.removeprefix("#")
    full = "".join(digit * 2 for digit in digits) if len(digits) == 3 else digits
    parts = [int(full[start : start + 2], 16) / 255 for start in (0, 2, 4)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one: str, other: str) -> float:
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize(("front", "back", "least"), PAIRS)
def test_every_colour_can_be_read_on_its_ground(
    front: str, back: str, least: float, scheme: int
) -> None:
    tokens = _tokens()
    assert _contrast(tokens[front][scheme], tokens[back][scheme]) >= least
