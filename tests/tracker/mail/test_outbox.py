from __future__ import annotations

import datetime as dt

import pytest
from django.utils.timezone import make_aware

from tracker.mail import outbox
from tracker.mail.compose import Draft
from tracker.mail.refusals import ATTEMPTS, pause_after
from tracker.models import OutgoingMail

NOW = make_aware(dt.datetime(2025, 3, 29, 9, 0))  # noqa: DTZ001 - made aware at once
MINUTE = dt.timedelta(minutes=1)
pytestmark = pytest.mark.django_db


def enqueue(*names: str) -> list[OutgoingMail]:
    return outbox.enqueue(
        (Draft(f"{name}@rappel.example", "Herinnering", "tekst", "<p>tekst</p>") for name in names),
        now=NOW,
    )


def test_the_message_id_is_made_when_the_mail_is_and_is_unique() -> None:
    first, second = enqueue("een", "twee")
    assert first.message_id.startswith("<reminder-")
    assert first.message_id.endswith("@localhost>")
    assert first.message_id != second.message_id


def test_a_claim_counts_the_attempt_before_it_is_made() -> None:
    enqueue("een")
    mail = outbox.claim(NOW)
    assert mail is not None
    stored = OutgoingMail.objects.get()
    assert (stored.attempts, stored.claimed_at, stored.state) == (1, NOW, "waiting")


def test_a_claimed_mail_is_nobody_elses_until_the_lease_is_over() -> None:
    enqueue("een")
    first = outbox.claim(NOW)
    assert outbox.claim(NOW + outbox.lease() - MINUTE) is None
    again = outbox.claim(NOW + outbox.lease())
    assert first is not None
    assert again is not None
    assert again.message_id == first.message_id
    assert again.attempts == 2


def test_what_waits_longest_goes_first_and_nothing_before_its_moment() -> None:
    late, early = enqueue("laat", "vroeg")
    OutgoingMail.objects.filter(pk=late.pk).update(not_before=NOW + MINUTE)
    assert outbox.claim(NOW) == early
    assert outbox.claim(NOW) is None
    assert outbox.claim(NOW + MINUTE) == late


def test_a_temporary_refusal_waits_longer_each_time_and_ends_visibly() -> None:
    enqueue("een")
    now, waited = NOW, []
    while (mail := outbox.claim(now)) is not None:
        outbox.refuse(mail, ConnectionResetError("weg"), now=now)
        row = OutgoingMail.objects.get()
        waited.append(row.not_before - now)
        now = row.not_before
    row = OutgoingMail.objects.get()
    assert waited[:-1] == [pause_after(n) for n in range(1, ATTEMPTS)]
    assert (row.state, row.attempts) == ("failed", ATTEMPTS)
    assert row.last_error == "ConnectionResetError: weg"


def test_somebody_elses_claim_is_not_undone_by_a_sender_that_comes_back_late() -> None:
    enqueue("een")
    slow = outbox.claim(NOW)
    quick = outbox.claim(NOW + outbox.lease())
    assert slow is not None
    assert quick is not None
    outbox.refuse(slow, TimeoutError(), now=NOW + outbox.lease())
    assert OutgoingMail.objects.get().claimed_at == quick.claimed_at


def test_sent_is_sent_whoever_has_the_claim_by_now() -> None:
    enqueue("een")
    slow = outbox.claim(NOW)
    outbox.claim(NOW + outbox.lease())
    assert slow is not None
    outbox.confirm(slow, now=NOW + outbox.lease())
    assert OutgoingMail.objects.get().state == "sent"


@pytest.mark.parametrize("state", ["sent", "failed"])
def test_a_person_may_send_a_mail_again_under_the_same_message_id(state: str) -> None:
    enqueue("een")
    mail = outbox.claim(NOW)
    assert mail is not None
    if state == "sent":
        outbox.confirm(mail, now=NOW)
    else:
        outbox.give_up(mail, "550 onbekend")
    assert outbox.send_again(mail)
    again = outbox.claim(OutgoingMail.objects.get().not_before)
    assert again is not None
    assert (again.message_id, again.attempts) == (mail.message_id, 1)


def test_what_is_being_sent_or_has_nothing_left_to_say_is_not_sent_again() -> None:
    enqueue("een", "twee")
    held, dropped = outbox.claim(NOW), outbox.claim(NOW)
    assert held is not None
    assert dropped is not None
    outbox.supersede(dropped)
    assert not outbox.send_again(held)
    assert not outbox.send_again(dropped)
