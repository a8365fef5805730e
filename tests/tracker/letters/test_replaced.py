"""“t.v.v.”: which motion a changed motion is tabled instead of, in every form that is printed."""

from __future__ import annotations

import re

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from tests.machine import ROOT
from tracker import citations
from tracker.letters import read
from tracker.letters.replaced import replaced_in

OWN = "kst-21501-20-1180"
MOTIONS = ROOT.parent / "shared" / "corpus" / "raw" / "motie"
PRINTED = re.compile(r"TER VERVANGING VAN DIE GEDRUKT\s+ONDER\s+NR\.\s+(\d+)")


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("TER VERVANGING VAN DIE GEDRUKT ONDER NR. 1172", "kst-21501-20-1172"),
        ("ter ver-\nvanging van de motie, gedrukt onder nr. 1172", "kst-21501-20-1172"),
        ("(t.v.v. nr. 1172)", "kst-21501-20-1172"),
        ("tvv 1172", "kst-21501-20-1172"),
        ("(t.v.v. 21501-20-1172)", "kst-21501-20-1172"),
        ("(t.v.v. 21501-33-1172)", "kst-21501-33-1172"),
        ("t.v.v. 21 501-20, nr. 1172", "kst-21501-20-1172"),
        ("(t.v.v. 36800-X-49)", "kst-36800-X-49"),
        ("t.v.v. 36 800 X, nr. 49", "kst-36800-X-49"),
        ("t.v.v. 36410-VII-9", "kst-36410-VII-9"),
        ("(t.v.v. 32824-499)", "kst-32824-499"),
        ("t.v.v. Kamerstuk 32 824, nr. 499", "kst-32824-499"),
    ],
)
def test_the_number_is_read_in_its_own_dossier_or_as_a_whole(text: str, number: str) -> None:
    found = replaced_in(f"Gewijzigde motie van het lid Voorbeeld over iets {text}", OWN)
    assert found is not None
    assert found.number == number


@pytest.mark.parametrize(
    "text",
    [
        "ter vervanging van 25 mensen",
        "ter vervanging van 25 000 mensen",
        "t.v.v. iets",
        "gewijzigd",
    ],
)
def test_what_names_no_motion_replaces_none(text: str) -> None:
    assert replaced_in(text, OWN) is None


def test_a_motion_never_replaces_itself() -> None:
    assert replaced_in("t.v.v. nr. 1180", OWN) is None


@given(
    st.sampled_from(["21501-20", "21501-33", "36800-X", "36410-VII", "32824"]),
    st.integers(1, 1179),
    st.sampled_from(["t.v.v. {}", "ter vervanging van Kamerstuk {}", "(tvv {})"]),
)
def test_every_whole_number_is_read_as_what_it_is(dossier: str, number: int, words: str) -> None:
    canonical = f"kst-{dossier}-{number}"
    assume(isinstance(citations.parse(f"{dossier}-{number}"), citations.Kamerstuk))
    found = replaced_in(words.format(f"{dossier}-{number}"), OWN)
    assert found is not None
    assert found.number == canonical


@example("\N{TIRHUTA DIGIT ZERO}")
@given(st.text(max_size=200))
def test_any_text_is_read_and_gives_a_number_or_nothing(text: str) -> None:
    found = replaced_in(f"t.v.v. {text}", OWN)
    assert found is None or isinstance(citations.parse(found.number), citations.Kamerstuk)


@pytest.mark.skipif(not MOTIONS.exists(), reason="the corpus of real motions is not here")
def test_every_real_changed_motion_names_the_one_it_replaces() -> None:
    texts = [path.read_text(encoding="utf-8") for path in sorted(MOTIONS.glob("*.txt"))]
    changed = [(text, found[1]) for text in texts if (found := PRINTED.search(text))]
    assert len(changed) > 10
    for text, number in changed:
        reading = read(text)
        assert reading.number is not None
        stem = reading.number.value.rpartition("-")[0]
        replaced = [
            c.target for c in reading.citations if c.relation is citations.Relation.REPLACES
        ]
        assert f"{stem}-{number}" in replaced
