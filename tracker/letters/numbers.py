"""Lists of question numbers: "3", "2 en 3", "4, 5, 7 en 8", "2 t/m 6", "9-14", "1/2"."""

from __future__ import annotations

import re
from typing import Final

_NUMBER: Final = r"\d{1,2}(?:[a-h](?![a-zA-Z]))?"
_AND: Final = r"(?:,[ ]?en|,|en|&|\+|/|t/m|tot en met|[-–])"

NUMBERS: Final = rf"{_NUMBER}(?: ?{_AND} ?(?:vra(?:ag|gen) )?{_NUMBER})*"
"""The pattern of such a list, to be built into the pattern of a heading."""

_TOKEN = re.compile(rf"({_NUMBER})|(t/m|tot en met|[-–])")


def spelled_out(words: str) -> tuple[str, ...]:
    """The numbers that the list names, ranges written out, each once, in the order given."""
    numbers: list[str] = []
    through = False
    for number, range_word in _TOKEN.findall(words):
        if range_word:
            through = True
            continue
        if through and numbers and numbers[-1].isdigit() and number.isdigit():
            numbers += map(str, range(int(numbers[-1]) + 1, int(number)))
        numbers.append(number)
        through = False
    return tuple(dict.fromkeys(numbers))
