"""Composition root: settings, addresses, Celery and the embedded servers."""
