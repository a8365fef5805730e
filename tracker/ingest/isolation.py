"""A document read in a process of its own, which ends when it takes too long or too much.

PDF and Word libraries parse hostile files; a loop or a memory bomb in one of them must cost one
document and not the worker that reads it.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys

from tracker.ingest.extraction import Extracted, Unreadable
from tracker.ingest.limits import MAX_SECONDS


def extract_safely(data: bytes, *, seconds: int = MAX_SECONDS) -> Extracted:
    """The text of a document, as `extract` gives it, within limits of time and memory.

    Raises Unreadable, also when the document asks for more than `seconds` or than the memory that
    a letter may need.
    """
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    try:
        run = subprocess.run(  # noqa: S603 - our own module; the document is on stdin, not here
            [sys.executable, "-m", "tracker.ingest.worker", str(seconds)],
            input=data,
            capture_output=True,
            timeout=seconds,
            env=environment,
            check=False,
        )
    except subprocess.TimeoutExpired as late:
        raise Unreadable(
            f"Het lezen van dit bestand duurde langer dan {seconds} seconden en is afgebroken. "
            "Bewaar de brief opnieuw, of stuur haar in een ander formaat."
        ) from late
    if run.returncode != 0:
        raise Unreadable(
            "Dit bestand kon niet worden gelezen: het vroeg meer geheugen of tijd dan een brief "
            "mag. Bewaar de brief opnieuw, of stuur haar in een ander formaat."
        )
    answer = json.loads(run.stdout)
    if "refused" in answer:
        raise Unreadable(answer["refused"])
    return Extracted(answer["text"], answer["format"], tuple(map(tuple, answer["links"])))
