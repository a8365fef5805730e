"""From bytes to text: the format is recognised from the bytes, and its reader does the rest."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, Protocol

from tracker.ingest.pages import page_starts

Format = Literal["txt", "pdf", "docx", "html", "xml"]


class Unreadable(Exception):  # noqa: N818 - said to a person, as a sentence
    """These bytes hold no text that we can read; the message says why, in Dutch, and what to do."""


@dataclass(frozen=True, slots=True)
class Extracted:
    """The text of a document.

    `links` are the references that its markup names, as (publication id, start, end) in the text.
    """

    text: str
    format: Format
    links: tuple[tuple[str, int, int], ...] = ()

    @property
    def pages(self) -> tuple[int, ...]:
        """The offsets at which its pages start."""
        return page_starts(self.text)


class Reader(Protocol):
    """One format."""

    def extract(self, data: bytes) -> Extracted:
        """The text of bytes that were recognised as this format; raises Unreadable."""
        ...
