from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tracker.search.clauses import MAX_WORDS
from tracker.search.query import Query, read, write

MOTION_NOTATIONS = [
    "21 501-20, nr. 2029",
    "21501-20-2029",
    "kst-21501-20-2029",
    "KST-21501-20-2029",
    "Kamerstuk 21501-20 nr. 2029",
    "Kamerstuk 21 501-20, nr. 2029",
    "Kamerstukken II 21 501-20, nr. 2029",
    "(Kamerstuk 21 501-20, nr. 2029)",
    "21\u00a0501-20,\u00a0nr.\u00a02029",
    "21 501\u201320, nr. 2029",
    "21501-20\u20112029",
    "  21501-20-2029  ",
    "21\u00ad501-20, nr. 2029",
    "motie 21501-20-2029",
    "motie Piri (21 501-20, nr. 2029)",
]


@pytest.mark.parametrize("written", MOTION_NOTATIONS)
def test_every_notation_of_a_number_is_read_as_that_number(written: str) -> None:
    assert [one.canonical for one in read(written).identifiers] == ["kst-21501-20-2029"]


def test_a_number_shared_by_two_dossiers_is_read_as_both() -> None:
    found = read("26 695/29 546, nr. 12").identifiers
    assert [one.canonical for one in found] == ["kst-26695-12", "kst-29546-12"]


@pytest.mark.parametrize(
    ("typed", "kind", "words"),
    [
        ("motie Piri", "motion", ("piri",)),
        ("Kamervragen Nordkamp", "question", ("nordkamp",)),
        ("vragen over drones", "question", ("over", "drones")),
        ("brief DS2025", "document", ("ds2025",)),
        ("dossier Europese Raad", "dossier", ("europese", "raad")),
        ("Nordkamp (GL-PvdA)", "", ("nordkamp", "gl", "pvda")),
        ("moties", "motion", ()),
        ("emotie", "", ("emotie",)),
    ],
)
def test_a_first_word_may_name_the_kind_that_is_wanted(
    typed: str, kind: str, words: tuple[str, ...]
) -> None:
    query = read(typed)
    assert (query.kind, query.words) == (kind, words)


def test_only_so_many_words_count() -> None:
    assert len(read(" ".join(f"woord{n}" for n in range(40))).words) == MAX_WORDS


@given(st.text(max_size=400))
def test_whatever_is_typed_is_read_without_complaint(typed: str) -> None:
    query = read(typed)
    assert "\x00" not in query.text
    assert all(word.isalnum() for word in query.words)


def asked(typed: str) -> list[str]:
    """What must stand in a text, as one would type it."""
    return [write(Query("", clauses=(clause,))) for clause in read(typed).clauses]


@pytest.mark.parametrize(
    ("typed", "clauses"),
    [
        ("stikstof drones", ["stikstof", "drones"]),
        ('"Levensreddende steun" Raad', ['"levensreddende steun"', "raad"]),
        ("stikstof -landbouw", ["stikstof", "-landbouw"]),
        ('-"Europese Raad" steun', ['-"europese raad"', "steun"]),
        ("boer OR tuinder OF kweker hulp", ["boer OR tuinder OR kweker", "hulp"]),
        ("zee-egel OR kwal", ['"zee egel" OR kwal']),
        ("boer of tuinder", ["boer", "of", "tuinder"]),
        ("OR boer OR", ["boer"]),
        ("boer OR -tuinder", ["boer", "-tuinder"]),
        ("vijf-en-twintig", ["vijf", "en", "twintig"]),
        ("- -- boer-", ["boer"]),
        ('"nooit gesloten', ['"nooit gesloten"']),
        ("„Oekra\u0069\u0308ne”", ['"oekraïne"']),
    ],
)
def test_words_phrases_or_and_minus_are_read_as_typed(typed: str, clauses: list[str]) -> None:
    assert asked(typed) == clauses


