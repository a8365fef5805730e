"""Who asks whom about what, in every form in which headings say it."""

from __future__ import annotations

import pytest

from tracker.letters import Reading, read


def heading(words: str) -> Reading:
    return read(
        f"Vragen van {words} over een voorbeeld (ingezonden 3 juni 2024).\nVraag 1\nIs dat zo?\n"
    )


def people(reading: Reading) -> list[tuple[str, str | None]]:
    return [(member.value.name, member.value.party) for member in reading.members]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("het lid Van der Plas (BBB)", [("Van der Plas", "BBB")]),
        ("de leden Kröger , Thijssen (beiden GroenLinks-PvdA), Teunissen (PvdD) en "
         "Rooderkerk (D66)",
         [("Kröger", "GroenLinks-PvdA"), ("Thijssen", "GroenLinks-PvdA"), ("Teunissen", "PvdD"),
          ("Rooderkerk", "D66")]),
        ("de leden Timmermans, Koenders en Feenstra (allen PvdA)",
         [("Timmermans", "PvdA"), ("Koenders", "PvdA"), ("Feenstra", "PvdA")]),
        ("de leden Mutluer, Lahlah (GroenLinks-PvdA) en Boswijk (CDA)",
         [("Mutluer", "GroenLinks-PvdA"), ("Lahlah", "GroenLinks-PvdA"), ("Boswijk", "CDA")]),
        ("het lid Van Eijk en Aartsen (beiden VVD)", [("Van Eijk", "VVD"), ("Aartsen", "VVD")]),
        ("de leden lid Inge van Dijk (CDA) en Faber-van de Klashorst(PVV)",
         [("Inge van Dijk", "CDA"), ("Faber-van de Klashorst", "PVV")]),
        ("de leden M. M. van der Burg en Van 't Riet (beiden D66)",
         [("M. M. van der Burg", "D66"), ("Van 't Riet", "D66")]),
        ("het lid Yeşilgöz-Zegerius (VVD)", [("Yeşilgöz-Zegerius", "VVD")]),
        ("de leden Werner (CDA), Hendriks en Bierman",
         [("Werner", "CDA"), ("Hendriks", None), ("Bierman", None)]),
        ("het lid Nordkamp (GL-\nPvdA)", [("Nordkamp", "GL-PvdA")]),
    ],
)  # fmt: skip
def test_members_keep_their_own_party(words: str, expected: list[tuple[str, str | None]]) -> None:
    assert people(heading(words)) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("de Minister van Defensie", ["minister van Defensie"]),
        ("de Ministers van Asiel en Migratie en van Volksgezondheid, Welzijn en Sport",
         ["minister van Asiel en Migratie", "minister van Volksgezondheid, Welzijn en Sport"]),
        ("de Ministers van Landbouw, Natuur en Voedselkwaliteit en voor Natuur en Stikstof",
         ["minister van Landbouw, Natuur en Voedselkwaliteit",
          "minister voor Natuur en Stikstof"]),
        ("de minister en staatssecretaris van Buitenlandse Zaken",
         ["minister van Buitenlandse Zaken", "staatssecretaris van Buitenlandse Zaken"]),
        ("de Staatssecretaris van Financiën en de Minister van Sociale Zaken en Werkgelegenheid",
         ["staatssecretaris van Financiën", "minister van Sociale Zaken en Werkgelegenheid"]),
        ("de ministers van Defensie en Buitenlandse Zaken",
         ["minister van Defensie", "minister van Buitenlandse Zaken"]),
        ("de Minister-president, minister van Algemene Zaken en de Minister van Justitie",
         ["minister-president", "minister van Justitie"]),
        ("de Minister Justitie en Veiligheid", ["minister van Justitie en Veiligheid"]),
        ("de staatssecretaris van Justitie, dhr. Voorbeeld", ["staatssecretaris van Justitie"]),
    ],
)  # fmt: skip
def test_addressees_are_offices_without_article(words: str, expected: list[str]) -> None:
    reading = heading(f"het lid Voorbeeld (ABC) aan {words}")
    assert [office.value for office in reading.addressees] == expected


