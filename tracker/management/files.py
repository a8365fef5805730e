"""Files as people have them: any bytes; and as text UTF-8, UTF-16, or from an old Windows."""

from __future__ import annotations

import codecs
from pathlib import Path

from tracker.ingest.limits import MAX_BYTES, MEGABYTE
from tracker.management.problems import BadInput

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def read_bytes(name: str) -> bytes:
    """What is in the file; raises :class:`BadInput` when it cannot be opened."""
    try:
        return Path(name).read_bytes()
    except FileNotFoundError as error:
        raise BadInput(f"Het bestand “{name}” bestaat niet.") from error
    except IsADirectoryError as error:
        raise BadInput(f"“{name}” is een map; geef een bestand.") from error
    except PermissionError as error:
        raise BadInput(f"U mag het bestand “{name}” niet lezen.") from error
    except (OSError, ValueError) as error:
        raise BadInput(f"“{name}” is geen bestand dat kan worden gelezen.") from error


def as_text(name: str, data: bytes) -> str:
    """The text in `data`, which came from `name`; raises :class:`BadInput` if there is none.

    Bytes that mean nothing become a replacement character.
    """
    if len(data) > MAX_BYTES:
        raise BadInput(
            f"“{name}” is {len(data) / MEGABYTE:.0f} MB; een tekst mag hoogstens "
            f"{MAX_BYTES // MEGABYTE} MB zijn. Splits hem."
        )
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