@pytest.mark.parametrize(
    ("typed", "filters"),
    [
        ("van:Nordkamp", [("van", "Nordkamp", False)]),
        (
            'van:"van Dijk" PARTIJ:GL-PvdA',
            [("van", "van Dijk", False), ("partij", "GL-PvdA", False)],
        ),
        ("-soort:Kamervragen", [("soort", "vraag", True)]),
        ("status:te_laat", [("status", "te-laat", False)]),
        ('status: "Te laat ondanks uitstel"', [("status", "te-laat-ondanks-uitstel", False)]),
        ("jaar:2025 jaar:2025", [("jaar", "2025", False)]),
        ("dossier:21 501-20", [("dossier", "21501-20", False)]),
        ("dossier: 36045 steun", [("dossier", "36045", False)]),
    ],
)
def test_a_facet_is_read_in_its_usual_spelling(
    typed: str, filters: list[tuple[str, str, bool]]
) -> None:
    found = [
        (one.name, one.value, one.excluded) for any_ in read(typed).filters for one in any_.facets
    ]
    assert found == filters


def test_or_joins_facets_to_one_filter() -> None:
    query = read("partij:VVD OF partij:D66 jaar:2025")
    assert [[one.value for one in any_.facets] for any_ in query.filters] == [
        ["VVD", "D66"],
        ["2025"],
    ]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("status:foo", "status: kent “foo” niet en telt niet mee. Kies uit open,"),
        ("soort:lied", "Kies uit vraag, motie, toezegging,"),
        ("jaar:25", "Schrijf een jaar als 2025."),
        ("dossier:drones", "Schrijf een dossiernummer als 21501-20 of 36045."),
        ("kleur:rood", "“kleur:” is geen filter; er is op de woorden gezocht."),
        ("van:", "Achter “van:” ontbreekt een waarde."),
    ],
)
def test_what_is_not_understood_is_explained_in_dutch(typed: str, said: str) -> None:
    query = read(f"{typed} drones" if typed != "van:" else typed)
    assert any(said in note for note in query.notes)
    assert query.filters == ()


def test_the_words_of_an_unknown_facet_are_words() -> None:
    assert read("kleur:rood drones").words == ("kleur", "rood", "drones")


@pytest.mark.parametrize(
    "typed",
    [
        "2025Z04340 status:te-laat",
        "status:te-laat 21 501-20, nr. 2029",
        "https://zoek.officielebekendmakingen.nl/kst-21501-20-2029.html",
    ],
)
def test_a_number_stays_a_number_beside_a_facet_and_in_an_address(typed: str) -> None:
    assert len(read(typed).identifiers) == 1


def test_a_dossier_facet_is_not_a_number_that_is_looked_up() -> None:
    assert read("steun dossier:21501-20").identifiers == ()


def test_narrowing_replaces_what_a_case_has_one_of_and_adds_what_it_has_more_of() -> None:
    query = read("steun jaar:2024 van:Piri")
    assert write(query.narrowed("jaar", "2025")) == "steun van:Piri jaar:2025"
    assert write(query.narrowed("van", "van Dijk")) == 'steun jaar:2024 van:Piri van:"van Dijk"'
    assert write(query.widened("van").widened("jaar")) == "steun"
    assert write(read("21501-20 jaar:2024").narrowed("soort", "motie")) == (
        "21501-20 jaar:2024 soort:motie"
    )


PIECES = st.sampled_from(
    [
        "boer", "Motie", "-landbouw", '"Europese Raad"', "OR", "OF", "zee-egel", "-zee-egel",
        "-", '"',
        "van:Nordkamp", 'van:"van Dijk"', "-partij:VVD", "jaar:2025", "jaar:x", "status:te-laat",
        "dossier:21 501-20", "kleur:rood", "van:", "21501-20", "2025Z04340", "36 373, H", "36?",
        "373", "'", "é",
        "van:%_\\", "ministerie:BZ", "behandelaar:mij", "soort:motie", "bewindspersoon:van",
    ]
)  # fmt: skip


@given(st.one_of(st.lists(PIECES, max_size=9).map(" ".join), st.text(max_size=200)))
@example("OR 36 373, H")
@example("36? 373 nr. 8")
def test_a_query_that_is_written_reads_as_the_same_query(typed: str) -> None:
    query = read(typed)
    assert read(write(query)) == query
