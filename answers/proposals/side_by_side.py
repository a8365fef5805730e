"""The letter beside the form: from each mark to its field, and from each field to its mark."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise

from answers.proposals.labels import LABELS
from answers.proposals.marking import Piece, pieces
from answers.proposals.screens import ROWS, ConfirmScreen

MOVED = {
    "extension": {"answered_on": "sent_on", "sent_on": ""},
    "other": {"subject": "title"},
    "spending_proposal": {"subject": "title"},
}
"""Values that the form of a kind has under another name, or has no field for."""


@dataclass(frozen=True, slots=True)
class Marked:
    """A piece of the letter; `label` says what was read there, `field` is the id of its field."""

    piece: Piece
    label: str | Promise
    field: str


def side_by_side(screen: ConfirmScreen) -> list[Marked]:
    """The letter in pieces; each field of the screen learns the place where it was read first."""
    document = screen.proposal.document
    found = []
    for piece in pieces(document.text, screen.proposal.marks):
        bound = _field_of(piece, screen) if piece.field else None
        if bound is not None and not hasattr(bound, "read_at"):
            bound.read_at = piece
        label = LABELS.get(piece.field, "")
        found.append(Marked(piece, label, bound.id_for_label if bound is not None else ""))
    return found


def _field_of(piece: Piece, screen: ConfirmScreen) -> Any:
    """The field that shows what was read in this piece; None when the form has none."""
    if piece.field in ROWS:
        rows = screen.rows.get(piece.field)
        if rows is None or piece.number > min(rows.initial_form_count(), len(rows.forms)):
            return None
        return rows.forms[piece.number - 1]["amount" if piece.field == "lines" else "text"]
    name = MOVED.get(screen.kind, {}).get(piece.field, piece.field)
    return screen.form[name] if name in screen.form.fields else None
