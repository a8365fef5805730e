"""Every environment variable that Rappel reads, typed and documented in one place.

`docs/configuration.md` is generated from `VARIABLES` (`make docs`), and a test
holds the page to it. A value that does not parse stops the start with the variable's name.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import environ
from django.core.exceptions import ImproperlyConfigured

T = TypeVar("T")

POSTGRESQL = "django.db.backends.postgresql"


class Misconfigured(ImproperlyConfigured):
    """An environment variable cannot be used; the message names it and says what it should be."""


@dataclass(frozen=True, slots=True)
class Variable:
    """One environment variable: its name, what it is for and what holds without it."""

    name: str
    help: str
    default: str


VARIABLES: dict[str, Variable] = {}
_env = environ.Env()


def _document(name: str, help: str, default: object) -> None:
    VARIABLES[name] = Variable(name, help, str(default))


def _parsed(parse: Callable[..., T], name: str, wanted: str, **kwargs: Any) -> T:
    try:
        with warnings.catch_warnings(action="error"):
            return parse(name, **kwargs)
    except (ValueError, Warning, ImproperlyConfigured) as error:
        raise Misconfigured(f"{name} moet {wanted} zijn.") from error


def text(name: str, default: str, *, help: str, shown: str | None = None) -> str:
    """A string; `shown` replaces a default that differs from machine to machine in the page."""
    _document(name, help, default if shown is None else shown)
    return str(_env.str(name, default=default))


def secret(name: str, *, help: str) -> str:
    """A string that may also stand in a file named by NAME_FILE; empty when neither is set."""
    _document(name, f"{help} `{name}_FILE` may name a file that holds it.", "")
    path = _env.str(f"{name}_FILE", default="")
    if path:
        try:
            return Path(path).read_text(encoding="utf-8").strip()
        except (OSError, ValueError) as error:
            raise Misconfigured(f"{name}_FILE noemt een bestand dat niet te lezen is.") from error
    return str(_env.str(name, default=""))


def flag(name: str, default: bool, *, help: str) -> bool:
    """A boolean: true, 1, yes and on are true, all else is false."""
    _document(name, help, default)
    return bool(_env.bool(name, default=default))


def number(name: str, default: int, *, help: str) -> int:
    """A whole number."""
    _document(name, help, default)
    return int(_parsed(_env.int, name, "een geheel getal", default=default))


def names(name: str, default: list[str], *, help: str) -> list[str]:
    """A comma-separated list."""
    _document(name, help, ",".join(default))
    return list(_env.list(name, default=default))


def database(name: str, *, help: str) -> dict[str, Any] | None:
    """A database address as Django's settings want it; None when it is not set."""
    _document(name, help, "")
    if not _env.str(name, default=""):
        return None
    wanted = "een adres als postgres://gebruiker:wachtwoord@host:5432/naam"
    address = dict(_parsed(_env.db_url, name, wanted))
    if address["ENGINE"] != POSTGRESQL:
        raise Misconfigured(f"{name} moet {wanted} zijn; een andere database kan niet.")
    return address


def mail(name: str, *, help: str) -> dict[str, Any]:
    """A mail address (`smtp://`, `smtps://`, `smtp+tls://`) as Django's EMAIL_* settings."""
    _document(name, help, "")
    if not _env.str(name, default=""):
        return {}
    return dict(_parsed(_env.email_url, name, "een adres als smtp://gebruiker:wachtwoord@host:587"))
