"""Logs: structlog for our own lines and for everybody else's, as text or as JSON, on stderr."""

from __future__ import annotations

import re
from typing import Any

import structlog

_SHARED: list[structlog.types.Processor] = [
    structlog.contextvars.merge_contextvars,
    structlog.stdlib.add_log_level,
    structlog.stdlib.add_logger_name,
    structlog.processors.TimeStamper(fmt="iso"),
]


_KEY_IN_ADDRESS = re.compile(r"(?<=/feeds/)[^/\s]+")


def mask_keys(_logger: object, _name: str, event: structlog.types.EventDict) -> dict[str, Any]:
    """Leave the key out of addresses of feeds and calendars: who reads the log may not use it."""
    return {
        name: _KEY_IN_ADDRESS.sub("***", value) if isinstance(value, str) else value
        for name, value in event.items()
    }


def configure(*, as_json: bool) -> dict[str, Any]:
    """Set structlog up and return Django's LOGGING; standard output stays free for commands."""
    structlog.configure(
        processors=[
            *_SHARED,
            structlog.processors.format_exc_info,
            structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
        ],
        logger_factory=structlog.stdlib.LoggerFactory(),
        cache_logger_on_first_use=True,
    )
    renderer = (
        structlog.processors.JSONRenderer()
        if as_json
        else structlog.dev.ConsoleRenderer(
            # Plain: the rich one prints local variables, and so what people typed.
            colors=False,
            exception_formatter=structlog.dev.plain_traceback,
        )
    )
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {
            "structured": {
                "()": structlog.stdlib.ProcessorFormatter,
                "processors": [
                    structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                    mask_keys,
                    renderer,
                ],
                "foreign_pre_chain": _SHARED,
            }
        },
        "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "structured"}},
        "root": {"handlers": ["stderr"], "level": "WARNING"},
        "loggers": {
            name: {"level": "INFO"}
            for name in ("tracker", "questions", "motions", "answers", "config")
        },
    }
