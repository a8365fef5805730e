"""`python -m tests.fuzz.fuzzer --inputs N --seed S`: N damaged letters, and what became of them.

Each is extracted and read in a process of its own, as in production: extracting may be cut off
there, for that process can be killed; reading may not fail and may not take long.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import resource
import sys
import tempfile
import time
import traceback
from collections import Counter
from pathlib import Path
from typing import Final, Literal

from tests.fuzz.mutation import mutated, seeds
from tracker.ingest import Extracted, Unreadable, extract
from tracker.ingest.limits import MAX_MEMORY_BYTES, MAX_SECONDS
from tracker.letters import read

Verdict = Literal["read", "refused", "cut off", "failed"]
_VERDICTS: Final[tuple[Verdict, ...]] = ("read", "refused", "cut off", "failed")
SLOWEST_READ: Final = 10.0
"""Seconds in which any text of a few hundred kilobytes must be read."""


def judged(data: bytes) -> Verdict:
    """What becomes of this file, in a process of its own."""
    child = os.fork()
    if child == 0:
        os._exit(_VERDICTS.index(_outcome(data)))
    _, status = os.waitpid(child, 0)
    # Killed: by the limit on time or memory, or by a fault in the library that parses the file.
    return _VERDICTS[os.WEXITSTATUS(status)] if os.WIFEXITED(status) else "cut off"


def _outcome(data: bytes) -> Verdict:
    try:
        resource.setrlimit(resource.RLIMIT_CPU, (MAX_SECONDS, resource.RLIM_INFINITY))
        resource.setrlimit(resource.RLIMIT_AS, (MAX_MEMORY_BYTES, MAX_MEMORY_BYTES))
        found = extract(data)
    except Unreadable as refusal:
        return "refused" if str(refusal).endswith(".") else "failed"
    except MemoryError:
        return "cut off"
    except Exception:
        traceback.print_exc()
        return "failed"
    return _reading(found)


def _reading(found: Extracted) -> Verdict:
    # In production nothing cuts reading off, so that here nothing may either.
    resource.setrlimit(resource.RLIMIT_CPU, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    started = time.process_time()
    try:
        json.dumps(read(found.text, links=found.links).as_json())
    except BaseException:
        traceback.print_exc()
        return "failed"
    seconds = time.process_time() - started
    if seconds > SLOWEST_READ:
        sys.stderr.write(f"reading {len(found.text)} characters took {seconds:.0f} seconds\n")
        return "failed"
    return "read"


def run(*, inputs: int, seed: int, keep: Path) -> Counter[Verdict]:
    """Judge `inputs` damaged letters; those that fail are kept in the directory `keep`."""
    files = seeds()
    verdicts: Counter[Verdict] = Counter()
    for number in range(inputs):
        chance = random.Random(f"{seed}-{number}")
        data = mutated(chance.choice(files), files, chance)
        verdict = judged(data)
        verdicts[verdict] += 1
        if verdict == "failed":
            keep.mkdir(parents=True, exist_ok=True)
            (keep / f"{seed}-{number}").write_bytes(data)
    return verdicts


def main() -> int:
    """Print the verdicts as JSON; 1 when anything failed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--inputs", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", type=Path, default=Path(tempfile.gettempdir()) / "fuzz_letters")
    given = parser.parse_args()
    started = time.monotonic()
    verdicts = run(inputs=given.inputs, seed=given.seed, keep=given.keep)
    seconds = round(time.monotonic() - started, 1)
    counts = {verdict: verdicts[verdict] for verdict in _VERDICTS}
    sys.stdout.write(json.dumps({"inputs": given.inputs, **counts, "seconds": seconds}) + "\n")
    return 1 if verdicts["failed"] else 0


if __name__ == "__main__":
    sys.exit(main())
