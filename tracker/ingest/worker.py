"""The process that reads one document, with its own limits of time and memory."""

from __future__ import annotations

import json
import resource
import sys

from tracker.ingest.extraction import Unreadable
from tracker.ingest.limits import MAX_MEMORY_BYTES
from tracker.ingest.readers import extract


def main() -> None:
    """Read a document from stdin; print its text, or why it is refused, as JSON."""
    seconds = int(sys.argv[1])
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    resource.setrlimit(resource.RLIMIT_AS, (MAX_MEMORY_BYTES, MAX_MEMORY_BYTES))
    try:
        found = extract(sys.stdin.buffer.read())
    except Unreadable as refusal:
        answer: dict[str, object] = {"refused": str(refusal)}
    else:
        answer = {"text": found.text, "format": found.format, "links": found.links}
    sys.stdout.write(json.dumps(answer))


if __name__ == "__main__":
    main()
