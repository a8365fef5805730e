"""Whatever the text: reading never raises, and every value is found back in it."""

from __future__ import annotations

import json
import random
import time
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tracker.letters import Read, Reading, read

SAMPLES = [
    path.read_text(encoding="utf-8")
    for path in sorted((Path(__file__).resolve().parents[3] / "samples").glob("*.txt"))
]
FRAGMENTS = (
    "Vraag 3\n", "Antwoord 2 en 4\n", "Antwoord\n", "Mededeling\n", "Toelichting:\n", "1. ", "2. ",
    "(ingezonden 31 februari 2024)", "Vragen van het lid ", " aan de minister van ", " over ", "\f",
    "MOTIE VAN HET LID ", "De Kamer,\n", "verzoekt de regering ", "Hoogachtend,\n",
    "DE MINISTER VAN ",
    "Tweede Kamer, vergaderjaar 2023–2024, Aanhangsel 2", "ISSN 0921 - 7398", "\n\n", "\r\n",
    "\u00ad",
    "\u00a0", "Ons kenmerk\n", "Kamerstuk 36 045, nr. 190", "2024Z99999", " (beiden ABC)",
    "\x02", "-\n",
)  # fmt: skip


def values(reading: Reading) -> Iterator[Read[object]]:
    for field in fields(reading):
        value = getattr(reading, field.name)
        for item in value if isinstance(value, tuple) else (value,):
            if isinstance(item, Read):
                yield item


def check(text: str) -> None:
    reading = read(text)
    for value in values(reading):
        assert 0 <= value.start <= value.end <= len(text)
        assert text[value.start : value.end] == value.words
    json.dumps(reading.as_json())


@given(st.text(max_size=500))
def test_any_text_can_be_read(text: str) -> None:
    check(text)


@settings(max_examples=150)
@given(st.lists(st.sampled_from(FRAGMENTS) | st.text(max_size=20), max_size=60).map("".join))
def test_any_heap_of_fragments_can_be_read(text: str) -> None:
    check(text)


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(SAMPLES), st.randoms(use_true_random=False))
@example(SAMPLES[0], random.Random(0))
def test_a_damaged_letter_can_be_read(text: str, chance: random.Random) -> None:
    for _ in range(chance.randint(1, 12)):
        start = chance.randint(0, len(text))
        end = min(len(text), start + chance.choice((0, 1, 30, 400)))
        text = text[:start] + chance.choice((*FRAGMENTS, "")) + text[end:]
    check(text)


@pytest.mark.parametrize(
    "unit",
    ["\n", " ", "a\n", "1. ", "Vraag 1\n", "Antwoord 1\nx?\n", " (beiden X),", "niet binnen ",
     "A. ",
     "Vragen van het lid X (Y) aan de minister van Z over ", "De minister van X\n\nA.B. Jansen\n",
     "Ons kenmerk A1/", "uw brief van 3 maart 2024, nr. A", "? Zo ", "1 A\n"],
)  # fmt: skip
def test_the_time_grows_with_the_length_and_not_with_its_square(unit: str) -> None:
    def seconds(size: int) -> float:
        text = unit * (size // len(unit))
        start = time.process_time()
        read(text)
        return time.process_time() - start

    read(unit)
    # Ten times the text may take thirty times as long before anything is wrong; a square takes 100.
    assert seconds(100_000) < 30 * max(seconds(10_000), 0.02)


MOTION = (
    "MOTIE VAN HET LID VOORBEELD\nVoorgesteld 15 april 2024\nDe Kamer,\ngehoord de beraadslaging,\n"
)
LETTER = "Geachte voorzitter,\nVragen van het lid Voorbeeld (ABC) over iets.\nVraag 1\nIs dit zo?\n"


@pytest.mark.parametrize("start", [MOTION, LETTER])
@pytest.mark.parametrize("unit", [" ", "\n", "-\n", ", ", ". ", "x ", "1", "(", "en ", "\f", "| "])
def test_a_letter_with_one_thing_repeated_is_read_in_seconds(start: str, unit: str) -> None:
    text = start + unit * (60_000 // len(unit)) + "en gaat over tot de orde van de dag.\nVoorbeeld"
    started = time.process_time()
    read(text)
    assert time.process_time() - started < 5
