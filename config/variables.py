"""What is known of each environment variable, and what is said when one cannot be used."""

from __future__ import annotations

import warnings
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from django.core.exceptions import ImproperlyConfigured

T = TypeVar("T")


class Misconfigured(ImproperlyConfigured):
    """An environment variable cannot be used; the message names it and says what it should be."""


@dataclass(frozen=True, slots=True)
class Variable:
    """One environment variable: its name, what it is for and what holds without it."""

    name: str
    help: str
    default: str


VARIABLES: dict[str, Variable] = {}


def document(name: str, help: str, default: object) -> None:
    """Note a variable for the page of all variables."""
    VARIABLES[name] = Variable(name, help, str(default))


def parsed(parse: Callable[..., T], name: str, wanted: str, **kwargs: Any) -> T:
    """The value as `parse` reads it; raises Misconfigured, which says what is `wanted`."""
    try:
        with warnings.catch_warnings(action="error"):
            return parse(name, **kwargs)
    except (ValueError, Warning, ImproperlyConfigured) as error:
        raise Misconfigured(f"{name} moet {wanted} zijn.") from error
