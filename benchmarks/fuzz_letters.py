"""`python benchmarks/fuzz_letters.py --inputs 10000`: damaged letters, and what became of them."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from tests.fuzz.fuzzer import main

if __name__ == "__main__":
    sys.exit(main())
