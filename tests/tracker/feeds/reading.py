"""A feed as a reader program takes it: RFC 4287, strictly."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from urllib.parse import urlsplit
from xml.etree import ElementTree

from django.test import Client
from django.utils import timezone

from tracker.models import FeedKey, User
from tracker.services import feed_keys

ATOM = "{http://www.w3.org/2005/Atom}"


@dataclass(frozen=True)
class Read:
    """What a program keeps of a feed."""

    title: str
    identity: str
    updated: dt.datetime
    entries: dict[str, str]
    links: list[str]
    summaries: list[str]


def key_of(user: User) -> FeedKey:
    """A key of `user`."""
    return feed_keys.make(user=user, label="lezer", now=timezone.now())


def fetch(key: FeedKey, address: str) -> Read:
    """The feed at `/feeds/<key>/<address>`, valid as a program demands it."""
    response = Client().get(f"/feeds/{key.key}/{address}")
    assert response.status_code == 200
    assert response["Content-Type"].startswith("application/atom+xml")
    assert not response.cookies
    return read(response.content)


def read(data: bytes) -> Read:
    """Parse, and refuse what RFC 4287 does not allow."""
    feed = ElementTree.fromstring(data)
    assert feed.tag == f"{ATOM}feed"
    entries = feed.findall(f"{ATOM}entry")
    for element in (feed, *entries):
        for name in ("id", "title", "updated"):
            assert len(element.findall(f"{ATOM}{name}")) == 1, name
        assert dt.datetime.fromisoformat(words(element, "updated")).tzinfo
        assert urlsplit(words(element, "id")).scheme in {"http", "tag"}
    assert feed.find(f"{ATOM}author/{ATOM}name") is not None
    identities = [words(entry, "id") for entry in entries]
    assert len(set(identities)) == len(identities)
    links = [entry.findall(f"{ATOM}link")[0].get("href", "") for entry in entries]
    assert all(link.startswith("http://testserver/") for link in links)
    return Read(
        title=words(feed, "title"),
        identity=words(feed, "id"),
        updated=dt.datetime.fromisoformat(words(feed, "updated")),
        entries={words(entry, "id"): words(entry, "title") for entry in entries},
        links=links,
        summaries=[words(entry, "summary") for entry in entries],
    )


def words(element: ElementTree.Element, name: str) -> str:
    """The text of a child."""
    return element.findtext(f"{ATOM}{name}") or ""
