from __future__ import annotations

import pytest

from tracker.citations import find_hints


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Motie Piri (21 501-20, nr. 2029)", ("Piri",)),
        ("de motie van het lid Piri c.s. over", ("Piri",)),
        ("motie-\nDe Groot/Beckerman", ("De Groot", "Beckerman")),
        ("motie van de leden Rabbae en Ross-van Dorp (27 400", ("Rabbae", "Ross-van Dorp")),
        ("het amendement-Eerdmans/Stoffer (36410", ("Eerdmans", "Stoffer")),
        ("Motie Ceder, Kamerstuk 36 410", ("Ceder",)),
    ],
)
def test_a_motion_by_name_is_a_hint_with_its_movers(text: str, names: tuple[str, ...]) -> None:
    (hint,) = find_hints(text)
    assert hint.names == names
    assert text[hint.start : hint.end] == hint.text


def test_c_s_means_that_there_are_others() -> None:
    first, second = find_hints("motie-Piri c.s. en motie-Bruins")
    assert (first.others, second.others) == (True, False)


def test_a_motion_without_a_name_is_no_hint() -> None:
    assert find_hints("de motie over de wederopbouw, Motie 12 en emotie Piri") == []
