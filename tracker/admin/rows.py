"""Who may touch which rows: the group says which kind of record, the QuerySet which ones."""

from __future__ import annotations

from typing import Any, TypeVar

from django.db import models
from django.db.models import Exists, OuterRef, QuerySet
from django.http import HttpRequest

from tracker.admin.desk import DeskAdmin

M = TypeVar("M", bound=models.Model)


class RowsAdmin(DeskAdmin[M]):
    """For models whose QuerySet has `visible_to(user)` and `editable_by(user)`: both are obeyed."""

    def get_queryset(self, request: HttpRequest) -> QuerySet[M]:
        """What this user may see, each row with whether they may change it."""
        rows: Any = super().get_queryset(request)
        mine = self._editable(request).filter(pk=OuterRef("pk"))
        visible: QuerySet[M] = rows.visible_to(request.user).annotate(may_change=Exists(mine))
        return visible

    def has_change_permission(self, request: HttpRequest, obj: M | None = None) -> bool:
        """Whether the group may change such records and, given one, whether it is theirs."""
        return super().has_change_permission(request, obj) and self._may_change(request, obj)

    def has_delete_permission(self, request: HttpRequest, obj: M | None = None) -> bool:
        """As for changing."""
        return super().has_delete_permission(request, obj) and self._may_change(request, obj)

    def _may_change(self, request: HttpRequest, obj: M | None) -> bool:
        if obj is None:
            return True
        known: bool | None = getattr(obj, "may_change", None)
        return self._editable(request).filter(pk=obj.pk).exists() if known is None else known

    def _editable(self, request: HttpRequest) -> QuerySet[M]:
        rows: Any = self.model._default_manager.all()
        editable: QuerySet[M] = rows.editable_by(request.user)
        return editable
