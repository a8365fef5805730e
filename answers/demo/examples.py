"""The made-up questions of `examples.toml`, as far along as their days say when they are seeded."""

from __future__ import annotations

import datetime as dt
import tomllib
from pathlib import Path
from typing import Any

from django.db import transaction

from questions.models import QuestionSet
from questions.services import Asked, record_extension, register, transfer, withdraw
from tracker.deadlines import Outcome
from tracker.models import Role, User
from tracker.services import cases, work

FILE = Path(__file__).with_name("examples.toml")
PARTY = "Voorbeeldfractie"
REASON = (
    "Voor een zorgvuldige beantwoording is afstemming met andere ministeries nodig. (voorbeeld)"
)


def register_examples(*, today: dt.date, users: dict[str, User]) -> None:
    """Register the examples that are not there yet; those of an earlier day stay as they are."""
    examples = tomllib.loads(FILE.read_text("utf-8"))["case"]
    known = set(QuestionSet.objects.filter(is_example=True).values_list("number", flat=True))
    for sequence, example in enumerate(examples, start=1):
        number = f"2099Z9{sequence:04}"
        if number not in known:
            _register(number, example, today, users)


def _give(
    question_set: QuestionSet, example: dict[str, Any], today: dt.date, users: dict[str, User]
) -> None:
    """The coordinator gives it to somebody, who may have given it back."""
    who = users[example["given"]]
    cases.assign(case_id=question_set.pk, owner=who, by=users[Role.COORDINATOR])
    if "returned" in example:
        given = question_set.assignments.current().get()
        work.give_back(assignment=given, by=who, on=today, reason=example["returned"])


@transaction.atomic
def _register(number: str, example: dict[str, Any], today: dt.date, users: dict[str, User]) -> None:
    days = {
        step: today - dt.timedelta(days=example[step])
        for step in ("sent", "extended", "answered", "withdrawn", "transferred")
        if step in example
    }
    question_set = register(
        number=number,
        subject=f"{example['subject']} (voorbeeld)",
        sent_on=days["sent"],
        asked=[Asked(str(n), text) for n, text in enumerate(example["questions"], start=1)],
        members=[(name, PARTY) for name in example["by"]],
        addressees=example["to"],
        owner=users.get(example.get("owner", "")),
        is_example=True,
    )
    if "given" in example:
        _give(question_set, example, today, users)
    if "extended" in days:
        record_extension(question_set=question_set, sent_on=days["extended"], reason=REASON)
    if "answered" in days:
        cases.settle(case_id=question_set.pk, on=days["answered"], outcome=Outcome.ANSWERED)
    if "withdrawn" in days:
        withdraw(question_set=question_set, on=days["withdrawn"])
    if "transferred" in days:
        transfer(question_set=question_set, on=days["transferred"])
