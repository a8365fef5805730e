"""Addresses that a machine asks without signing in."""

from __future__ import annotations

from django.urls import path

from tracker.web.health import metrics, readiness

urlpatterns = [
    path("healthz/live", readiness.live, name="health-live"),
    path("healthz/ready", readiness.ready, name="health-ready"),
    path("metrics", metrics.metrics, name="metrics"),
]
