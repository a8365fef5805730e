"""Numbers are kept in canonical form; people read them as they write them."""

from __future__ import annotations

from tracker import citations


def written(number: str) -> str:
    """`Kamerstuk 21 501-20, nr. 2029` for `kst-21501-20-2029`; what is no number stays as it is."""
    identifier = citations.parse(number)
    return identifier.display if identifier else number
