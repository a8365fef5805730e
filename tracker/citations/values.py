"""The identifiers of the States General as values.

Each value has a ``canonical`` string (unique, the permanent address), a ``display`` (how a Dutch
letter writes it) and a ``kind``. For every value ``parse(x.canonical) == x == parse(x.display)``.
The canonical forms are the identifiers of officielebekendmakingen.nl wherever it has one.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar


class Kind(StrEnum):
    """What an identifier points at; the words stay Dutch because they are names."""

    KAMERSTUK = "kamerstuk"
    DOSSIER = "dossier"
    AANHANGSEL = "aanhangsel"
    HANDELINGEN = "handelingen"
    STAATSBLAD = "staatsblad"
    ZAAK = "zaak"
    DOCUMENT = "document"
    ACTIVITEIT = "activiteit"
    TOEZEGGING = "toezegging"
    VRAAG = "vraag"
    PUBLICATIE = "publicatie"


class Chamber(StrEnum):
    """The two Chambers, as officielebekendmakingen.nl writes them in its identifiers."""

    TK = "tk"
    EK = "ek"

    @property
    def roman(self) -> str:
        """The Chamber in citations: ``II`` is the Tweede Kamer, ``I`` the Eerste Kamer."""
        return "II" if self is Chamber.TK else "I"


@dataclass(frozen=True, slots=True)
class Dossier:
    """A dossier: five digits or a Roman numeral, with a suffix (chapter or council number)."""

    number: str
    suffix: str = ""
    kind: ClassVar[Kind] = Kind.DOSSIER

    @property
    def canonical(self) -> str:
        """``21501-20``, ``36800-XVI``, ``36045``, ``CLVI``."""
        return f"{self.number}-{self.suffix}" if self.suffix else self.number

    @property
    def spaced(self) -> str:
        """The dossier as it is printed: ``21 501-20``, ``36 800 XVI``."""
        number = f"{self.number[:2]} {self.number[2:]}" if self.number.isdigit() else self.number
        if not self.suffix:
            return number
        return f"{number}{'-' if self.suffix.isdigit() else ' '}{self.suffix}"

    @property
    def display(self) -> str:
        """``Dossier 21 501-20``."""
        return f"Dossier {self.spaced}"


@dataclass(frozen=True, slots=True)
class Kamerstuk:
    """One paper in a dossier.

    ``number`` is digits with at most one letter (``2029``, ``137b``) or, for the Eerste Kamer,
    capitals (``H``, ``AB``). ``edition`` is ``n1``, ``h1`` or ``b1`` where the publication id has
    it (a reprint or an annex).
    """

    dossier: Dossier
    number: str
    edition: str = ""
    kind: ClassVar[Kind] = Kind.KAMERSTUK

    @property
    def canonical(self) -> str:
        """``kst-21501-20-2029``, ``kst-36800-XVI-12``, ``kst-36373-H``, ``kst-CLVI-A-n1``."""
        paper = f"kst-{self.dossier.canonical}-{self.number}"
        return f"{paper}-{self.edition}" if self.edition else paper

    @property
    def display(self) -> str:
        """``Kamerstuk 21 501-20, nr. 2029``, ``Kamerstuk 36 373, H``."""
        if self.edition:
            return self.canonical
        sign = "nr. " if self.number[0].isdigit() else ""
        return f"Kamerstuk {self.dossier.spaced}, {sign}{self.number}"


def session_code(year: int | None) -> str:
    """The vergaderjaar that starts in ``year`` as identifiers write it: ``20242025``, or ``?``."""
    return "?" if year is None else f"{year}{year + 1}"


def _session_words(year: int | None) -> str:
    return "" if year is None else f" {year}–{year + 1}"


@dataclass(frozen=True, slots=True)
class Aanhangsel:
    """A question with its answer, as printed in the Aanhangsel van de Handelingen.

    ``session`` is the year in which the vergaderjaar starts; None where it is not printed.
    """

    chamber: Chamber
    session: int | None
    number: int
    kind: ClassVar[Kind] = Kind.AANHANGSEL

    @property
    def canonical(self) -> str:
        """``ah-tk-20242025-1028``; ``ah-tk-?-733`` where the year is not printed."""
        return f"ah-{self.chamber}-{session_code(self.session)}-{self.number}"

    @property
    def display(self) -> str:
        """``Aanhangsel Handelingen II 2024–2025, nr. 1028``."""
        years = _session_words(self.session)
        return f"Aanhangsel Handelingen {self.chamber.roman}{years}, nr. {self.number}"


@dataclass(frozen=True, slots=True)
class Handelingen:
    """The report of a sitting; ``item`` (``9``) where it is given.

    In old identifiers (``h-tk-20062007-3564-3568``) the two are the first and the last page.
    """

    chamber: Chamber
    session: int | None
    number: int
    item: str = ""
    kind: ClassVar[Kind] = Kind.HANDELINGEN

    @property
    def canonical(self) -> str:
        """``h-tk-20242025-8``, with an item ``h-tk-20242025-8-9``."""
        sitting = f"h-{self.chamber}-{session_code(self.session)}-{self.number}"
        return f"{sitting}-{self.item}" if self.item else sitting

    @property
    def display(self) -> str:
        """``Handelingen II 2024–2025, nr. 8``, with an item ``nr. 8, item 9``."""
        sitting = f"{self.chamber.roman}{_session_words(self.session)}, nr. {self.number}"
        return f"Handelingen {sitting}" + (f", item {self.item}" if self.item else "")


@dataclass(frozen=True, slots=True)
class Staatsblad:
    """A publication in the Staatsblad: its year and number."""

    year: int
    number: int
    kind: ClassVar[Kind] = Kind.STAATSBLAD

    @property
    def canonical(self) -> str:
        """``stb-2020-118``."""
        return f"stb-{self.year}-{self.number}"

    @property
    def display(self) -> str:
        """``Stb. 2020, 118``."""
        return f"Stb. {self.year}, {self.number}"
