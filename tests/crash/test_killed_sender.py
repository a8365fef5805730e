"""A sender killed by SIGKILL wherever that could hurt; the next tick is another process."""

from __future__ import annotations

import datetime as dt

import pytest
from pytest_django import Settings

from tests.crash.machine import tick_killed_at
from tests.smtp import Sink
from tests.tracker.reminders.ledger import at
from tracker.mail import faults, outbox
from tracker.models import OutgoingMail, Reminder
from tracker.reminders.tick import Tick, tick

pytestmark = [
    pytest.mark.crash,
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("nordkamp", "mail_server"),
]

EVERYBODY = ["behandelaar@rappel.example", "coordinator@rappel.example"]
NINE = at(14)
NEXT_TICK = NINE + dt.timedelta(minutes=2)
AFTER_THE_LEASE = NINE + outbox.lease() + dt.timedelta(minutes=1)


@pytest.fixture
def mail_server(sink: Sink, settings: Settings) -> None:
    """The ticks of this process use the sink too."""
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", sink.port


def states() -> list[str]:
    return sorted(OutgoingMail.objects.values_list("state", flat=True))


def test_killed_between_claim_and_confirm_before_sending_loses_nothing(
    env: dict[str, str], sink: Sink
) -> None:
    assert tick_killed_at(faults.AFTER_CLAIM, env, now=NINE)
    assert sink.received == []
    claimed = OutgoingMail.objects.get(claimed_at__isnull=False)

    assert tick(NEXT_TICK).sent == 1
    assert claimed.message_id not in sink.message_ids

    assert tick(AFTER_THE_LEASE).sent == 1
    assert sink.recipients == EVERYBODY
    assert sink.message_ids[-1] == claimed.message_id
    assert states() == ["sent", "sent"]


def test_killed_between_sending_and_confirm_repeats_under_the_same_message_id(
    env: dict[str, str], sink: Sink
) -> None:
    assert tick_killed_at(faults.AFTER_SEND, env, now=NINE)
    assert len(sink.received) == 1

    assert tick(AFTER_THE_LEASE).sent == 2
    assert sorted(set(sink.recipients)) == EVERYBODY
    assert len(sink.received) == 3
    assert len(set(sink.message_ids)) == 2
    assert sink.message_ids.count(sink.message_ids[0]) == 2
    assert states() == ["sent", "sent"]


@pytest.mark.parametrize("fault", [faults.AFTER_PLAN, faults.AFTER_HANDOVER])
def test_killed_before_the_outbox_is_committed_leaves_no_trace_and_no_lock(
    env: dict[str, str], sink: Sink, fault: str
) -> None:
    assert tick_killed_at(fault, env, now=NINE)
    assert not Reminder.objects.exists()
    assert not OutgoingMail.objects.exists()

    assert tick(NINE) == Tick(planned=2, sent=2, superseded=0, failed=0)
    assert sink.recipients == EVERYBODY


def test_killed_again_and_again_everything_owed_still_arrives(
    env: dict[str, str], sink: Sink
) -> None:
    assert tick_killed_at(faults.AFTER_CLAIM, env, now=NINE)
    assert tick_killed_at(faults.AFTER_SEND, env, now=AFTER_THE_LEASE)
    tick(AFTER_THE_LEASE + outbox.lease())
    owed = set(Reminder.objects.values_list("mail__message_id", flat=True))
    assert set(sink.message_ids) == owed
    assert sorted(set(sink.recipients)) == EVERYBODY
    assert states() == ["sent", "sent"]
