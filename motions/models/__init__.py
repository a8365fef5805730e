"""Motions, commitments, what the ministry did with them, and the money that follows them."""

from motions.models.commitment import Commitment
from motions.models.commitment_links import CommitmentLink
from motions.models.execution import ExecutionEntry
from motions.models.money import SpendingEvidence, SpendingLine, SpendingProposal
from motions.models.money_links import MoneyLink
from motions.models.motion import Motion
from motions.models.votes import Vote

__all__ = [
    "Commitment",
    "CommitmentLink",
    "ExecutionEntry",
    "MoneyLink",
    "Motion",
    "SpendingEvidence",
    "SpendingLine",
    "SpendingProposal",
    "Vote",
]
