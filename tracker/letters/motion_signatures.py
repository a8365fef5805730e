"""The names under a motion, one a line or, in old typesets, all on one line."""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from tracker.letters.reading import Member, Read, Warning
from tracker.letters.text import Text

_IMPRINT = re.compile(r"(?:\d{2}|ISSN|(?:Tweede|Eerste)\s+Kamer|kst-|\[)")
_SMALL: Final = frozenset(
    {"van", "de", "der", "den", "ten", "ter", "te", "het", "el", "von", "in", "'t", "’t"}
)
_INITIALS = re.compile(r"(?:[A-ZÀ-Þ]\.)+")
_SENTENCE_END = (".", ",", ";", ":", "?")
_SAME_NAME: Final = 0.8


class _Name(NamedTuple):
    words: str
    start: int


def signed_by(
    text: Text, start: int, title: str
) -> tuple[tuple[Read[Member], ...], tuple[Warning, ...]]:
    """Those who signed, from `start` on; `title` names the first of them in capitals.

    Where a signature differs in a letter or two from the title, the longer of the two is believed:
    what happens when names are typed over is that a letter is lost.
    """
    titled = _titled(title)
    names = list(_names(text.clean, start, titled))
    members: list[Read[Member]] = []
    warnings: list[Warning] = []
    taken = {_plain(name.words) for name in names}
    for name in names:
        meant = _meant(name.words, [t for t in titled if _plain(t) not in taken])
        if meant:
            warnings.append(
                Warning(
                    "signature_differs",
                    f'De motie is ondertekend door "{name.words}", maar de titel noemt {meant}. '
                    "Genomen is de langste van de twee; controleer de naam.",
                )
            )
        end = name.start + len(name.words)
        written = name.words.rstrip(".")
        member = meant if meant and len(meant) > len(written) else written
        members.append(text.read(Member(member, None), name.start, end))
    return tuple(members), tuple(warnings)


def _names(clean: str, start: int, titled: list[str]) -> Iterator[_Name]:
    lines = list(_lines(clean, start))
    split = [list(_on_line(line, place)) for place, line in lines]
    # One name a line, unless some line holds a whole list of them.
    apart = len(lines) > 1 and all(len(names) <= 2 for names in split)
    known = {_plain(name) for name in titled}
    for (place, line), names in zip(lines, split, strict=True):
        whole = _Name(line.strip(" .,;|/"), place + len(line) - len(line.lstrip(" .,;|/")))
        if apart or _plain(whole.words) in known:
            yield whole
        else:
            yield from names


def _lines(clean: str, start: int) -> Iterator[tuple[int, str]]:
    """The lines with names, up to the imprint of the printer."""
    position = start
    for line in clean[start : start + 2000].split("\n"):
        stop = _IMPRINT.search(line)
        words = line[: stop.start()] if stop else line
        if re.search(r"[^\W\d_]{2}", words):
            yield position, words
        if stop:
            return
        position += len(line) + 1


def _on_line(line: str, place: int) -> Iterator[_Name]:
    """Names on one line: a capital starts a name, unless the word before it cannot end one."""
    start: int | None = None
    end = 0
    unfinished = False
    for match in re.finditer(r"[^\s,;|/]+", line):
        word = match[0]
        goes_on = unfinished or word[0].islower()
        if start is not None and not (goes_on and line[end : match.start()].isspace()):
            yield _Name(line[start:end], place + start)
            start = None
        start = match.start() if start is None else start
        end = match.end()
        unfinished = word.rpartition("-")[2].lower() in _SMALL or bool(_INITIALS.fullmatch(word))
    if start is not None and re.search(r"[^\W\d_]{2}", line[start:end]):
        yield _Name(line[start:end], place + start)


def trailing_names(clean: str, start: int, title: str) -> int:
    """Where the signatures begin in a motion that has lost its closing words."""
    known = {_plain(name) for name in _titled(title)}
    position = len(clean)
    for line in reversed(clean[start:].split("\n")):
        words = line.strip()
        is_name = _plain(words) in known or (
            0 < len(words.split()) <= 4 and not words.endswith(_SENTENCE_END)
        )
        if words and not is_name:
            break
        position -= len(line) + 1
    return min(len(clean), max(start, position + 1))


def _titled(title: str) -> list[str]:
    """The members in "MOTIE VAN DE LEDEN INGE VAN DIJK EN GRINWIS", in small letters."""
    found = re.search(
        r"(?:HET\s+LID|DE\s+LED\w+)\s+(?P<names>.+?)(?:\s+C\.?S\b|[,\s]+TER\s+VER|\s+T\.?V\.?V|\s*$)",
        " ".join(title.split()),
        re.IGNORECASE,
    )
    names = re.split(r"\s*,\s*|\s+EN\s+", found["names"], flags=re.IGNORECASE) if found else []
    return [_cased(name) for name in names if name]


def _cased(name: str) -> str:
    words = [
        word.lower() if position and word.lower() in _SMALL else word.title()
        for position, word in enumerate(name.split())
    ]
    return " ".join(words)


def _meant(name: str, missing: Iterable[str]) -> str | None:
    return next(
        (
            titled
            for titled in missing
            if difflib.SequenceMatcher(None, _plain(titled), _plain(name)).ratio() >= _SAME_NAME
        ),
        None,
    )


def _plain(name: str) -> str:
    """The letters of a name, without accents or case: signatures and titles differ in these."""
    letters = unicodedata.normalize("NFKD", name)
    return "".join(c for c in letters.casefold() if c.isalpha())