@pytest.mark.parametrize(
    "word", ["over", "inzake", "in zake", "betreffende", "naar aanleiding van"]
)
def test_the_subject_follows_its_word_and_may_hold_it_again(word: str) -> None:
    reading = read(
        f"Vragen van het lid Voorbeeld (ABC) aan de Minister van Defensie {word} de motie van het "
        "lid Ander c.s.\nover een voorbeeld (ingezonden 3 juni 2024).\nVraag 1\nIs dat zo?\n"
    )
    assert reading.subject is not None
    assert reading.subject.value == "de motie van het lid Ander c.s. over een voorbeeld"


def test_the_members_of_earlier_questions_are_not_the_members_of_these() -> None:
    reading = read(
        "Vraag 1\nIs dat zo?\nAntwoord 1\nJa.\nToelichting:\nDeze vragen dienen ter aanvulling op "
        "eerdere vragen terzake van het lid Eerder (ABC), ingezonden 2 juni 2024 (vraagnummer "
        "2024Z99998).\n"
    )
    assert reading.members == ()
    assert reading.case_number is None
    assert {"no_members", "no_case_number", "no_sent_date"} <= {w.code for w in reading.warnings}


def test_who_answers_stands_in_for_an_addressee_that_is_not_named_and_is_told() -> None:
    reading = read(
        "In antwoord op uw brief van 3 juni 2024, nr. 2024Z99999, deel ik u mede dat de vragen van "
        "het lid Voorbeeld (ABC) over een voorbeeld worden beantwoord zoals aangegeven in de "
        "bijlage.\n\nAntwoorden van de minister van Defensie op Kamervragen van het lid Voorbeeld "
        "(ABC) over een voorbeeld.\n\nVraag 1\nIs dat zo?\n\nAntwoord op vraag 1\nJa.\n"
    )
    assert [office.value for office in reading.addressees] == ["minister van Defensie"]
    assert "addressee_assumed" in {warning.code for warning in reading.warnings}


def test_a_letter_that_asks_for_uitstel_tells_it_in_a_sentence() -> None:
    reading = read(
        "Datum 20 juni 2024\n\nBetreft Uitstelbericht\n\nGeachte voorzitter,\n\n"
        "Op 3 juni 2024 hebben de leden Een (ABC) en Twee (DEF) schriftelijke vragen gesteld aan "
        "de minister van Defensie over een voorbeeld (kenmerk 2024Z99999). Tot mijn spijt is het "
        "niet mogelijk deze binnen de gebruikelijke termijn te beantwoorden.\n\n"
        "De minister van Defensie,\n\n\nA. Voorbeelds\n"
    )
    assert reading.kind == "extension"
    assert people(reading) == [("Een", "ABC"), ("Twee", "DEF")]
    assert [office.value for office in reading.addressees] == ["minister van Defensie"]
    assert reading.subject is not None
    assert reading.subject.value == "een voorbeeld"
    assert reading.case_number is not None
    assert reading.case_number.value == "2024Z99999"
    assert reading.sent_on is not None
    assert str(reading.sent_on.value) == "2024-06-03"
    assert reading.answered_on is not None
    assert str(reading.answered_on.value) == "2024-06-20"


@pytest.mark.parametrize(
    ("written", "names"),
    [
        ("het lid van der Berg (ABC)", ["van der Berg"]),
        ("de leden Voorbeeld en van der Berg (beiden ABC)", ["Voorbeeld", "van der Berg"]),
        ("het lid de Berg (ABC) en van het lid van Dal (DEF)", ["de Berg", "van Dal"]),
        ("den heer van Berg", ["van Berg"]),
        ("de leden Van der Berg en 't Dal (beiden ABC)", ["Van der Berg", "'t Dal"]),
    ],
)
def test_a_small_prefix_belongs_to_the_name(written: str, names: list[str]) -> None:
    reading = read(f"Vragen van {written} aan de minister van Defensie over iets.\nVraag 1\nJa?\n")
    assert [member.value.name for member in reading.members] == names
