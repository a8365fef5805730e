"""What every test may ask for: the cast, and files that go away again."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.conf import settings as django_settings
from pytest_django import Settings

pytest_plugins = ["tests.cast", "tests.database"]


def pytest_configure() -> None:
    # The cast of every test has passwords; hashing them well would be half of the suite's time.
    django_settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    # WhiteNoise looks for a static file when it is asked for, not for all of them in each client.
    django_settings.WHITENOISE_AUTOREFRESH = True
    # What a live server's thread keeps would stop the test database from being dropped.
    django_settings.DATABASES["default"]["CONN_MAX_AGE"] = 0


@pytest.fixture
def media(settings: Settings, tmp_path: Path) -> Path:
    """Uploads go where the test's other files go."""
    settings.MEDIA_ROOT = tmp_path / "media"
    return tmp_path / "media"
