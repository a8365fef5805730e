"""What becomes of a saved search: renamed, told more or less often, paused, taken up, deleted.

Saving one, and looking what is new in it, is `tracker.search.watching`.
"""

from __future__ import annotations

import datetime as dt

from django.db.models import Q

from tracker.models import SavedSearch, User


def change(*, saved: SavedSearch, name: str, rhythm: str) -> SavedSearch:
    """Another name or rhythm. Raises ValidationError when the name is taken."""
    saved.name, saved.rhythm = " ".join(name.split()), rhythm
    saved.full_clean()
    saved.save(update_fields=["name", "rhythm"])
    return saved


def pause(*, saved_id: int, by: User, now: dt.datetime) -> bool:
    """No mail until it is taken up again. False when `by` has no such search that was watching."""
    mine = SavedSearch.objects.editable_by(by).filter(pk=saved_id, paused_at=None)
    return bool(mine.update(paused_at=now))


def resume(*, saved_id: int, by: User) -> bool:
    """Watch again: what came meanwhile is told in the next mail."""
    mine = SavedSearch.objects.editable_by(by).filter(~Q(paused_at=None), pk=saved_id)
    return bool(mine.update(paused_at=None))


def delete(*, saved_id: int, by: User) -> bool:
    """Forget it, and what it has told."""
    deleted, _each = SavedSearch.objects.editable_by(by).filter(pk=saved_id).delete()
    return bool(deleted)
