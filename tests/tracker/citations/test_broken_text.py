"""References as PDF, Word and the web break them: spaces, dashes, hyphens and lines."""

from __future__ import annotations

import pytest

from tracker.citations import find

BROKEN = {
    "Kamerstuk 36\u202f045, nr.\u00a0190": "kst-36045-190",
    "Kamerstuk 36\u2009045\u00a0nr.\u2007190": "kst-36045-190",
    "Kamer\u00adstuk 21 501\u201120, nr. 20\u00ad29": "kst-21501-20-2029",
    "Kamerstuk 21 501\u2013\n20, nr. 2029": "kst-21501-20-2029",
    "Kamerstuk\n36 045,\nnr.\n190": "kst-36045-190",
    "Kamerstukken II 2023/\n24, 36 410 VIII, nr. 82": "kst-36410-VIII-82",
    "Kamerstukken II 20242025, 36 600 VII, nr. 1": "kst-36600-VII-1",
    "Kamerstuk36045,nr.190": "kst-36045-190",
    "5Eerste Kamer, 36 373, H": "kst-36373-H",
    "Aan-\nhangsel Hande-\nlingen, vergader-\njaar 2024–\n2025, nr. 1028": "ah-tk-20242025-1028",
    "Aanhang-sel Handelingen, vergader-jaar 2024–2025, nr. 1028": "ah-tk-20242025-1028",
    "Staats-\nblad 2024, 153": "stb-2024-153",
    "zaaknummer 2025Z\n04340": "2025Z04340",
}


@pytest.mark.parametrize(("text", "target"), BROKEN.items())
def test_a_broken_reference_is_read_as_a_whole(text: str, target: str) -> None:
    (citation,) = find(f"Zie {text}.")
    assert citation.target == target
    assert citation.text in text
