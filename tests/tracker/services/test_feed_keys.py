from __future__ import annotations

import datetime as dt

import pytest
from django.core.exceptions import ValidationError

from tests.cast import Cast
from tracker.models import FeedKey
from tracker.services import feed_keys

pytestmark = pytest.mark.django_db
NOW = dt.datetime(2025, 4, 10, 9, tzinfo=dt.UTC)
HOUR = dt.timedelta(hours=1)


def a_key(cast: Cast, label: str = "Outlook") -> FeedKey:
    return feed_keys.make(user=cast.reader, label=label, now=NOW)


def test_a_key_is_long_random_and_fits_an_address(cast: Cast) -> None:
    one, other = a_key(cast), a_key(cast, "telefoon")
    assert one.key != other.key
    assert len(one.key) >= 43
    assert one.key.replace("-", "").replace("_", "").isalnum()


def test_a_key_leads_to_its_owner(cast: Cast) -> None:
    assert feed_keys.resolve(a_key(cast).key, now=NOW) == cast.reader


@pytest.mark.parametrize("wrong", ["", "x", "a" * 43])
def test_a_key_that_nobody_made_leads_nowhere(cast: Cast, wrong: str) -> None:
    assert feed_keys.resolve(wrong, now=NOW) is None


def test_a_revoked_key_leads_nowhere_and_cannot_be_revoked_twice(cast: Cast) -> None:
    key = a_key(cast)
    assert feed_keys.revoke(key_id=key.pk, by=cast.reader, now=NOW + HOUR)
    assert feed_keys.resolve(key.key, now=NOW + HOUR) is None
    assert not feed_keys.revoke(key_id=key.pk, by=cast.reader, now=NOW + 2 * HOUR)
    key.refresh_from_db()
    assert key.revoked_at == NOW + HOUR


def test_the_key_of_who_left_leads_nowhere(cast: Cast) -> None:
    key = a_key(cast)
    cast.reader.is_active = False
    cast.reader.save()
    assert feed_keys.resolve(key.key, now=NOW) is None


def test_the_key_of_who_lost_every_role_leads_nowhere(cast: Cast) -> None:
    key = a_key(cast)
    cast.reader.groups.clear()
    assert feed_keys.resolve(key.key, now=NOW) is None


def test_a_key_is_revoked_by_its_owner_or_a_manager_and_by_nobody_else(cast: Cast) -> None:
    key = a_key(cast)
    for who in (cast.coordinator, cast.drafter, cast.stranger):
        assert not feed_keys.revoke(key_id=key.pk, by=who, now=NOW)
    assert feed_keys.revoke(key_id=key.pk, by=cast.manager, now=NOW)


def test_that_a_key_is_used_is_written_once_an_hour(cast: Cast) -> None:
    key = a_key(cast)
    noted = []
    for minutes in (0, 5, 59, 60, 61):
        feed_keys.resolve(key.key, now=NOW + dt.timedelta(minutes=minutes))
        key.refresh_from_db()
        noted.append(key.last_used_at)
    assert noted == [NOW, NOW, NOW, NOW + HOUR, NOW + HOUR]


def test_two_keys_of_one_person_have_different_names_until_one_is_revoked(cast: Cast) -> None:
    first = a_key(cast)
    with pytest.raises(ValidationError, match=r"deze naam|this name"):
        a_key(cast, " Outlook ")
    feed_keys.revoke(key_id=first.pk, by=cast.reader, now=NOW)
    assert a_key(cast).pk != first.pk


def test_there_is_an_end_to_how_many_keys_somebody_has(cast: Cast) -> None:
    for count in range(feed_keys.MOST_KEYS):
        a_key(cast, str(count))
    with pytest.raises(ValidationError, match=str(feed_keys.MOST_KEYS)):
        a_key(cast, "nog een")
