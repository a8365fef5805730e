"""Every identifier that exists on paper, and texts that are full of pieces of them."""

from __future__ import annotations

from hypothesis import strategies as st

from tracker.citations import (
    Aanhangsel,
    Activiteitnummer,
    Chamber,
    Documentnummer,
    Dossier,
    Handelingen,
    Identifier,
    Kamerstuk,
    Publicatie,
    Staatsblad,
    Toezeggingnummer,
    Vraagnummer,
    Zaaknummer,
)

ROMAN_CHAPTERS = ["I", "IIA", "IIB", "III", "V", "VI", "IX", "IXB", "X", "XII", "XVI", "XX"]
FUNDS = list("ABCDEFGHJKLM")

numbers = st.integers(1, 9999)
sessions = st.integers(1850, 2098)
chambers = st.sampled_from(Chamber)
letters = st.from_regex(r"[A-Z]{1,2}", fullmatch=True)
digits = st.builds("{}{}".format, numbers, st.sampled_from(["", "", "a", "b", "g", "h"]))

plain_dossiers = st.builds(Dossier, st.integers(10000, 49999).filter(lambda n: n != 21501).map(str))
council_dossiers = st.builds(Dossier, st.just("21501"), st.from_regex(r"[0-9]{2}", fullmatch=True))
budget_dossiers = st.builds(
    Dossier, st.sampled_from(["25000", "36410", "36800"]), st.sampled_from(ROMAN_CHAPTERS + FUNDS)
)
senate_dossiers = st.builds(Dossier, st.sampled_from(["XXI", "XLIV", "CII", "CXXIV", "CLVI"]))
numbered_dossiers = plain_dossiers | council_dossiers | budget_dossiers

papers = (
    st.builds(Kamerstuk, numbered_dossiers, digits | letters)
    | st.builds(Kamerstuk, senate_dossiers, letters)
    | st.builds(Kamerstuk, plain_dossiers, digits | letters, st.sampled_from(["n1", "h1", "b12"]))
)
codes = (
    st.builds(Zaaknummer, st.from_regex(r"(19|20)[0-9]{2}Z[0-9]{5}", fullmatch=True))
    | st.builds(Documentnummer, st.from_regex(r"20[0-9]{2}D[0-9]{5}", fullmatch=True))
    | st.builds(Activiteitnummer, st.from_regex(r"20[0-9]{2}A[0-9]{5}", fullmatch=True))
    | st.builds(
        Toezeggingnummer, st.from_regex(r"TZ20[0-9]{2}(0[1-9]|1[0-2])-[0-9]{1,4}", fullmatch=True)
    )
    | st.builds(Vraagnummer, st.from_regex(r"2[0-9]{8,9}", fullmatch=True))
    | st.builds(Publicatie, st.from_regex(r"(kst|ah|blg)-[1-9][0-9]{5,7}", fullmatch=True))
    | st.builds(
        Publicatie, st.from_regex(r"kst-(18|19)[0-9]{6}-[0-9]{5}-[0-9]{1,3}[a-d]?", fullmatch=True)
    )
)
identifiers: st.SearchStrategy[Identifier] = (
    papers
    | numbered_dossiers
    | senate_dossiers
    | st.builds(Aanhangsel, chambers, sessions | st.none(), numbers)
    | st.builds(
        Handelingen, chambers, sessions | st.none(), numbers, numbers.map(str) | st.just("")
    )
    | st.builds(Staatsblad, st.integers(1813, 2099), numbers)
    | codes
)

PIECES = [
    *("Kamerstuk", "Kamerstukken", "TK", "EK", "II", "I", "motie", "wetsvoorstel", "dossier"),
    *("(", ")", ",", ";", "-", "–", "/", "en", "van", "de", "t/m", "nr.", "nrs.", "blz."),
    *("1", "2", "190", "21 501", "36 045", "36045", "-20", "XVI", "A", "H", "hoofdstuk", "CLVI"),
    *("vergaderjaar", "2024–2025", "2024/25", "Aanhangsel", "Handelingen", "9-284", "(R2137)"),
    *("Stb.", "2020,", "12 maart 2002", "EUR", "23031001", "2060708430", "2025Z04340"),
    *("kst-21501-20-2029", "ah-tk-20242025-8", "\n", "\u00a0", "\u00ad"),
    *(
        "kamervragen",
        "vragen",
        "debat",
        "12b",
        "item 3",
        "45-12-3",
        "wet",
        "Kamerbrief",
        "Staatsblad",
    ),
    *("stuk nr. 12 van", "vraagnummer 203041395", "/wetsvoorstel/36518_", "IX B", "00", "9999"),
]
ragged_texts = st.lists(st.sampled_from(PIECES) | st.text(max_size=4), max_size=40).map(
    " ".join
) | (st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
