"""Found, not called: letters that were read and that nobody has proposed anything for yet."""

from __future__ import annotations

import structlog
from django.db import transaction

from answers.proposals.decisions import propose
from answers.proposals.taking_in import unproposed
from tracker.models import Document

log = structlog.get_logger(__name__)


def propose_waiting() -> int:
    """Make a proposal for every read document without one; how many were made.

    A letter that cannot be proposed is logged and stops no other; it is tried again at the next
    ring.
    """
    made = 0
    for pk in list(unproposed().order_by("pk").values_list("pk", flat=True)):
        try:
            with transaction.atomic():
                propose(document=Document.objects.get(pk=pk))
            made += 1
        except Exception:
            log.exception("proposal_failed", document=pk)
    return made
