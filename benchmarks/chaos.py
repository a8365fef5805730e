"""Everything owed arrives, whatever is killed: the whole machine, and `kill -9` at random.

    .venv/bin/python benchmarks/chaos.py --owed 10000 --kills 200 --seed 1

Real workers, beat, PostgreSQL and Valkey in a directory of their own, and a mail server that
refuses, hangs up and falls asleep. Ends with one line, and exit status 1 when anything was lost or
doubled.
"""

# ruff: noqa: E402 - a script: Django is set up before what needs it is imported
from __future__ import annotations

import argparse
import os
import random
import shutil
import signal
import sys
import tempfile
import time
from contextlib import closing
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[0] = str(ROOT)
DATA_DIR = Path(tempfile.mkdtemp(prefix="rappel-chaos-"))
os.environ["RAPPEL_DATA_DIR"] = str(DATA_DIR)
os.environ.pop("DATABASE_URL", None)
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

import django

django.setup()

from django.core.management import call_command
from django.db import connection

from benchmarks.fire.desk import NIGHTS, owe
from benchmarks.fire.machine import machine
from benchmarks.fire.servers import Backend, Postgres
from benchmarks.fire.sink import AwkwardSink
from benchmarks.fire.storm import Event, Storm, TooLong
from benchmarks.fire.verdict import Verdict, judge
from tests.crash.machine import environment
from tests.smtp import serve
from tracker.services.roles import ensure_roles

MAILS_A_NAP = 1000


def main() -> int:
    """Run, and leave nothing behind."""
    asked = arguments()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    sink = AwkwardSink(seed=asked.seed, naps=1 + asked.owed // MAILS_A_NAP)
    controller = serve(sink)
    try:
        verdict, kills = chaos(asked, sink)
    finally:
        controller.stop(no_assert=True)
        connection.close()
        if asked.keep:
            print(f"kept: {DATA_DIR}", file=sys.stderr)
        else:
            shutil.rmtree(DATA_DIR, ignore_errors=True)
    if verdict.differing:
        print(f"{verdict.differing} reminders are not as the ledger says")
    print(f"{verdict} kills {kills}")
    return 0 if verdict.good else 1


def arguments() -> argparse.Namespace:
    """What was asked for on the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--owed", type=int, default=10_000, help="so many reminders")
    parser.add_argument("--kills", type=int, default=200, help="so many times kill -9")
    parser.add_argument("--seed", type=int, default=1, help="who is killed when, and who refuses")
    parser.add_argument("--every", type=float, default=3, help="seconds between kills, on average")
    parser.add_argument("--minutes", type=float, default=60, help="give up after so many")
    parser.add_argument("--keep", action="store_true", help="keep the directory with its logs")
    return parser.parse_args()


def chaos(asked: argparse.Namespace, sink: AwkwardSink) -> tuple[Verdict, int]:
    """The verdict, and how often something was killed."""
    dice, began = random.Random(asked.seed), time.monotonic()
    call_command("migrate", verbosity=0)
    call_command("load_reference", stdout=sys.stderr)
    ensure_roles()
    owed = owe(asked.owed, nights=NIGHTS, dice=dice)
    with (
        closing(Postgres(DATA_DIR, weight=8)) as postgres,
        machine(DATA_DIR, environment(DATA_DIR, sink.port)) as running,
    ):
        storm = Storm(
            owed=owed,
            parts=[*running.parts, postgres, Backend(postgres, weight=10)],
            clock=running.clock,
            dice=dice,
            kills=asked.kills,
            every=asked.every,
            seconds=asked.minutes * 60,
            events=events(asked.kills, running.broker.flush, postgres.restart),
        )
        try:
            storm.rage(NIGHTS)
        except TooLong:
            print(f"not at rest after {asked.minutes} minutes", file=sys.stderr)
        verdict = storm.patiently(lambda: judge(owed, sink.received))
    minutes = (time.monotonic() - began) / 60
    print(f"{minutes:.1f} minutes; killed: {dict(storm.killed)}; the mail server: {sink.trouble}")
    return verdict, storm.killed.total()


def events(kills: int, flush: Event, restart: Event) -> dict[int, Event]:
    """Each twice, spread over the kills that they come after."""
    quarter, third = kills // 4, kills // 3
    return {
        1 + quarter: flush,
        2 + 3 * quarter: flush,
        2 + third: restart,
        1 + 2 * third: restart,
    }


if __name__ == "__main__":
    sys.exit(main())
