"""Files of rows, plain or packed, line by line."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path

from questions.opendata.loading import Lined
from tracker.management.problems import BadInput


def lines_of(names: Iterable[str]) -> Iterator[Lined]:
    """The lines of the files, each with its place; raises BadInput when a file cannot be read."""
    for name in names:
        try:
            with gzip.open(name) if name.endswith(".gz") else Path(name).open("rb") as file:
                for number, line in enumerate(file, start=1):
                    if line.strip():
                        yield f"{name}, regel {number}", line
        except FileNotFoundError as error:
            raise BadInput(f"Het bestand “{name}” bestaat niet.") from error
        except (EOFError, zlib.error, gzip.BadGzipFile) as error:
            raise BadInput(f"“{name}” is geen volledig gzip-bestand.") from error
        except (OSError, ValueError) as error:
            raise BadInput(f"Het bestand “{name}” kan niet worden gelezen.") from error
