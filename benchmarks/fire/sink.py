"""A mail server as bad as they come: it refuses, hangs up after taking a mail, and falls asleep."""

from __future__ import annotations

import asyncio
import random

from aiosmtpd.smtp import SMTP, Envelope, Session

from tests.smtp import Sink

REFUSED, TURNED_DOWN, HUNG_UP = 0.04, 0.03, 0.03
"""Of all mails: 451 to the address, 451 to the text, and taken without ever saying so."""
SLOWEST = 0.1
"""Seconds that an ordinary mail may take."""
ASLEEP = 25
"""Seconds, longer than a sender waits (`EMAIL_TIMEOUT`)."""


class AwkwardSink(Sink):
    """Keeps what it takes; what it said is no proof of that."""

    def __init__(self, *, seed: int, naps: int = 0) -> None:
        super().__init__()
        self.dice = random.Random(seed)
        self.naps = naps
        self.trouble = {"refused": 0, "turned down": 0, "hung up": 0, "asleep": 0}

    async def handle_RCPT(  # noqa: N802 - aiosmtpd's name
        self,
        server: SMTP,
        session: Session,
        envelope: Envelope,
        address: str,
        options: list[str],
    ) -> str:
        """Now and then: not now."""
        if self.dice.random() < REFUSED:
            self.trouble["refused"] += 1
            return "451 come back later"
        return await super().handle_RCPT(server, session, envelope, address, options)

    async def handle_DATA(  # noqa: N802 - aiosmtpd's name
        self, server: SMTP, session: Session, envelope: Envelope
    ) -> str:
        """Now and then: not this, or yes and no word about it, or yes but much too late."""
        await asyncio.sleep(self.dice.uniform(0, SLOWEST))
        fate = self.dice.random()
        if fate < TURNED_DOWN:
            self.trouble["turned down"] += 1
            return "451 not this one, not now"
        said = await super().handle_DATA(server, session, envelope)
        if fate < TURNED_DOWN + HUNG_UP:
            self.trouble["hung up"] += 1
            assert isinstance(server.transport, asyncio.WriteTransport)
            server.transport.abort()
        elif self.naps and self.dice.random() < HUNG_UP:
            self.naps -= 1
            self.trouble["asleep"] += 1
            await asyncio.sleep(ASLEEP)
        return said
