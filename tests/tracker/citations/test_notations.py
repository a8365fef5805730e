"""Notations as Dutch letters, footnotes and addresses have them, and what they cite."""

from __future__ import annotations

import pytest

from tracker.citations import Relation, find

KAMERSTUKKEN = {
    "(Kamerstuk 21 501-20, nr. 2029)": "kst-21501-20-2029",
    "Motie Piri (21 501-20, nr. 2029)": "kst-21501-20-2029",
    "21501-20 Nr. 2029": "kst-21501-20-2029",
    "21501–20, nr. 1597": "kst-21501-20-1597",
    "21\u00a0501\u201120, nr.\u202f2029": "kst-21501-20-2029",
    "Kamerstuk 21 501 - 20, nr. 2029": "kst-21501-20-2029",
    "Kamerstuk 21501-20-2128": "kst-21501-20-2128",
    "Kamerstuk 21 501-\n20, nr.\n2029": "kst-21501-20-2029",
    "Kamer-\nstuk 36 410, nr. 5": "kst-36410-5",
    "Kamerstuk-ken 23 645, nr. 811": "kst-23645-811",
    "5Kamerstuk23 432,nr.537": "kst-23432-537",
    "36 800 XVI, nr. 12": "kst-36800-XVI-12",
    "Kamerstuk 34 775-X, nr. 110": "kst-34775-X-110",
    "36800 hoofdstuk XIII, nr. 5": "kst-36800-XIII-5",
    "kamerstukken II, 1987–1988, 20 200, hoofdstuk VII, nr. 57": "kst-20200-VII-57",
    "zitting 1979-1980,15800 hoofdstukV, nr.92": "kst-15800-V-92",
    "Kamerstuk 25 000 IX B, nr. 20": "kst-25000-IXB-20",
    "36 410A, nr. 33": "kst-36410-A-33",
    "Kamerstuk 24 400, C, nr. 6": "kst-24400-C-6",
    "Kamerstuk 35 570 K nr. 1": "kst-35570-K-1",
    "Kamerstuk 22 855 (R 1451) nr. 3": "kst-22855-3",
    "35315-(R2137)-1": "kst-35315-1",
    "(Kamerstuk 33670-16)": "kst-33670-16",
    "(23 432-537)": "kst-23432-537",
    "motie 35.867, nummer 9": "kst-35867-9",
    "Tweede Kamer 1992–1993, kamerstuk 22 980, 3": "kst-22980-3",
    "TK 1992–1993 23031001": "kst-23031-1",
    "nr. 456 (36800-XVI)": "kst-36800-XVI-456",
    "motie Dijsselbloem (29 240, nr. 27 herdruk)": "kst-29240-27",
    "Kamerstukken II 2023–34, 23 235, nr. 240": "kst-23235-240",
    "Handelingen II: 1999–2000, 26 646, nr. 3": "kst-26646-3",
    "TK 1994–1995, 23 942 enz. nr. 9": "kst-23942-9",
    "(36.600 XVII, M)": "kst-36600-XVII-M",
}
EERSTE_KAMER = {
    "5Eerste Kamer, 36 373, H": "kst-36373-H",
    "Kamerstukken I 2023/24, 36200, A": "kst-36200-A",
    "Kamerstukken I 2003/04, 29 210 C": "kst-29210-C",
    "Kamerstukken I 25295-BM": "kst-25295-BM",
    "(2012–2013, CII, B)": "kst-CII-B",
    "Kamerstukken I 2000/01, 26 691, nr. 137b, blz. 39": "kst-26691-137b",
}
DOSSIERS = {
    "Kamerstuk 21 501-20": "21501-20",
    "in dossier 36 045": "36045",
    "wetsvoorstel 26 468": "26468",
    "TK 1999–2000, 26 800 VI": "26800-VI",
    "het wetsvoorstel «Van Boxtel» (23 259)": "23259",
    "https://zoek.officielebekendmakingen.nl/dossier/21501-20": "21501-20",
}
ANNALS = {
    "Zie ook Aanhangsel Handelingen,vergaderjaar 2024–2025, nr. 337.": "ah-tk-20242025-337",
    "Kamervragen (Aanhangsel) 2023–2024, nr. 2267": "ah-tk-20232024-2267",
    "aanhangsel Handelingen, II nr. 276, vergaderjaar 2004–2005": "ah-tk-20042005-276",
    "Aanhangsel der handelingen nr. 1729, vergaderjaar 1999–2000": "ah-tk-19992000-1729",
    "Zie Aanhangsel Handelingen 1749, vergaderjaar 1996–1997": "ah-tk-19961997-1749",
    "(TK 1999–2000, Aanhangsel 1234)": "ah-tk-19992000-1234",
    "Aanhangsel (nr. 414 (1993/94) Handelingen)": "ah-tk-19931994-414",
    "Aanhangsel Handelingen, Eerste Kamer, 1986 1987, nr. 5": "ah-ek-19861987-5",
    "Aanhangsel van de Handelingen 2000–2001, nummer 715H": "ah-tk-20002001-715",
    "Aanhangselnummer: 242501244": "ah-tk-20242025-1244",
    "Handelingen II, 2010/11, nr. 23, blz. 2–28 en blz. 31–60": "h-tk-20102011-23",
    "Handelingen 2000–2001 1e Kamer nr. 12, pag. 545": "h-ek-20002001-12",
    "Tweede Kamer, 1993–1994, Handelingen nr. 20": "h-tk-19931994-20",
    "Handelingen 11, 1975–1976, nr. 36": "h-tk-19751976-36",
    "Handelingen TK 2003-4, 48-3260": "h-tk-20032004-48",
    "Handelingen II 2024/25, nr. 8, item 9": "h-tk-20242025-8-9",
}
CODES = {
    "met kenmerk 2025Z04340": "2025Z04340",
    "vraagnummer2024Z18284)": "2024Z18284",
    "nr. 3308 32024Z15585/": "2024Z15585",
    "TZ202501-123": "TZ202501-123",
    "Activiteitnummer: 2008A02139": "2008A02139",
    "(vraagnummer 2060708430)": "vraagnr-2060708430",
    "kamervragen (2969715100)": "vraagnr-2969715100",
    "kv-tk-2011Z02579": "2011Z02579",
    "https://www.tweedekamer.nl/kamerstukken/detail?id=2021Z07250": "2021Z07250",
    "https://zoek.officielebekendmakingen.nl/kst-CLVI-A-n1.html": "kst-CLVI-A-n1",
    "https://zoek.officielebekendmakingen.nl/dossier/29628/kst-29628-1135": "kst-29628-1135",
    "kst-1268678": "kst-1268678",
    "Staatsblad 1991, nr. 385": "stb-1991-385",
    "(Stb. 1989, 314)": "stb-1989-314",
    "Staatsblad 691, jaargang 1995": "stb-1995-691",
}
LISTS = {
    "Kamerstuk 28 286, nrs. 1216 en 1237": ["kst-28286-1216", "kst-28286-1237"],
    "Kamerstuk 22 550, nrs. 1–2": ["kst-22550-1", "kst-22550-2"],
    "34 550 VIII, nrs. 5 t/m 7": ["kst-34550-VIII-5", "kst-34550-VIII-6", "kst-34550-VIII-7"],
    "TK 2003–2004, 29 407, resp. nrs. 14, 16 en 17": [
        "kst-29407-14",
        "kst-29407-16",
        "kst-29407-17",
    ],
    "Kamerstukken 36 045 en 31 777, nr. 87": ["kst-36045-87", "kst-31777-87"],
    "26 695/29 546, nr. 12": ["kst-26695-12", "kst-29546-12"],
    "33037;34532, nr. 184": ["kst-33037-184", "kst-34532-184"],
    "Kamerstuk 25 600 VI en VII, nr. 29": ["kst-25600-VI-29", "kst-25600-VII-29"],
    "Kamerstuk 29 689, nrs. 107 en 133 en 30 918, nr. 24": [
        "kst-29689-107",
        "kst-29689-133",
        "kst-30918-24",
    ],
    "Kamerstuk 26 691, nr. 6, blz. 53 en nr. 9, blz. 26": ["kst-26691-6", "kst-26691-9"],
    "kamerstuk 21 062 Grote Stedenbeleid 25 017 Economische structuur, nr. 97": [
        "kst-21062-97",
        "kst-25017-97",
    ],
    "(30 918, nr. 22 en 31 200 XVI, vraag 207)": ["kst-30918-22", "31200-XVI"],
    "Kamerstukken 24 250 en 24 344": ["24250", "24344"],
    "aanhangsel Handelingen, nrs. 325 en 637, vergaderjaar 2001–2002": [
        "ah-tk-20012002-325",
        "ah-tk-20012002-637",
    ],
    "Stb. 2024, 153 en 2024, 213": ["stb-2024-153", "stb-2024-213"],
}
NO_CITATION = [
    "een bijdrage van EUR 25 000, nr. 3 op de lijst",
    "ruim 25 000 huishoudens, waarvan Duitsland (25 759) en Japan (16 419)",
    "Bethesda, MD 20889-5603 USA",
    "tel. 070-12 345 67 of 06-12345678, Postbus 20301, 2500 EH Den Haag",
    "De toetredingsonderhandelingen met Albanië zijn op 19 juli 2022 begonnen.",
    "SEH-behandelingen in 34% van de gevallen",
    "Tweede Kamer, vergaderjaar 2024–2025, Aanhangsel 1",
    "Brief BiZa 96-526 (dbo-cb-u-2058178), kenmerk 2019-0000123456",
    "op 12 maart 2002 en 13-12-1994, EUR 1 250 000,00",
    "de motie van het lid Piri c.s.",
]


