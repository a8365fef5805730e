"""Django's PostgreSQL engine that starts the embedded server before it connects."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db.backends.postgresql import base

from config.embedded import postgres


class DatabaseWrapper(base.DatabaseWrapper):
    """Django's own wrapper; only where the server is, is found out at the first connection."""

    def get_connection_params(self) -> dict[str, Any]:
        self.settings_dict["HOST"] = postgres.ensure_running(settings.DATA_DIR)
        params: dict[str, Any] = super().get_connection_params()
        return params
