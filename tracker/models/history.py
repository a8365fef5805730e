"""What happened to a case: it is seen with the case, and stays as it happened."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self, TypeVar

from django.db import models

from tracker.models.cases import Case

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from tracker.models.users import User

M_co = TypeVar("M_co", bound=models.Model, covariant=True)


class HistoryQuerySet(models.QuerySet[M_co]):
    """Rows with a `case` that follow it; nobody edits what happened."""

    def visible_to(self, user: User | AnonymousUser) -> Self:
        """What `user` may see."""
        return self.filter(case__in=Case.objects.visible_to(user))

    def editable_by(self, user: User | AnonymousUser) -> Self:
        """Nothing, whoever asks."""
        return self.none()