@pytest.mark.parametrize(
    ("text", "target"),
    [*(KAMERSTUKKEN | EERSTE_KAMER | DOSSIERS | ANNALS | CODES).items()],
)
def test_a_notation_gives_its_identifier(text: str, target: str) -> None:
    assert [citation.target for citation in find(text)] == [target]


@pytest.mark.parametrize(("text", "targets"), LISTS.items())
def test_a_list_is_written_out_the_lead_dossier_first(text: str, targets: list[str]) -> None:
    assert [citation.target for citation in find(text)] == targets


@pytest.mark.parametrize("text", NO_CITATION)
def test_what_only_looks_like_a_citation_is_none(text: str) -> None:
    assert find(text) == []


def test_a_date_behind_a_paper_is_no_second_paper() -> None:
    text = "Kamerstuk 25 295 nr. 7, 19 maart 2002 en nrs. 5 en 6, 14 mei 2003"
    assert [citation.target for citation in find(text)] == ["kst-25295-7"]


def test_an_annex_and_a_replaced_paper_say_so() -> None:
    annex, replaced = find("Bijlage bij Kamerstuk 29 383, nr. 384 (t.v.v. 32824-499)")
    assert (annex.target, annex.relation) == ("kst-29383-384", Relation.ANNEX_OF)
    assert (replaced.target, replaced.relation) == ("kst-32824-499", Relation.REPLACES)


