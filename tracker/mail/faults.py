"""Named points at which the crash tests kill this process; inert unless RAPPEL_FAULT names one."""

from __future__ import annotations

import os
import signal

AFTER_PLAN = "after-plan"
AFTER_HANDOVER = "after-handover"
AFTER_CLAIM = "after-claim"
AFTER_SEND = "after-send"


def at(point: str) -> None:
    """Die here, without any chance to tidy up, when the environment says so."""
    if os.environ.get("RAPPEL_FAULT") == point:
        os.kill(os.getpid(), signal.SIGKILL)
