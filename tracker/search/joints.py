"""Taking the compounds of the vocabulary apart, with what the vocabulary itself knows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from django.db import connection

from tracker.models import Word
from tracker.search.compounds import candidates, split

AT_ONCE = 5000
"""Words whose possible parts, some twenty each, are fetched together."""

WRITE = """
UPDATE tracker_word SET parts = string_to_array(cut.parts, ' ')::varchar[]
  FROM unnest(%s::text[], %s::text[]) AS cut (word, parts)
 WHERE tracker_word.word = cut.word
   AND tracker_word.parts <> string_to_array(cut.parts, ' ')::varchar[]
"""
LONGER = """
SELECT longer.word FROM unnest(%s::text[]) AS new (word)
  JOIN tracker_word AS longer ON longer.word LIKE '%%' || new.word || '%%'
 WHERE length(new.word) > 3
"""


def take_apart(words: Iterable[str], *, with_longer: bool = False) -> None:
    """Write the parts of `words`, and of longer words that they may be part of."""
    chosen = set(words)
    if with_longer:
        chosen |= _longer_than(chosen)
    by_length: dict[int, list[str]] = defaultdict(list)
    for word in chosen:
        by_length[len(word)].append(word)
    # Short before long: what is known of the halves is known of the whole.
    for _length, same in sorted(by_length.items()):
        for start in range(0, len(same), AT_ONCE):
            _write(_parts(same[start : start + AT_ONCE]))


def _longer_than(words: set[str]) -> set[str]:
    with connection.cursor() as cursor:
        cursor.execute(LONGER, [list(words)])
        return {word for (word,) in cursor.fetchall()}


def _parts(words: list[str]) -> dict[str, str]:
    """For each word the stems of all words in it, those inside its halves too."""
    wanted = [*words, *candidates(words)]
    known = {one.word: one for one in Word.objects.filter(word__in=wanted)}
    papers = {word: one.documents for word, one in known.items()}
    found = {}
    for word in words:
        halves = [known[half] for half in split(word, papers) or ()]
        stems = (stem for half in halves for stem in (half.lexeme, *half.parts))
        found[word] = " ".join(dict.fromkeys(stems))
    return found


def _write(parts: dict[str, str]) -> None:
    with connection.cursor() as cursor:
        cursor.execute(WRITE, [[*parts], [*parts.values()]])
