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

from django.core.management.base import BaseCommand, CommandParser
from django.core.serializers.json import DjangoJSONEncoder
from django.db import OperationalError, ProgrammingError

from tracker.management.problems import BadInput, sentence_of


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
            self.message(sentence_of(problem))
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
