"""The page `docs/configuration.md`, printed by `python -m config.configuration_page`."""

from __future__ import annotations

import importlib
import sys

from config.variables import VARIABLES


def as_markdown() -> str:
    """Every variable that the settings read; reading them fills the registry."""
    importlib.import_module("config.settings")
    rows = [
        f"| `{v.name}` | {v.help} | {f'`{v.default}`' if v.default else ''} |"
        for v in VARIABLES.values()
    ]
    return "\n".join(
        [
            "# Configuration",
            "",
            "Generated from `config/settings.py` by `make docs`; do not edit by hand.",
            "",
            "| variable | what it is for | default |",
            "|---|---|---|",
            *rows,
            "",
        ]
    )


if __name__ == "__main__":
    sys.stdout.write(as_markdown())
