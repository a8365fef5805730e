"""A warning about citations knows which ones, and at which places they stand."""

from __future__ import annotations

from tracker.citations import find
from tracker.letters import read

LETTER = (
    "Vragen van het lid Voorbeeld (ABC) aan de minister van Defensie over steun aan Oekraïne.\n"
    "Vraag 1\nKent u de brief (Kamerstuk 26 045, nr. 190)?\nAntwoord 1\nJa. Zie verder Kamerstuk "
    "26 045, nr. 190 en\n99 999 en 99 998, nr. 4.\n"
)


def test_a_dossier_that_is_probably_another_names_every_place_and_what_is_meant() -> None:
    (warning,) = [w for w in read(LETTER).warnings if w.code == "doubtful_dossier"]
    assert warning.suggestion == "kst-36045-190"
    assert {citation.target for citation in warning.about} == {"kst-26045-190"}
    assert [LETTER[c.start : c.end] for c in warning.about] == ["Kamerstuk 26 045, nr. 190"] * 2


def test_every_doubtful_citation_stands_under_its_warning() -> None:
    text = (
        "Vragen over een voorbeeld.\nLees 36 999 en 36 998, nr. 4.\nLees 36 999 en\n36 998, nr. 4."
    )
    doubtful = [citation for citation in find(text) if citation.doubtful]
    (warning,) = [w for w in read(text).warnings if w.code == "doubtful_citation"]
    assert list(warning.about) == doubtful
    assert len(doubtful) == 4


def test_what_the_command_prints_of_a_warning_is_its_code_and_message() -> None:
    for warning in read(LETTER).as_json()["warnings"]:
        assert set(warning) == {"code", "message"}
