from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest

from questions.models import QuestionSet
from questions.services import Asked, register
from tests.cast import SENT_ON, Cast
from tracker.models import User

Ask = Callable[..., QuestionSet]


@pytest.fixture
def ask(cast: Cast) -> Ask:
    """Registers made-up questions to the minister van Defensie; the drafter has them."""

    def asked(
        count: int = 1, *, sent_on: dt.date = SENT_ON, owner: User | None = cast.drafter
    ) -> QuestionSet:
        return register(
            number=f"2025Z9{count:04d}",
            subject=f"een voorbeeld ({count})",
            sent_on=sent_on,
            asked=[Asked("1", "Wat is een voorbeeld?")],
            members=[],
            addressees=["minister van Defensie"],
            owner=owner,
            is_example=True,
        )

    return asked
