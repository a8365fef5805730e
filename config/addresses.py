"""Databases and mail servers as one address in the environment, for Django's settings."""

from __future__ import annotations

from typing import Any

import environ

from config.variables import Misconfigured, document, parsed

POSTGRESQL = "django.db.backends.postgresql"
CONNECT_SECONDS = 5
"""A host that does not answer is an error then; `?connect_timeout=` in the address goes first."""
_env = environ.Env()


def database(name: str, *, help: str) -> dict[str, Any] | None:
    """A database address as Django's settings want it; None when it is not set."""
    document(name, help, "")
    if not _env.str(name, default=""):
        return None
    wanted = "een adres als postgres://gebruiker:wachtwoord@host:5432/naam"
    address = dict(parsed(_env.db_url, name, wanted))
    if address["ENGINE"] != POSTGRESQL:
        raise Misconfigured(f"{name} moet {wanted} zijn; een andere database kan niet.")
    options = {"connect_timeout": CONNECT_SECONDS, **address.get("OPTIONS", {})}
    return {**address, "OPTIONS": options}


def mail(name: str, *, help: str) -> dict[str, Any]:
    """A mail address (`smtp://`, `smtps://`, `smtp+tls://`) as Django's EMAIL_* settings."""
    document(name, help, "")
    if not _env.str(name, default=""):
        return {}
    return dict(parsed(_env.email_url, name, "een adres als smtp://gebruiker:wachtwoord@host:587"))
