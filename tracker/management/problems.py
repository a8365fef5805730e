"""What goes wrong in a command, in one Dutch sentence."""

from __future__ import annotations

from django.db import OperationalError, ProgrammingError
from psycopg.errors import UndefinedColumn, UndefinedTable


class BadInput(Exception):  # noqa: N818 - a command raises it as a plain sentence
    """The input cannot be used; the message is one Dutch sentence for the person who gave it."""


def sentence_of(problem: Exception) -> str:
    """What the person at the terminal is told; raises `problem` again when the fault is ours."""
    match problem, problem.__cause__:
        case BadInput(), _:
            return str(problem)
        case OperationalError(), _:
            return "De database antwoordt niet. Controleer DATABASE_URL en of PostgreSQL draait."
        case ProgrammingError(), UndefinedTable() | UndefinedColumn():
            return "De database mist tabellen van deze versie. Voer eerst uit: manage.py migrate"
    raise problem
