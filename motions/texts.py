"""What the texts of motions and commitments refer to, and which motion replaced which."""

from __future__ import annotations

from django.utils.translation import gettext as _

from motions.models import Commitment, Motion
from tracker.ingest.referring import record_parts, record_replacement
from tracker.letters.replaced import replaced_in
from tracker.models import Citation
from tracker.models.numbers import written


def replace(*, motion: Motion, number: str, as_written: str = "") -> None:
    """The motion was tabled instead of the one with this number, known here or not; empty: none.

    Raises ValidationError when it would, in the end, replace itself.
    """
    words = as_written or (_("replaces %s") % written(number))
    record_replacement(case=motion, number=number, as_written=words)


def replaced_number(motion: Motion) -> str:
    """The canonical number of the motion that it was tabled instead of; empty when none is."""
    said = motion.citations.filter(part=Citation.Part.REPLACES).first()
    return said.means if said else ""


def record_texts(*, motion: Motion) -> None:
    """Read again what the motion's own texts refer to, and what it replaces if nobody said so."""
    for part, text in (
        (Citation.Part.SUBJECT, motion.subject),
        (Citation.Part.DICTUM, motion.dictum),
    ):
        record_parts(case=motion, part=part, texts={"": text})
    said = replaced_in(motion.subject, motion.number)
    if said and not replaced_number(motion):
        words = motion.subject[said.start : said.end]
        replace(motion=motion, number=said.number, as_written=words)


def record_promise(*, commitment: Commitment) -> None:
    """Read again what the commitment's own texts refer to."""
    for part, text in (
        (Citation.Part.SUBJECT, commitment.subject),
        (Citation.Part.TEXT, commitment.text),
    ):
        record_parts(case=commitment, part=part, texts={"": text})
