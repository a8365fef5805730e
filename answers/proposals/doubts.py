"""What is known to exist while a letter is read: the reader doubts what it does not find there."""

from __future__ import annotations

from collections.abc import Mapping

from tracker.letters.dossiers import KNOWN_DOSSIERS
from tracker.models import Dossier


def known_dossiers() -> Mapping[str, str]:
    """The dossiers that are known to exist, number to title: the reader's own and ours."""
    return {**dict(Dossier.objects.values_list("number", "title")), **KNOWN_DOSSIERS}
