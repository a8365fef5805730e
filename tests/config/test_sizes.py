"""Small modules and small functions: what somebody can hold in their head."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from statistics import median, quantiles

import pytest

from tests.machine import ROOT

PACKAGES = ("answers", "benchmarks", "config", "motions", "questions", "tests", "tracker")
TYPICAL, LONG, LONGEST = 60, 200, 400
"""Lines of a module: at most in the middle, in nine of ten, and ever."""
LONG_FUNCTION, LONGEST_FUNCTION = 30, 60
"""Lines of a function: at most in nine of ten, and ever."""
DRAWERS = {"common", "helpers", "misc", "utils"}
"""Names that say nothing, so that anything ends up under them."""

MODULES = [
    path
    for package in PACKAGES
    for path in sorted((ROOT / package).rglob("*.py"))
    if "migrations" not in path.parts
]
PRODUCT = [path for path in MODULES if path.relative_to(ROOT).parts[0] not in {"tests"}]


def lines(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


def functions(path: Path) -> Iterator[tuple[str, int]]:
    """Each function with its number of lines, decorators and docstring included."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            first = min([node.lineno, *(one.lineno for one in node.decorator_list)])
            yield f"{path.relative_to(ROOT)}:{node.name}", (node.end_lineno or first) - first + 1


def ninth_of_ten(sizes: list[int]) -> float:
    return quantiles(sizes, n=10)[-1]


def test_no_module_is_too_long() -> None:
    assert [path for path in MODULES if lines(path) > LONGEST] == []


def test_most_modules_of_the_product_are_short() -> None:
    sizes = [lines(path) for path in PRODUCT]
    assert median(sizes) <= TYPICAL
    assert ninth_of_ten(sizes) <= LONG


def test_no_function_is_too_long() -> None:
    found = [one for path in MODULES for one in functions(path)]
    assert [name for name, size in found if size > LONGEST_FUNCTION] == []
    assert ninth_of_ten([size for _name, size in found]) <= LONG_FUNCTION


@pytest.mark.parametrize("name", sorted(DRAWERS))
def test_no_module_is_a_drawer(name: str) -> None:
    assert [path for path in MODULES if path.stem == name] == []
