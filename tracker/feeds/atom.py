"""Atom, with Django's syndication framework (RFC 4287)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.contrib.syndication.views import Feed
from django.http import HttpRequest, HttpResponse
from django.utils.feedgenerator import Atom1Feed

from tracker.feeds.entries import Entry, plain

MOST = 50
BEFORE_ANYTHING = dt.datetime(2025, 1, 1, tzinfo=dt.UTC)


class QuietAtom(Atom1Feed):
    """Atom in which an empty feed was not changed just now, so that it is not sent again."""

    def latest_post_date(self) -> dt.datetime:
        """The moment of the newest entry."""
        return super().latest_post_date() if self.items else BEFORE_ANYTHING


@dataclass(frozen=True, slots=True)
class Channel:
    """A feed as a whole: the page that it follows, and the entries, newest first."""

    title: str
    path: str
    entries: Sequence[Entry]


class ChannelFeed(Feed[Entry, Channel]):
    """How a channel is written down."""

    feed_type = QuietAtom
    author_name = "Rappel"

    def __init__(self, channel: Channel) -> None:
        self.channel = channel

    def get_object(self, request: HttpRequest) -> Channel:
        """What the feed is about."""
        return self.channel

    def title(self, channel: Channel) -> str:
        """Its title."""
        return plain(f"{channel.title} · Rappel")

    def link(self, channel: Channel) -> str:
        """The page that it follows, which is its identity too."""
        return channel.path

    def items(self, channel: Channel) -> Iterable[Entry]:
        """The newest entries."""
        return channel.entries[:MOST]

    def item_title(self, item: Entry) -> str:
        """The title, unescaped: the generator escapes."""
        return item.title

    def item_description(self, item: Entry) -> str:
        """Where it stands."""
        return item.summary

    def item_link(self, item: Entry) -> str:
        """Its page."""
        return item.path

    def item_guid(self, item: Entry) -> str:
        """Its identity."""
        return item.identity

    def item_pubdate(self, item: Entry) -> dt.datetime:
        """When it came."""
        return item.published

    def item_updateddate(self, item: Entry) -> dt.datetime:
        """When something last happened to it."""
        return item.moment


def atom(request: HttpRequest, *, title: str, path: str, entries: Sequence[Entry]) -> HttpResponse:
    """The feed as it goes to a program."""
    newest = sorted(entries, key=lambda entry: entry.moment, reverse=True)
    return ChannelFeed(Channel(title, path, newest))(request)
