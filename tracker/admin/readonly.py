"""What is read in the admin and written elsewhere."""

from __future__ import annotations

from typing import TypeVar

from django.db import models
from django.http import HttpRequest

from tracker.admin.desk import DeskAdmin

M = TypeVar("M", bound=models.Model)


class ReadOnlyAdmin(DeskAdmin[M]):
    """Nobody adds, changes or deletes here, whatever their group."""

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Never."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: M | None = None) -> bool:
        """Never."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: M | None = None) -> bool:
        """Never."""
        return False
