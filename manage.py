#!/usr/bin/env python
"""Django's command line for Rappel."""

from __future__ import annotations

import os
import sys

from django.core.management import execute_from_command_line

from config.variables import Misconfigured


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    try:
        execute_from_command_line(sys.argv)
    except Misconfigured as reason:
        sys.exit(f"Rappel is niet goed ingesteld: {reason}")


if __name__ == "__main__":
    main()
