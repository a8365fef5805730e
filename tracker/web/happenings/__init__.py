"""“Wat is er gebeurd?”: what may be recorded at a case, each on a small page of its own.

First what was typed, then what it does to the clock, then once more “vastleggen”.
"""

from __future__ import annotations
