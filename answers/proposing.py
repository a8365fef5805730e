"""Found, not called: letters that were read and that nobody has proposed anything for yet."""

from __future__ import annotations

import structlog
from django.db import transaction

from answers.proposals.decisions import propose
from tracker.models import Document

log = structlog.get_logger(__name__)


def propose_waiting() -> int:
    """Make a proposal for every read document without one; how many were made.

    What hangs on a case already was confirmed by a person. A letter that cannot be proposed is
    logged and stops no other; it is tried again at the next ring.
    """
    made = 0
    waiting = (
        Document.objects.filter(state=Document.State.READ, proposal=None, case_links=None)
        .order_by("pk")
        .values_list("pk", flat=True)
    )
    for pk in list(waiting):
        try:
            with transaction.atomic():
                propose(document=Document.objects.get(pk=pk))
            made += 1
        except Exception:
            log.exception("proposal_failed", document=pk)
    return made
