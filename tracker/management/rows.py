"""Files of rows as the Kamer's OData service gives them: pages (`.json`) and lines (`.jsonl`)."""

from __future__ import annotations

import gzip
import io
import json
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path

from tracker.ingest.opendata.rows import Placed
from tracker.management.problems import BadInput

PACKED = ".gz"
PAGE = ".json"
File = gzip.GzipFile | io.BufferedReader


def rows_of(names: Iterable[str]) -> Iterator[Placed]:
    """The rows of the files, each with its place, either sort also packed (`.gz`).

    A `.json` file is one document: a page ({"value": [...]}), a list of rows, or one row. Any other
    has a row on each line. Raises BadInput when a file cannot be read.
    """
    for name in names:
        reader = _of_page if name.removesuffix(PACKED).endswith(PAGE) else _of_lines
        try:
            with gzip.open(name) if name.endswith(PACKED) else Path(name).open("rb") as file:
                yield from reader(name, file)
        except FileNotFoundError as error:
            raise BadInput(f"Het bestand “{name}” bestaat niet.") from error
        except (EOFError, zlib.error, gzip.BadGzipFile) as error:
            raise BadInput(f"“{name}” is geen volledig gzip-bestand.") from error
        except (OSError, ValueError) as error:
            raise BadInput(f"Het bestand “{name}” kan niet worden gelezen.") from error


def _of_lines(name: str, file: File) -> Iterator[Placed]:
    for number, line in enumerate(file, start=1):
        if line.strip():
            yield f"{name}, regel {number}", line


def _of_page(name: str, file: File) -> Iterator[Placed]:
    try:
        page = json.loads(file.read())
    except (ValueError, RecursionError) as error:
        raise BadInput(
            f"“{name}” is geen JSON. Staat op elke regel een rij, noem het bestand dan .jsonl."
        ) from error
    rows = page.get("value", page) if isinstance(page, dict) else page
    for number, row in enumerate(rows if isinstance(rows, list) else [rows], start=1):
        yield f"{name}, rij {number}", row
