"""Ways of writing a reference, made up from its parts, with what each of them cites."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import strategies as st

Cited = tuple[str, tuple[str, ...]]
"""A reference as it is written, and its targets."""

_SPACES = ["", " ", "\u00a0", "\u202f"]
_DASHES = ["-", "–", "\u2011", " - ", "-\n", "–\n"]


def one_of(*texts: str) -> st.SearchStrategy[str]:
    """One of the texts."""
    return st.sampled_from(texts)


@st.composite
def years(draw: st.DrawFn) -> tuple[str, str]:
    """A vergaderjaar as identifiers have it and as it may be written."""
    start = draw(st.integers(1985, 2025))
    first, second = str(start), str(start + 1)
    dash = draw(st.sampled_from(_DASHES))
    forms = [
        f"{first}{dash}{second}",
        f"{first}/{second[2:]}",
        f"{first}/{second}",
        f"{first}–{second[2:]}",
        f"{first[2:]}/{second[2:]}",
        f"’{first[2:]}–’{second[2:]}",
    ]
    word = draw(one_of("", "", "vergaderjaar ", "Vergaderjaar ", "vergader-\njaar "))
    return first + second, word + draw(st.sampled_from(forms))


@st.composite
def dossiers(draw: st.DrawFn) -> tuple[str, str]:
    """A dossier and a way to write it."""
    number = draw(st.integers(14000, 36999).filter(lambda n: n != 21501).map(str))
    gap = draw(one_of(*_SPACES, "."))
    suffix = draw(one_of("", "", "", "XVI", "X", "VII", "IXB", "IIA", "A"))
    if not suffix and draw(st.booleans()):
        council = f"{draw(st.integers(1, 34)):02}"
        dash = draw(st.sampled_from(_DASHES))
        return f"21501-{council}", f"21{draw(one_of(*_SPACES))}501{dash}{council}"
    written = f"{number[:2]}{gap}{number[2:]}"
    if not suffix:
        return number, written
    return f"{number}-{suffix}", written + draw(one_of(" ", "-", " hoofdstuk ")) + suffix


@st.composite
def papers(draw: st.DrawFn) -> Cited:
    """A paper of the Tweede Kamer, or some of one dossier."""
    dossier, written = draw(dossiers())
    _, session = draw(years())
    lead = draw(
        one_of(
            *("Kamerstuk ", "Kamerstukken II ", "Kamerstuk, ", "kamerstuk ", "Kamerstuknr. "),
            *("Kamer-\nstuk ", "TK ", "dossier ", "motie-Ceder, Kamerstuk "),
            *(f"Kamerstukken II {session}, ", f"Kamerstukken, {session}, ", f"TK {session}, "),
            *(f"Tweede Kamer, {session}, ", f"Kamerstukken II, {session}, "),
        )
    )
    first = draw(st.integers(1, 3000))
    many = {
        f"nrs. {first} en {first + 2}": (first, first + 2),
        f"nrs. {first}, {first + 2} en {first + 5}": (first, first + 2, first + 5),
        f"nr. {first} en nr. {first + 4}": (first, first + 4),
        f"nrs. {first} t/m {first + 2}": (first, first + 1, first + 2),
        f"nrs. {first}–{first + 1}": (first, first + 1),
    }
    one = {f"{mark}{first}": (first,) for mark in ("nr. ", "nr.", "nr ", "nummer ", "Nr.\u00a0")}
    text, numbers = draw(st.sampled_from([*(one | many).items()]))
    tail = draw(one_of("", "", ", blz. 3", ", p. 12–13", " d.d. 3 mei 2021", f", {session}"))
    gap = draw(one_of(", ", " ", ","))
    return lead + written + gap + text + tail, tuple(f"kst-{dossier}-{n}" for n in numbers)


@st.composite
def letters(draw: st.DrawFn) -> Cited:
    """A paper of the Eerste Kamer."""
    number = str(draw(st.integers(22000, 36999)))
    letter = draw(one_of(*"ABCEFGHJKP", "AA", "BM", "CD"))
    _, session = draw(years())
    lead = draw(one_of(f"Kamerstukken I {session}, ", f"Eerste Kamer, {session}, ", "EK "))
    written = f"{number[:2]}{draw(one_of(' ', ''))}{number[2:]}"
    return f"{lead}{written}, {draw(one_of('', 'nr. '))}{letter}", (f"kst-{number}-{letter}",)


@st.composite
def answers(draw: st.DrawFn) -> Cited:
    """An answer in the Aanhangsel."""
    code, session = draw(years())
    number = draw(st.integers(1, 4200))
    series = draw(
        one_of(
            *("Aanhangsel Handelingen", "Aanhangsel van de Handelingen II", "Aanhangsel"),
            *("aanhangsel der Handelingen", "Aan-\nhangsel Handelingen", "Aanhangsel-Handelingen"),
            *("Aanhangsel Hande-\nlingen", "Aanhangsel bij de Handelingen", "Aanhang-sel"),
        )
    )
    mark = draw(one_of("nr. ", "nr.", "nr ", "nummer "))
    forms = (
        f"{series}, {session}, {mark}{number}",
        f"{series} {session} {mark}{number}",
        f"{series},{session},{mark}{number}",
        f"{series}, {mark}{number}, {session}",
        f"{series} ({session}, {mark}{number})",
    )
    return draw(st.sampled_from(forms)), (f"ah-tk-{code}-{number}",)


@st.composite
def sittings(draw: st.DrawFn) -> Cited:
    """A report in the Handelingen."""
    code, session = draw(years())
    number, item = draw(st.integers(1, 110)), draw(st.integers(1, 40))
    chamber, series = draw(
        st.sampled_from(
            [
                *(("tk", name) for name in ("Handelingen II", "Handelingen TK", "Hande-\nlingen")),
                *(("ek", name) for name in ("Handelingen I", "Handelingen Eerste Kamer")),
            ]
        )
    )
    target = f"h-{chamber}-{code}-{number}"
    forms = {
        f"{series} {session}, nr. {number}, item {item}": f"{target}-{item}",
        f"{series} {session}, nr. {number}, blz. 600–612": target,
        f"{series} {session}, blz. {number}-6012": target,
        f"{series} nr. {number}, {session}": target,
    }
    text, cited = draw(st.sampled_from([*forms.items()]))
    return text, (cited,)


def _publication(year: int, number: int, form: Callable[[int, int], str]) -> Cited:
    return form(year, number), (f"stb-{year}-{number}",)


publications = st.builds(
    _publication,
    st.integers(1950, 2030),
    st.integers(1, 700),
    st.sampled_from(
        ["Stb. {}, {}", "Stb. {}, nr. {}", "Staatsblad {} {}", "Stb. {}/{}", "Staats-\nblad {}, {}"]
    ).map(lambda form: form.format),
)
codes = st.builds(
    lambda before, code: (before + code, (code,)),
    one_of("", "kenmerk ", "nr. ", "zaaknummer: "),
    st.from_regex(r"20[0-2][0-9][ZDA][0-9]{5}", fullmatch=True),
)
references = papers() | letters() | answers() | sittings() | publications | codes
