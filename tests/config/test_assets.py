"""The styles come from pinned packages, once, and a failing npm is explained."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from config import assets, npm, stylesheets


@pytest.fixture
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    target = tmp_path / "nlds"
    monkeypatch.setattr(assets, "TARGET", target)
    monkeypatch.setattr(assets, "STAMP", target / ".built-from")
    monkeypatch.setattr(assets, "PACKAGES", tmp_path / "packages")
    monkeypatch.setattr(stylesheets, "PACKAGES", tmp_path / "packages")
    return tmp_path


def test_the_lock_file_names_no_host() -> None:
    packages = json.loads(assets.LOCK.read_text())["packages"]
    assert not [name for name, entry in packages.items() if "resolved" in entry]
    assert all("integrity" in entry for name, entry in packages.items() if name)


def test_a_failing_npm_gives_one_clear_sentence_in_both_languages(
    elsewhere: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    failed = subprocess.CompletedProcess(["npm"], 1, stdout="npm error network")
    monkeypatch.setattr(npm, "npm", lambda *args, **kwargs: failed)
    with pytest.raises(npm.AssetsError, match=r"De opmaak kon niet(.|\n)*The styles could not"):
        assets.build()
    assert not assets.STAMP.exists()


def test_styles_are_fetched_once_and_wrapped_in_a_layer(
    elsewhere: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in (*stylesheets.STYLESHEETS, stylesheets.LICENCE):
        path = stylesheets.PACKAGES / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text('@charset "UTF-8";\n.a { color: red }')
    done = subprocess.CompletedProcess(["npm"], 0, stdout="")
    monkeypatch.setattr(npm, "npm", lambda *args, **kwargs: done)
    assert assets.build()
    styles = (assets.TARGET / "components.css").read_text()
    assert styles.startswith("@layer nlds {")
    assert "@charset" not in styles
    assert not assets.build()
