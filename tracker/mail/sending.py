"""The sender: mail goes from the outbox to the server, one by one, and no mail stops another."""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass

import structlog
from django.core.mail import EmailMultiAlternatives, get_connection
from django.core.mail.backends.base import BaseEmailBackend
from django.utils.translation import gettext

from tracker.mail import faults, outbox
from tracker.mail.refusals import ATTEMPTS
from tracker.models import OutgoingMail

log = structlog.get_logger(__name__)

LONGEST_ROUND = dt.timedelta(minutes=4)
"""A round stops before the worker's time limit would kill it; the next tick goes on."""

Clock = Callable[[], dt.datetime]
Wanted = Callable[[OutgoingMail], bool]


@dataclass(slots=True)
class Round:
    """What one round of sending came to, in mails; `failed` are those that were given up."""

    sent: int = 0
    failed: int = 0


def send_waiting(*, now: dt.datetime, wanted: Wanted) -> Round:
    """Send what waits, until nothing does, time is up or the server cannot be reached.

    `wanted` is asked just before each mail leaves: it may rewrite the mail, or say that it has
    nothing left to say. An unreachable server costs no mail an attempt.
    """
    done, clock = Round(), _clock_from(now)
    if not OutgoingMail.objects.sendable(now, lease=outbox.lease()).exists():
        return done
    server = get_connection()
    while clock() - now < LONGEST_ROUND and _reach(server):
        mail = outbox.claim(clock())
        if mail is None:
            break
        faults.at(faults.AFTER_CLAIM)
        _handle(mail, server, wanted, clock, done)
    _hang_up(server)
    return done


def as_message(mail: OutgoingMail) -> EmailMultiAlternatives:
    """The row as it goes out.

    Auto-Submitted (RFC 3834) keeps out-of-office replies away, and X-Auto-Response-Suppress those
    of Exchange.
    """
    message = EmailMultiAlternatives(
        subject=mail.subject,
        body=mail.text,
        to=[mail.recipient],
        headers={
            **mail.headers,
            "Message-ID": mail.message_id,
            "Auto-Submitted": "auto-generated",
            "X-Auto-Response-Suppress": "OOF, AutoReply",
            "List-Id": outbox.list_id(),
        },
    )
    if mail.html:
        message.attach_alternative(mail.html, "text/html")
    return message


def _handle(
    mail: OutgoingMail, server: BaseEmailBackend, wanted: Wanted, clock: Clock, done: Round
) -> None:
    """One claimed mail: sent, put off, given up or superseded."""
    if mail.attempts > ATTEMPTS:
        outbox.give_up(mail, gettext("The sender was interrupted at every attempt."))
        done.failed += 1
        return
    try:
        if not wanted(mail):
            outbox.supersede(mail)
            return
        server.send_messages([as_message(mail)])
    except Exception as error:  # whatever it is, the other mails must go out
        log.warning("mail_refused", mail=mail.pk, attempts=mail.attempts, error=repr(error))
        _hang_up(server)
        done.failed += outbox.refuse(mail, error, now=clock())
        return
    faults.at(faults.AFTER_SEND)
    outbox.confirm(mail, now=clock())
    done.sent += 1


def _reach(server: BaseEmailBackend) -> bool:
    """Whether there is a server to talk to; a connection that is open stays so."""
    try:
        server.open()
    except OSError as error:  # smtplib's own errors are among them
        log.warning("mail_server_unreachable", error=repr(error))
        return False
    return True


def _hang_up(server: BaseEmailBackend) -> None:
    """Close without caring how: what was accepted stays accepted."""
    with suppress(OSError):
        server.close()


def _clock_from(now: dt.datetime) -> Clock:
    """A clock that says `now` and runs on: a claim is dated by its own moment, not the tick's."""
    began = time.monotonic()
    return lambda: now + dt.timedelta(seconds=time.monotonic() - began)
