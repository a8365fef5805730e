"""Reads one reference forward from its dossier: what shares the papers, and which papers.

``Kamerstukken II 2023/24, 36 410 VIII, nrs. 82 en 106``; the words before the dossier say how much
of what follows is believed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from tracker.citations.cursor import Cursor
from tracker.citations.dossiers import DossierAt, take_dossier, take_run, take_shared
from tracker.citations.leads import Lead, Strength, lead_before
from tracker.citations.numbering import MARK, Numbered, take_numbers
from tracker.citations.papers import Form, Papers, take_papers
from tracker.citations.sessions import SESSION, SESSION_WORD
from tracker.citations.values import Dossier

_TITLE = re.compile(
    r"\ [A-ZÀ-Þ][^0-9.;:()\[\]]{3,90}?(?:\ (?=[0-9]{2}\ ?[0-9]{3}\ )|(?=,?\ [Nn]rs?\b))"
)
_HEADING = re.compile(r"\ [A-ZÀ-Þ].{3,400}?(?=\ (?:Nr|No)\.\ [0-9]{1,4}\ (?:[A-Z]{4,}|[A-Z]\b))")
_OWN_HEADING = re.compile(
    r"\ [A-ZÀ-Þ].{3,400}?\ Nr\.\ [0-9]{1,4}\ (?:NADER\ |(?:NADER\ )?GEWIJZIGDE?\ )?"
    r"(?:MOTIE|AMENDEMENT|BRIEF|VERSLAG|LIJST|NOTA|MEMORIE|VOORSTEL|ADVIES)\b"
)
_MOST_TITLES = 4
_PAGES = r"(?:p|pp|blz|pag|bladz|pagina)\b[.'s]{0,3}\ ?[0-9]+(?:\ ?[-/]\ ?[0-9]+)?(?:\ e\.v\.?)?"
_TAIL = re.compile(
    rf"(?:,?\ {_PAGES})?(?:,?\ {SESSION_WORD}{SESSION})?(?:,?\ {_PAGES})?", re.IGNORECASE
)
_MORE = re.compile(
    rf",?\ (?:m\.n\.\ )?{_PAGES}(?:(?:,|\ en)\ [0-9]+(?:-[0-9]+)?){{0,4}}"
    r"(?:,?\ en|[,;])\ (?=n(?:r|ummer))",
    re.IGNORECASE,
)
_MOST_MORE = 20
_OPENS = re.compile(r"\ ?\(\ ?[0-9]")
_CONTINUES = re.compile(r"[ ,;/]{0,3}(?:(?:en|alsmede|resp\.|respectievelijk)\ )?(?:ook\ )?\(?")
_NUMBERS = r"(?:nrs?|nummers?)\b\.?\ ?[0-9][0-9a-z, -]{0,40}?"
_NUMBER_BEFORE = re.compile(
    rf"(?<![a-z])(?:stuk\ {_NUMBERS}(?:,|\ van|\ bij)\ "
    rf"|(?<!vraag\ ){_NUMBERS}(?:\ ?\((?:Kamerstuk(?:ken)?\ )?"
    r"|,?\ (?:van|in|uit|bij|onder)\ (?:het\ )?(?:kamer)?(?:stuk|dossier)(?:nummer)?\ |\ van\ ))\Z",
    re.IGNORECASE,
)
_LONGEST_BEFORE = 70


@dataclass(frozen=True, slots=True)
class Reference:
    """Dossiers that share ``papers``, the words before them, and where the reading ends."""

    lead: Lead
    dossiers: tuple[DossierAt, ...]
    papers: tuple[Numbered, ...]
    form: Form
    end: int

    @property
    def start(self) -> int:
        """Where the citation begins: at the words before it if they name it."""
        named = self.lead.strength is Strength.STRONG
        return self.lead.start if named else self.dossiers[0].start


def read_reference(cursor: Cursor, previous: Reference | None) -> Reference:
    """Read the reference whose dossier stands here; ``previous`` may lead it: "... en 29 984"."""
    start, text = cursor.at, cursor.text
    lead = lead_before(text, start, previous.end if previous else 0)
    if previous and _CONTINUES.fullmatch(text, previous.end, start):
        lead = replace(previous.lead, start=start)
    if run := take_run(cursor):
        dossier, paper = run
        return Reference(lead, (dossier,), (paper,), Form.RUN, cursor.at)
    dossiers = take_shared(cursor)
    suffixed = dossiers[-1].suffixed
    papers, form = take_papers(cursor, lead, suffixed=suffixed)
    if form is Form.BARE and (lead.strength >= Strength.WEAK or cursor.sees(_OWN_HEADING)):
        papers, form = _take_titled(cursor, dossiers) or (papers, form)
    if form is Form.BARE and (before := _numbers_before(text, start)):
        return Reference(lead, tuple(dossiers), (before,), Form.BEFORE, dossiers[-1].end)
    if form is Form.BARE and lead.eerste_kamer and len(dossiers[-1].dossier.suffix) == 1:
        dossiers, papers = _as_paper(dossiers)
        form = Form.LETTERS
    if form is Form.BARE:
        return Reference(lead, tuple(dossiers), (), form, dossiers[-1].end)
    papers += _take_more(cursor)
    cursor.take(_TAIL)
    return Reference(lead, tuple(dossiers), papers, form, cursor.at)


def _as_paper(dossiers: list[DossierAt]) -> tuple[list[DossierAt], tuple[Numbered, ...]]:
    """Behind "Kamerstukken I" the letter is a paper, whatever it hangs on: "29 210 C"."""
    last = dossiers[-1]
    paper = Numbered((last.dossier.suffix,), last.end - 1, last.end)
    return [*dossiers[:-1], replace(last, dossier=Dossier(last.dossier.number))], (paper,)


def _take_more(cursor: Cursor) -> tuple[Numbered, ...]:
    """Read on behind the pages: "nr. 6, blz. 53 en nr. 9, blz. 26"."""
    taken: list[Numbered] = []
    behind = cursor.at
    while len(taken) < _MOST_MORE and cursor.take(_MORE) and (mark := cursor.take(MARK)):
        numbers = take_numbers(cursor, plural=bool(mark["plural"]))
        if not numbers or cursor.sees(_OPENS):
            break
        taken += numbers
        behind = cursor.at
    cursor.at = behind
    return tuple(taken)


def _take_titled(cursor: Cursor, dossiers: list[DossierAt]) -> Papers | None:
    """Read "21 062 Grote Stedenbeleid 25 017 Economische structuur, nr. 97", or a heading."""
    behind = cursor.at
    others: list[DossierAt] = []
    for _ in range(_MOST_TITLES):
        if not cursor.take(_TITLE):
            break
        dossier = take_dossier(cursor)
        if not dossier:
            papers = take_papers(cursor, Lead(behind, Strength.NONE), suffixed=False)
            dossiers += others
            return papers
        others.append(dossier)
    cursor.at = behind
    if cursor.take(_HEADING):
        return take_papers(cursor, Lead(behind, Strength.NONE), suffixed=False)
    return None


def _numbers_before(text: str, place: int) -> Numbered | None:
    """Read "nr. 456 (" or "nr. 456 van Kamerstuk" before a dossier at ``place``."""
    found = _NUMBER_BEFORE.search(text, max(0, place - _LONGEST_BEFORE), place)
    mark = found and MARK.match(text, found.start())
    if not found or not mark:
        return None
    numbers = take_numbers(Cursor(text, mark.end()), plural=bool(mark["plural"]))
    values = tuple(value for number in numbers for value in number.values)
    return Numbered(values, found.start(), place) if values else None
