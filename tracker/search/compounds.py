"""Dutch compounds and the words they are made of: “kamervragen” is “kamer” and “vragen”. Pure.

Dutch writes compounds as one word, and a stemmer does not take them apart. Where to cut, the papers
themselves say: at the place whose two halves are words on their own, and common ones, after Koehn
and Knight, "Empirical Methods for Compound Splitting" (EACL 2003).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

SHORTEST = 3
"""Letters in a part: “zee”, “wet”."""

COMMON = 20
"""The shortest words lie in many others by accident: they count from so many papers on."""

NO_PARTS = frozenset({"aan", "den", "ers", "gen", "ing", "ont", "ren", "sen", "ten", "toe", "ver"})
"""What words begin and end with, and what is a name or a word besides."""

LINKS = ("", "s", "e", "en", "n")
"""What may stand between the parts: “verkeersveiligheid”, “zonnepaneel”, “pensioenfonds”."""


def split(word: str, papers: Mapping[str, int]) -> tuple[str, str] | None:
    """The two words that `word` is made of; None when it is not, as far as `papers` goes.

    `papers` says in how many papers each word stands. A word that is commoner than its halves, as
    “ondernemen” is than “onder” and “nemen”, is left whole.
    """
    common = [
        (papers[head] * papers[tail], head, tail)
        for head, tail in halves(word)
        if _counts(head, papers) and _counts(tail, papers)
    ]
    if not common:
        return None
    product, head, tail = max(common)
    return (head, tail) if product >= papers.get(word, 0) ** 2 else None


def halves(word: str) -> Iterator[tuple[str, str]]:
    """Every way to cut `word` in two, the letters between its halves left out."""
    for place in range(SHORTEST, len(word) - SHORTEST + 1):
        head, tail = word[:place], word[place:]
        for link in LINKS:
            bare = head.removesuffix(link) if link else head
            if len(bare) >= SHORTEST and (not link or bare != head):
                yield bare, tail


def candidates(words: Iterable[str]) -> set[str]:
    """Everything that might be a part of `words`."""
    return {half for word in words for pair in halves(word) for half in pair}


def _counts(word: str, papers: Mapping[str, int]) -> bool:
    enough = COMMON if len(word) == SHORTEST else 1
    return papers.get(word, 0) >= enough and word not in NO_PARTS
