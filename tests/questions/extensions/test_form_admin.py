"""A ministry's own Word form: uploaded by the manager, tried out before it is kept."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from questions.models import LetterTemplate
from tests.cast import Cast
from tests.questions.extensions.test_word import NEUTRAL, a_form

ADD = "admin:questions_lettertemplate_add"

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("media")]


def upload(client: Client, cast: Cast, form: bytes) -> str:
    assert cast.drafter.ministry is not None
    file = SimpleUploadedFile("defensie.docx", form)
    filled = {"ministry": cast.drafter.ministry.pk, "file": file}
    return client.post(reverse(ADD), filled).content.decode()


def test_a_manager_uploads_the_form_of_a_ministry(client: Client, cast: Cast, media: Path) -> None:
    client.force_login(cast.manager)
    page = client.get(reverse(ADD)).content.decode()
    assert reverse("neutral-letter-form") in page
    assert "{{ bewindspersoon }}" in page
    upload(client, cast, a_form("{{ tekst }}"))
    kept = LetterTemplate.objects.get()
    assert kept.ministry == cast.drafter.ministry
    assert Path(kept.file.path).read_bytes().startswith(b"PK")


@pytest.mark.parametrize("form", [a_form("{{ logo }}"), b"geen Word", b"PK\x03\x04 word/ kapot"])
def test_what_is_no_form_is_not_kept(client: Client, cast: Cast, form: bytes) -> None:
    client.force_login(cast.manager)
    assert "errorlist" in upload(client, cast, form)
    assert not LetterTemplate.objects.exists()


@pytest.mark.parametrize("who", ["drafter", "coordinator"])
def test_nobody_else_changes_what_letters_look_like(client: Client, cast: Cast, who: str) -> None:
    client.force_login(getattr(cast, who))
    upload(client, cast, NEUTRAL)
    assert not LetterTemplate.objects.exists()


@pytest.mark.parametrize(
    ("who", "status"), [("drafter", 200), ("manager", 200), ("reader", 403), ("stranger", 403)]
)
def test_the_neutral_form_is_there_for_who_works_with_letters(
    client: Client, cast: Cast, who: str, status: int
) -> None:
    client.force_login(getattr(cast, who), backend="django.contrib.auth.backends.ModelBackend")
    response = client.get(reverse("neutral-letter-form"))
    assert response.status_code == status
    assert (response.content == NEUTRAL) == (status == 200)
