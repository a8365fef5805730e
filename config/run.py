"""`make run`: the whole of Rappel on one machine, from an empty directory to a working address.

Servers first, then the tables, the reference data and the samples, then web, worker and beat side
by side until Ctrl-C. What a killed run left behind is cleaned up; what cannot be healed is said in
one sentence.
"""

from __future__ import annotations

import contextlib
import fcntl
import io
import os
import shlex
import signal
import socket
import sys
from collections.abc import Iterator
from pathlib import Path

import django
import psutil
from django.conf import settings
from django.core.management import call_command
from honcho.manager import Manager

from config.embedded import postgres, valkey
from config.embedded.killed import forget_the_killed
from config.variables import Misconfigured

MARK = "RAPPEL_RUN"
GRACE_SECONDS = 5


class CannotRun(Exception):  # noqa: N818 - said to a person, as a sentence
    """`make run` cannot go on; the message says why and what to do."""


def main() -> None:
    """Run until Ctrl-C. The exit status is 0 for a clean stop and 1 with a sentence otherwise."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    # A shell that starts this in the background would have it ignore Ctrl-C until it serves.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        port = port_from(os.environ.get("PORT", "8000"))
        os.environ.setdefault("BASE_URL", f"http://127.0.0.1:{port}")
        django.setup()
        with _only_run(settings.DATA_DIR):
            _end_left_overs(settings.DATA_DIR)
            _require_free(port)
            _serve(port)
    except (CannotRun, Misconfigured) as reason:
        sys.exit(f"Rappel start niet: {reason}")
    except KeyboardInterrupt:
        sys.exit(0)


@contextlib.contextmanager
def _only_run(data_dir: Path) -> Iterator[None]:
    """One run per data directory. A record lock goes with its process, so a killed run leaves none,
    and the processes that it forked do not hold it either."""
    data_dir.mkdir(parents=True, exist_ok=True)
    with (data_dir / "run.lock").open("w", encoding="utf-8") as lock:
        try:
            fcntl.lockf(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            raise CannotRun(
                f"er draait al een `make run` met de gegevens in {data_dir}. "
                "Stop die eerst met Ctrl-C."
            ) from None
        yield


def _end_left_overs(data_dir: Path) -> None:
    """End web, worker and beat of a run whose supervisor was killed."""
    left_overs = [process for process in psutil.process_iter() if _belongs_to(process, data_dir)]
    for process in left_overs:
        with contextlib.suppress(psutil.NoSuchProcess):
            process.terminate()
    _gone, alive = psutil.wait_procs(left_overs, timeout=GRACE_SECONDS)
    for process in alive:
        with contextlib.suppress(psutil.NoSuchProcess):
            process.kill()


def _belongs_to(process: psutil.Process, data_dir: Path) -> bool:
    try:
        return bool(process.environ().get(MARK) == str(data_dir))
    except (psutil.Error, OSError):
        return False


def port_from(written: str) -> int:
    """The port that was asked for; raises CannotRun when there is no such port."""
    if not written.isdecimal() or not 0 < int(written) < 65536:
        raise CannotRun(f"“{written}” is geen poort. Kies een getal tot 65535: make run PORT=8000")
    return int(written)


def _require_free(port: int) -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except PermissionError:
            raise CannotRun(
                f"poort {port} mag alleen de beheerder van deze machine gebruiken. "
                "Kies er een vanaf 1024: make run PORT=8000"
            ) from None
        except OSError:
            raise CannotRun(
                f"poort {port} is bezet door een ander programma. "
                f"Kies een andere: make run PORT={port + 1}"
            ) from None


def _serve(port: int) -> None:
    with contextlib.ExitStack() as stack:
        _say("PostgreSQL en Valkey starten ...")
        if settings.DATABASES["default"]["ENGINE"] == "config.embedded":
            postgres.ensure_running(settings.DATA_DIR)
            # A worker that did not stop in time was killed and cannot sign off itself.
            stack.callback(forget_the_killed, settings.DATA_DIR)
        if settings.CELERY_BROKER_URL == settings.EMBEDDED_BROKER_URL:
            stack.callback(valkey.start(settings.DATA_DIR).stop)
        _say("Tabellen, stijl en voorbeelden klaarzetten ...")
        call_command("migrate", verbosity=0)
        call_command("collectstatic", verbosity=0, interactive=False)
        call_command("seed_demo", stdout=io.StringIO())
        call_command("tick", stdout=io.StringIO())
        manager = _processes(port)
        _say(_welcome(port))
        manager.loop()
    _say("Rappel is gestopt; wat is ingevoerd, is bewaard.")


def _processes(port: int) -> Manager:
    environment = {**os.environ, MARK: str(settings.DATA_DIR), "PYTHONUNBUFFERED": "1"}
    manager = Manager()
    for name, command in _commands(port).items():
        # `exec`, so that the signal to stop reaches the program and not a shell around it.
        manager.add_process(name, f"exec {shlex.join(command)}", env=environment)
    return manager


def _commands(port: int) -> dict[str, list[str]]:
    web = f"gunicorn config.wsgi --bind 127.0.0.1:{port} --workers 2 --threads 4"
    celery = "celery --quiet -A config"
    schedule = str(settings.DATA_DIR / "celerybeat-schedule")
    return {
        "web": _python(f"{web} --no-control-socket --graceful-timeout 2 --log-level warning"),
        "worker": _python(f"{celery} worker --concurrency 1 --loglevel WARNING"),
        "beat": [
            *_python(f"{celery} beat --loglevel WARNING --pidfile= --schedule"),
            schedule,
        ],
    }


def _python(module: str) -> list[str]:
    """This Python with a module and its arguments.

    Celery's warning about root is for servers; here its worker serves one person.
    """
    quiet = "ignore:You're running the worker with superuser privileges"
    return [sys.executable, "-W", quiet, "-m", *module.split()]


def _welcome(port: int) -> str:
    return f"""
  Rappel draait op http://127.0.0.1:{port}/   (stoppen: Ctrl-C)

  Inloggen voor de demonstratie, wachtwoord telkens {settings.DEMO_PASSWORD}
    behandelaar   behandelaar van Defensie: beantwoordt vragen
    coordinator   ziet alles wat te laat is of dreigt te worden
    lezer         zoekt en leest, verandert niets
    beheerder     beheert gebruikers, termijnen en ministeries: /admin/

  Herinneringen staan, leesbaar, in {settings.EMAIL_FILE_PATH}
"""


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
