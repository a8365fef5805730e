"""A real mail server on this machine that keeps what it gets, and refuses whom it is told to."""

from __future__ import annotations

import email
import email.policy
import socket
from dataclasses import dataclass, field
from email.message import EmailMessage

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session


@dataclass
class Sink:
    """The handler: `refusals` maps an address to the reply that it gets instead of 250."""

    refusals: dict[str, str] = field(default_factory=dict)
    received: list[EmailMessage] = field(default_factory=list)
    attempts: list[str] = field(default_factory=list)
    port: int = 0

    async def handle_RCPT(  # noqa: N802 - aiosmtpd's name
        self,
        _server: SMTP,
        _session: Session,
        envelope: Envelope,
        address: str,
        _options: list[str],
    ) -> str:
        """Note who is written to; refuse whom we were told to."""
        self.attempts.append(address)
        if address in self.refusals:
            return self.refusals[address]
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(  # noqa: N802 - aiosmtpd's name
        self, _server: SMTP, _session: Session, envelope: Envelope
    ) -> str:
        """Keep the mail."""
        assert isinstance(envelope.content, bytes)
        self.received.append(
            email.message_from_bytes(
                envelope.content, _class=EmailMessage, policy=email.policy.default
            )
        )
        return "250 OK"

    @property
    def recipients(self) -> list[str]:
        """Who got mail, sorted, once per mail."""
        return sorted(str(mail["To"]) for mail in self.received)

    @property
    def message_ids(self) -> list[str]:
        """The Message-IDs in order of arrival."""
        return [str(mail["Message-ID"]) for mail in self.received]


def free_port() -> int:
    """A port that nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def serve(sink: Sink) -> Controller:
    """Start the server in a thread of its own; the caller stops it."""
    sink.port = sink.port or free_port()
    controller = Controller(sink, hostname="127.0.0.1", port=sink.port)
    controller.start()
    return controller
