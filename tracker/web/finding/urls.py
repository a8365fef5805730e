"""Addresses of what is found and followed: search, members, ministries, saved searches, feeds."""

from __future__ import annotations

from django.urls import path

from tracker.web.finding import (
    feed_addresses,
    members,
    ministries,
    saved_searches,
    search,
    suggestions,
)

urlpatterns = [
    path("zoeken/", search.search, name="search"),
    path("zoeken/suggesties/", suggestions.suggestions, name="suggestions"),
    path("leden/<int:pk>/", members.member, name="member"),
    path("leden/naam/<path:name>/", members.name, name="member-name"),
    path("ministeries/", ministries.ministries, name="ministries"),
    path("ministeries/<str:code>/", ministries.ministry, name="ministry"),
    path("mijn/zoekopdrachten/", saved_searches.saved_list, name="saved-searches"),
    path("mijn/zoekopdrachten/bewaren/", saved_searches.save, name="saved-search-new"),
    path("mijn/zoekopdrachten/<int:pk>/", saved_searches.change, name="saved-search"),
    path("mijn/zoekopdrachten/<int:pk>/pauzeren/", saved_searches.pause, name="saved-search-pause"),
    path(
        "mijn/zoekopdrachten/<int:pk>/hervatten/",
        saved_searches.resume,
        name="saved-search-resume",
    ),
    path(
        "mijn/zoekopdrachten/<int:pk>/verwijderen/",
        saved_searches.delete,
        name="saved-search-delete",
    ),
    path("mijn/adressen/", feed_addresses.feed_addresses, name="feed-addresses"),
    path(
        "mijn/adressen/<int:pk>/intrekken/",
        feed_addresses.revoke_feed_key,
        name="feed-key-revoke",
    ),
]
