"""From bytes to text: the format is recognised from the bytes, and its reader does the rest."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, Protocol

Format = Literal["txt", "pdf", "docx", "html", "xml"]


class Unreadable(Exception):  # noqa: N818 - said to a person, as a sentence
    """These bytes hold no text that we can read; the message says why, in Dutch, and what to do."""


@dataclass(frozen=True, slots=True)
class Extracted:
    """The text of a document. `pages` are the offsets at which its pages start."""

    text: str
    format: Format
    pages: tuple[int, ...] = (0,)


class Reader(Protocol):
    """One format: whether bytes are in it, and the text of those that are."""

    def recognises(self, data: bytes) -> bool:
        """Whether the bytes are in this format; looks at their beginning only."""
        ...

    def extract(self, data: bytes) -> Extracted:
        """The text; raises Unreadable."""
        ...
