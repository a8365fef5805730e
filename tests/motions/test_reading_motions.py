"""A motion falls apart into what is said first, why, and what is asked."""

from __future__ import annotations

from tracker.letters import read

MOTION = """21 501-20
Europese Raad
Nr. 2029
MOTIE VAN HET LID VOORBEELDLID C.S.
Voorgesteld 12 maart 2025
De Kamer,
gehoord de beraadslaging,
constaterende dat dit een voorbeeld is;
overwegende dat het dat blijft;
verzoekt de regering het te lezen,
en gaat over tot de orde van de dag.
Voorbeeldlid
"""


def test_preamble_considerations_and_dictum_are_read_apart() -> None:
    reading = read(MOTION)
    assert reading.preamble is not None
    assert reading.considerations is not None
    assert reading.dictum is not None
    assert reading.preamble.value == "De Kamer, gehoord de beraadslaging,"
    assert reading.considerations.value.startswith("constaterende dat")
    assert reading.considerations.value.endswith("dat blijft;")
    assert reading.dictum.value == "verzoekt de regering het te lezen"
    for part in (reading.preamble, reading.considerations, reading.dictum):
        assert MOTION[part.start : part.end] == part.words


def test_a_motion_without_considerations_has_none() -> None:
    start, _why, rest = MOTION.partition("constaterende")
    reading = read(start + rest[rest.index("verzoekt") :])
    assert reading.considerations is None
    assert reading.dictum is not None
