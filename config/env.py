"""Every environment variable that Rappel reads, typed and documented in one place.

`docs/configuration.md` is generated from `VARIABLES` (`make docs`), and a test
holds the page to it. A value that does not parse stops the start with the variable's name.
"""

from __future__ import annotations

from pathlib import Path

import environ

from config.variables import Misconfigured, document, parsed

_env = environ.Env()


def text(name: str, default: str, *, help: str, shown: str | None = None) -> str:
    """A string; `shown` replaces a default that differs from machine to machine in the page."""
    document(name, help, default if shown is None else shown)
    return str(_env.str(name, default=default))


def secret(name: str, *, help: str) -> str:
    """A string that may also stand in a file named by NAME_FILE; empty when neither is set."""
    document(name, f"{help} `{name}_FILE` may name a file that holds it.", "")
    path = _env.str(f"{name}_FILE", default="")
    if path:
        try:
            return Path(path).read_text(encoding="utf-8").strip()
        except (OSError, ValueError) as error:
            raise Misconfigured(f"{name}_FILE noemt een bestand dat niet te lezen is.") from error
    return str(_env.str(name, default=""))


def flag(name: str, default: bool, *, help: str) -> bool:
    """A boolean: true, 1, yes and on are true, all else is false."""
    document(name, help, default)
    return bool(_env.bool(name, default=default))


def number(name: str, default: int, *, help: str) -> int:
    """A whole number."""
    document(name, help, default)
    return int(parsed(_env.int, name, "een geheel getal", default=default))


def names(name: str, default: list[str], *, help: str) -> list[str]:
    """A comma-separated list."""
    document(name, help, ",".join(default))
    return list(_env.list(name, default=default))
