"""Text files as people have them: UTF-8 with or without a mark, UTF-16, or from an old Windows."""

from __future__ import annotations

import codecs
from pathlib import Path

from tracker.management.contract import BadInput

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def read_text(name: str) -> str:
    """The text of the file; raises :class:`BadInput` if there is none to read."""
    try:
        data = Path(name).read_bytes()
    except FileNotFoundError as error:
        raise BadInput(f"Het bestand “{name}” bestaat niet.") from error
    except IsADirectoryError as error:
        raise BadInput(f"“{name}” is een map; geef een bestand.") from error
    except (OSError, ValueError) as error:
        raise BadInput(f"Het bestand “{name}” kan niet worden gelezen.") from error
    if b"\0" in data and not any(data.startswith(mark) for mark, _ in _MARKS):
        raise BadInput(f"“{name}” is geen tekstbestand.")
    return decode(data)


def decode(data: bytes) -> str:
    """The text in ``data``; bytes that mean nothing become a replacement character."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")
