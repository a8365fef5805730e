"""Registering without a person what needs none."""

from __future__ import annotations

from django.core.exceptions import ValidationError

from answers.models import Proposal
from answers.proposals.reading import confirmable
from answers.proposals.register import confirm


def accept(proposal: Proposal) -> list[str]:
    """Register a proposal that needs no person; otherwise the reasons why one must look."""
    values = confirmable(proposal.reading)
    if values is None:
        return [warning["message"] for warning in proposal.reading["warnings"]]
    try:
        confirm(proposal=proposal, confirmed=values, by=None)
    except ValidationError as error:
        return error.messages
    return []
