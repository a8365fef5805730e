from __future__ import annotations

import pytest
from django.utils import timezone

from tests.cast import Cast
from tests.desk import signed_in
from tests.tracker.web.lists.test_lists import text
from tracker.models import FeedKey
from tracker.services import feed_keys

pytestmark = pytest.mark.django_db
PAGE = "/mijn/adressen/"


def test_a_reader_makes_copies_and_revokes_an_address(cast: Cast) -> None:
    client = signed_in(cast.reader)
    assert "rappel-empty" in text(client, PAGE)
    assert client.post(PAGE, {"label": "Outlook"})["Location"] == PAGE
    key = FeedKey.objects.get(user=cast.reader)
    page = text(client, PAGE)
    assert f"http://testserver/feeds/{key.key}/" in page
    assert "rappel-empty" not in page
    client.post(f"{PAGE}{key.pk}/intrekken/")
    assert key.key not in text(client, PAGE)
    assert feed_keys.resolve(key.key, now=timezone.now()) is None


@pytest.mark.parametrize("label", ["", " ", "a" * 61, "nul\x00"])
def test_a_name_that_will_not_do_is_said_beside_the_field(cast: Cast, label: str) -> None:
    response = signed_in(cast.reader).post(PAGE, {"label": label})
    assert response.status_code == 422
    assert "errorlist" in response.content.decode()


def test_a_name_that_is_taken_is_refused_in_words(cast: Cast) -> None:
    client = signed_in(cast.reader)
    client.post(PAGE, {"label": "Outlook"})
    response = client.post(PAGE, {"label": "Outlook"})
    assert response.status_code == 422
    assert "errorlist" in response.content.decode()
    assert FeedKey.objects.count() == 1


def test_nobody_sees_or_revokes_the_address_of_another_here(cast: Cast) -> None:
    key = feed_keys.make(user=cast.reader, label="Outlook", now=timezone.now())
    client = signed_in(cast.manager)
    assert key.key not in text(client, PAGE)
    assert client.post(f"{PAGE}{key.pk}/intrekken/").status_code == 404


def test_the_administration_never_shows_a_key(cast: Cast) -> None:
    key = feed_keys.make(user=cast.reader, label="Outlook", now=timezone.now())
    client = signed_in(cast.manager)
    for address in ("/admin/tracker/feedkey/", f"/admin/tracker/feedkey/{key.pk}/change/"):
        page = text(client, address)
        assert "Outlook" in page
        assert key.key not in page


def test_a_manager_revokes_keys_in_the_administration(cast: Cast) -> None:
    key = feed_keys.make(user=cast.reader, label="Outlook", now=timezone.now())
    client = signed_in(cast.manager)
    client.post("/admin/tracker/feedkey/", {"action": "revoke", "_selected_action": [key.pk]})
    assert feed_keys.resolve(key.key, now=timezone.now()) is None
