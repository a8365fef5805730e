"""The pages of a text: a form feed ends one, in text from a PDF and in text saved as such."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

_BREAK = re.compile(r"\f(?!\Z)")


def page_starts(text: str) -> tuple[int, ...]:
    """The offsets at which the pages start; (0,) for a text that knows no pages."""
    return (0, *(match.end() for match in _BREAK.finditer(text)))


def page_of(offset: int, pages: Sequence[int]) -> int:
    """The page, counted from 1, on which this offset stands (the start of a `Read`, say)."""
    return max(1, bisect_right(pages, offset))
