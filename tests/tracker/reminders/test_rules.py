"""Rules are rows: what a manager changes holds, and no rule at all is never silence."""

from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from structlog.testing import capture_logs

from questions.models import QuestionSet
from tests.cast import Cast
from tests.tracker.reminders.ladders import LADDER
from tests.tracker.reminders.ledger import at, day, ledger
from tracker.models import Reminder, ReminderRule
from tracker.reminders import policy
from tracker.reminders.deliver import deliver
from tracker.reminders.plan import plan
from tracker.reminders.rules import Rules
from tracker.services.reference import load_reference, shipped_rules

pytestmark = pytest.mark.usefixtures("reference")


def look(count: int) -> None:
    plan(today=day(count), now=at(count))
    deliver(today=day(count), now=at(count))


def test_the_choices_of_a_rule_are_those_of_the_policy() -> None:
    assert set(ReminderRule.Stage.values) == set(policy.Stage)
    assert set(ReminderRule.Condition.values) == set(policy.Condition)


def test_a_fresh_installation_has_the_shipped_ladder_for_every_kind() -> None:
    rules = Rules.load()
    assert set(rules.of_kind("question")) == set(LADDER)
    assert all(set(rungs) >= set(LADDER) for rungs in rules.rungs.values())


def test_loading_again_leaves_a_managers_change_alone() -> None:
    ReminderRule.objects.filter(code="draft").update(offset=-10, asks="Maak haast.", active=False)
    load_reference()
    rule = ReminderRule.objects.get(code="draft")
    assert (rule.offset, rule.asks, rule.active) == (-10, "Maak haast.", False)


@pytest.mark.parametrize("switch", ["delete", "switch off"])
def test_without_any_rule_the_shipped_ones_hold_and_the_log_says_so(
    switch: str, nordkamp: QuestionSet
) -> None:
    rows = ReminderRule.objects.all()
    rows.delete() if switch == "delete" else rows.update(active=False)
    with capture_logs() as logs:
        look(14)
    assert ("draft", "behandelaar", "handed_over") in ledger()
    assert ("error", "reminder_rules_missing") in {(x["log_level"], x["event"]) for x in logs}


def test_a_rule_for_one_kind_says_nothing_about_another(nordkamp: QuestionSet) -> None:
    ReminderRule.objects.filter(code="draft").update(kind="motion")
    look(14)
    assert ledger() == []


def test_a_rule_that_is_moved_holds_from_now_on_and_repeats_nothing(nordkamp: QuestionSet) -> None:
    look(14)
    sent = ledger()
    ReminderRule.objects.filter(code="draft").update(offset=-5)
    look(15)
    look(16)
    assert ledger() == sent


def test_the_ledger_keeps_what_was_asked_when_the_rule_is_gone(nordkamp: QuestionSet) -> None:
    look(14)
    (asked,) = set(Reminder.objects.values_list("asks", flat=True))
    ReminderRule.objects.filter(code="draft").delete()
    look(15)
    assert set(Reminder.objects.values_list("asks", "state")) == {(asked, "handed_over")}


def test_what_was_not_sent_yet_when_its_rule_went_says_so(nordkamp: QuestionSet) -> None:
    plan(today=day(14), now=at(14))
    ReminderRule.objects.filter(code="draft").delete()
    deliver(today=day(14), now=at(14))
    reasons = set(Reminder.objects.values_list("state", "reason"))
    assert reasons == {("superseded", "de regel voor deze herinnering is er niet meer")}


def test_a_rule_of_ones_own_fires(nordkamp: QuestionSet, cast: Cast) -> None:
    ReminderRule.objects.create(
        code="halverwege", stage="first", offset=-11, asks="Halverwege.", to_coordinator=False
    )
    look(10)
    assert ledger() == [("halverwege", "behandelaar", "handed_over")]


@pytest.mark.parametrize(
    "code", ["manual", "recess", "over-7", "Met Hoofdletters", "-a", "a\n", ""]
)
def test_a_code_that_the_ledger_could_not_read_back_is_refused(code: str) -> None:
    rule = ReminderRule(code=code, stage="first", offset=0, asks="Doe iets.")
    with pytest.raises(ValidationError):
        rule.full_clean()


def test_a_rule_for_nobody_is_refused_by_the_database_too() -> None:
    rule = shipped_rules()[0]
    rule.code, rule.to_owner, rule.to_coordinator, rule.to_director = "x", False, False, False
    with pytest.raises(IntegrityError), transaction.atomic():
        rule.save()
