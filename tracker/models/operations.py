"""Signs of life: when the machinery last did its work."""

from __future__ import annotations

import datetime as dt

from django.db import models


class Heartbeat(models.Model):
    """When something that must happen regularly last happened; read by `/healthz/ready`."""

    TICK = "tick"

    name = models.CharField(max_length=40, primary_key=True)
    at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.name} {self.at:%Y-%m-%d %H:%M:%S}"

    @staticmethod
    def beat(name: str, *, at: dt.datetime) -> None:
        """It did its work at that moment; in one query."""
        Heartbeat.objects.bulk_create(
            [Heartbeat(name=name, at=at)],
            update_conflicts=True,
            unique_fields=["name"],
            update_fields=["at"],
        )
