"""Numbers as people write them: `21 501-20, nr. 2029` finds and becomes `kst-21501-20-2029`."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from tracker import citations
from tracker.citations import Kind

EXAMPLES = {
    Kind.ZAAK: (gettext_lazy("a zaaknummer"), "2025Z04340"),
    Kind.VRAAG: (gettext_lazy("a question number from before 2008"), "2060708430"),
    Kind.KAMERSTUK: (gettext_lazy("a kamerstuk number"), "21 501-20, nr. 2029"),
    Kind.DOSSIER: (gettext_lazy("a dossier number"), "21 501-20"),
    Kind.TOEZEGGING: (gettext_lazy("the number of a commitment"), "TZ202306-026"),
    Kind.AANHANGSEL: (gettext_lazy("an Aanhangsel number"), "ah-tk-20242025-1028"),
}


def without_nul(text: str) -> str:
    """`text` without the one character that PostgreSQL cannot hold."""
    return text.replace("\0", "")


def canonical_readings(text: str) -> list[str]:
    """The canonical forms of what `text` may mean, likeliest first; empty when it is no number."""
    return [identifier.canonical for identifier in citations.readings(without_nul(text))]


def canonical_as(text: str, *kinds: Kind) -> str:
    """The canonical form of `text`, which must be of one of `kinds`, or of any when none is given.

    Raises ValidationError with an example of what was expected.
    """
    identifier = citations.parse(text)
    if identifier is not None and (not kinds or identifier.kind in kinds):
        return identifier.canonical
    name, example = EXAMPLES[kinds[0] if kinds else Kind.KAMERSTUK]
    raise ValidationError(
        _("“%(value)s” is not %(name)s. Write it like %(example)s.")
        if kinds
        else _("“%(value)s” is no number that we know. Write it like %(example)s."),
        params={"value": text[:60], "name": name, "example": example},
    )
