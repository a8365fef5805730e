"""Addresses that a machine asks without signing in."""

from __future__ import annotations

from django.urls import path

from tracker.web import health, metrics

urlpatterns = [
    path("healthz/live", health.live, name="health-live"),
    path("healthz/ready", health.ready, name="health-ready"),
    path("metrics", metrics.metrics, name="metrics"),
]
