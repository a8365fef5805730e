"""How much a document may ask of us. Past a limit it is refused whole, with a sentence."""

from __future__ import annotations

from typing import Final

MEGABYTE: Final = 1024 * 1024

MAX_BYTES: Final = 25 * MEGABYTE
"""The largest file that is opened at all."""

MAX_TEXT_BYTES: Final = 5 * MEGABYTE
"""The largest plain text; the longest letters on record are a tenth of it."""

MAX_CHARACTERS: Final = 5_000_000
"""The most text that is taken from one document, whatever its format."""

MAX_PAGES: Final = 1_000
"""The most pages of a PDF."""

MAX_UNPACKED_BYTES: Final = 100 * MEGABYTE
"""The most that a zipped format may unpack to."""

MAX_SECONDS: Final = 30
"""The longest that one document may take to read."""

MAX_MEMORY_BYTES: Final = 768 * MEGABYTE
"""The most memory that reading one document may take; a real letter needs less than 128 MB."""