def test_the_heading_of_a_changed_motion_cites_its_own_number_and_the_one_it_replaces() -> None:
    own, replaced = find(
        "Kamerstukken\n36 635\nInitiatiefnota over Wijkgerichte ouderenzorg (2024)\nNr.\n6\n"
        "GEWIJZIGDE MOTIE VAN HET LID KRÖGER TER VERVANGING VAN DIE GEDRUKT ONDER NR. 5"
    )
    assert (own.target, own.relation) == ("kst-36635-6", Relation.CITES)
    assert (replaced.target, replaced.relation) == ("kst-36635-5", Relation.REPLACES)


def test_the_edges_of_a_table_are_no_part_of_a_reference() -> None:
    (citation,) = find("| Kamerstuk | 36 278 | nr. 32 |")
    assert citation.target == "kst-36278-32"


def test_the_words_are_kept_as_written() -> None:
    text = "zie Kamer-\nstuk 21\u00a0501\u201120,\nnrs. 7 en 8."
    first, second = find(text)
    assert first.text == "Kamer-\nstuk 21\u00a0501\u201120,\nnrs. 7"
    assert second.text == "8"


def test_a_long_range_is_cited_by_its_ends() -> None:
    citations = find("Kamerstuk 36 410, nrs. 1 t/m 900")
    assert [citation.target for citation in citations] == ["kst-36410-1", "kst-36410-900"]
