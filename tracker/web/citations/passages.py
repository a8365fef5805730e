"""The words of a letter around a citation, enough to see what is said about it. Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tracker.ingest.surroundings import paragraph_breaks

LONGEST = 700
"""In characters, of the paragraph and of the one after it."""

# A question may end in its source: "Hoe staat het ermee? (Kamerstuk 21 501-20, nr. 2029)".
_ASKS = re.compile(r"\?[”\"’)]*\s*(?:\([^()]{0,200}\)[.,]?)?\s*\Z")
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Passage:
    """The paragraph of a citation in three parts.

    Where the citation stands in a question, `following` is the next paragraph: the answer begins
    there. Else it is empty.
    """

    before: str
    cited: str
    after: str
    following: str


def passage(text: str, start: int, end: int) -> Passage:
    """The passage around `text[start:end]`, on one line each, cut off at a word."""
    breaks = [*paragraph_breaks(text)]
    begin = max((stop for _start, stop in breaks if stop <= start), default=0)
    ends = [(left, right) for left, right in breaks if left >= end] + [(len(text), len(text))]
    stop, following = ends[0]
    following_stop = ends[1][0] if len(ends) > 1 else len(text)
    asks = _ASKS.search(text, begin, stop)
    return Passage(
        before=_cut_front(_squeezed(text[begin:start]).lstrip()),
        cited=_squeezed(text[start:end]),
        after=_cut_end(_squeezed(text[end:stop]).rstrip()),
        following=_cut_end(_squeezed(text[following:following_stop]).strip()) if asks else "",
    )


def in_sentence(sentence: str, words: str) -> Passage:
    """The passage of a citation of which only the sentence is at hand."""
    cited = _squeezed(words)
    before, found, after = sentence.partition(cited)
    return Passage(before, cited, after, "") if found else Passage("", cited, "", "")


def _squeezed(text: str) -> str:
    return _SPACE.sub(" ", text)


def _cut_end(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[:LONGEST].rpartition(' ')[0]} …"


def _cut_front(text: str) -> str:
    return text if len(text) <= LONGEST else f"… {text[-LONGEST:].partition(' ')[2]}"
