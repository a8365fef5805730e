from __future__ import annotations

import email
from email import policy
from pathlib import Path

import pytest
from django.core.mail import EmailMultiAlternatives
from pytest_django import Settings

from tracker.mail.backends import ReadableFileBackend


@pytest.fixture
def folder(settings: Settings, tmp_path: Path) -> Path:
    settings.EMAIL_FILE_PATH = tmp_path / "mail"
    return tmp_path / "mail"


def a_mail(subject: str = "2025Z04340: vóór 1 april") -> EmailMultiAlternatives:
    mail = EmailMultiAlternatives(
        subject,
        "Beste coördinator,\n\nde termijn nadert.\n",
        "rappel@rappel.example",
        ["coordinator@rappel.example"],
        headers={"Message-ID": "<reminder-1f0c2d3e-aaaa@rappel.example>"},
    )
    mail.attach_alternative("<p>de termijn nadert</p>", "text/html")
    return mail


def test_a_mail_lands_as_three_files_that_a_person_can_find_and_read(folder: Path) -> None:
    assert ReadableFileBackend().send_messages([a_mail()]) == 1
    names = sorted(path.name for path in folder.iterdir())
    assert [Path(name).suffix for name in names] == [".eml", ".html", ".txt"]
    stem = "_coordinator-rappel-example_2025z04340-voor-1-april_1f0c2d3e"
    assert all(Path(name).stem.endswith(stem) for name in names)
    text = next(folder.glob("*.txt")).read_text(encoding="utf-8")
    assert text.startswith("From: rappel@rappel.example\nTo: coordinator@rappel.example\n")
    assert "Subject: 2025Z04340: vóór 1 april" in text
    assert text.endswith("\n\nBeste coördinator,\n\nde termijn nadert.\n")
    assert next(folder.glob("*.html")).read_text(encoding="utf-8") == "<p>de termijn nadert</p>"


def test_the_eml_is_the_mail_itself(folder: Path) -> None:
    ReadableFileBackend().send_messages([a_mail()])
    parsed = email.message_from_bytes(
        next(folder.glob("*.eml")).read_bytes(), policy=policy.default
    )
    assert parsed["Subject"] == "2025Z04340: vóór 1 april"
    assert parsed["Message-ID"] == "<reminder-1f0c2d3e-aaaa@rappel.example>"
    assert [part.get_content_type() for part in parsed.iter_parts()] == ["text/plain", "text/html"]


def test_names_that_are_no_file_names_do_no_harm(folder: Path) -> None:
    ReadableFileBackend().send_messages([a_mail("../../etc/passwd\x00 " + "lang " * 100)])
    written = list(folder.iterdir())
    assert len(written) == 3
    assert all(len(path.name) < 200 for path in written)


def test_a_write_that_fails_leaves_nothing_behind(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_args: object) -> None:
        raise OSError("No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(OSError, match="No space"):
        ReadableFileBackend().send_messages([a_mail()])
    assert list(folder.iterdir()) == []
