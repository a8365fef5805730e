"""What a search result is, in the reader's language."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from tracker.models import Kind

KINDS = {
    **{kind.value: kind.label for kind in Kind},
    "document": _("document"),
    "dossier": _("dossier"),
    "kamerstuk": "kamerstuk",
    "publicatie": "kamerstuk",
    "zaak": "zaak",
}
"""By the kind of a `Result`."""
