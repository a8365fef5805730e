"""What the desk notes at a case."""

from __future__ import annotations

from django.utils import timezone

from tracker.models import Case, Note, User


def write_note(*, case: Case, author: User, text: str) -> Note:
    """Note something at a case. Raises ValidationError when there is nothing in it."""
    note = Note(case_id=case.pk, author=author, written_at=timezone.now(), text=text.strip())
    note.full_clean()
    note.save()
    return note
