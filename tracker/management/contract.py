"""What every command of Rappel promises to the scripts that call it.

One JSON document on stdout with ``--json``, messages on stderr, exit 0 on success, 1 on bad input
with one clear sentence, 2 on wrong usage (argparse's own). A command derives from
:class:`ContractCommand`, raises :class:`BadInput`, and answers with :meth:`ContractCommand.answer`.
"""

from __future__ import annotations

import io
import json
import os
import sys
from collections.abc import Iterable, Mapping
from datetime import date

from django.core.management.base import BaseCommand, CommandParser
from django.core.serializers.json import DjangoJSONEncoder
from django.db import OperationalError, ProgrammingError
from psycopg.errors import UndefinedColumn, UndefinedTable


class BadInput(Exception):  # noqa: N818 - a command raises it as a plain sentence
    """The input cannot be used; the message is one Dutch sentence for the person who gave it."""


def iso_date(text: str) -> date:
    """An argparse ``type`` for dates; raises :class:`BadInput` when the date does not exist."""
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        message = (
            f"“{text}” is geen bestaande datum; schrijf jaar-maand-dag, bijvoorbeeld 2025-03-11."
        )
        raise BadInput(message) from error


class ContractCommand(BaseCommand):
    """A management command with the promised output and exit codes."""

    def add_arguments(self, parser: CommandParser) -> None:
        """Add ``--json``; subclasses call ``super().add_arguments(parser)`` first."""
        parser.add_argument(
            "--json", action="store_true", dest="as_json", help="één JSON-document op stdout"
        )

    def run_from_argv(self, argv: list[str]) -> None:
        """Run from the command line; turns :class:`BadInput` into a sentence and exit code 1."""
        for stream in (sys.stdout, sys.stderr):
            if isinstance(stream, io.TextIOWrapper):
                # UTF-8 whatever the locale says; a lone surrogate becomes its JSON escape.
                stream.reconfigure(encoding="utf-8", errors="backslashreplace")
        try:
            super().run_from_argv(argv)
            sys.stdout.flush()
        except (BadInput, OperationalError, ProgrammingError) as problem:
            self.message(_sentence(problem))
            sys.exit(1)
        except BrokenPipeError:
            # The reader (head, less) has seen enough; keep the interpreter from flushing again.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())

    def answer(
        self, document: Mapping[str, object], *, as_json: bool, lines: Iterable[str] = ()
    ) -> None:
        """Print ``document`` as one line of JSON, or ``lines`` for a person to read."""
        if as_json:
            self.stdout.write(json.dumps(document, ensure_ascii=False, cls=DjangoJSONEncoder))
            return
        for line in lines:
            self.stdout.write(line)

    def message(self, sentence: str) -> None:
        """Tell the person at the terminal something; stdout stays for the answer."""
        self.stderr.write(sentence)


def _sentence(problem: Exception) -> str:
    """What the person at the terminal is told; raises `problem` again when the fault is ours."""
    match problem, problem.__cause__:
        case BadInput(), _:
            return str(problem)
        case OperationalError(), _:
            return "De database antwoordt niet. Controleer DATABASE_URL en of PostgreSQL draait."
        case ProgrammingError(), UndefinedTable() | UndefinedColumn():
            return "De database mist tabellen van deze versie. Voer eerst uit: manage.py migrate"
    raise problem
