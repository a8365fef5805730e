"""The reason for uitstel in full: the clause of its ground, and what a person adds. Pure."""

from __future__ import annotations

from questions.grounds import Ground


def reason(ground: str, explanation: str) -> str:
    """The reason as the letter and the records say it: the clause, then what is added to it.

    With `Ground.OTHER` the explanation is itself the end of the sentence.
    """
    own = " ".join(explanation.split())
    clause = Ground(ground).clause
    if not clause:
        return own.rstrip(".")
    return f"{clause}. {own}".rstrip(". ") if own else clause
