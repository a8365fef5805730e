"""Who is not signed in sees the login page and signs of life, and nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from django.test import Client
from django.urls import URLResolver, get_resolver, reverse

from tests.cast import Cast
from tests.desk import signed_in

OPEN = {"/inloggen/", "/healthz/live", "/healthz/ready", "/taal/"}
"""What answers without a login: the login page with its choice of language, and signs of life."""


def routes(resolver: URLResolver, before: str = "") -> Iterator[str]:
    """Every address that there is, with something in the place of what varies."""
    for entry in resolver.url_patterns:
        route = before + str(entry.pattern)
        if isinstance(entry, URLResolver):
            yield from routes(entry, route)
        else:
            filled = re.sub(r"\(\?P<\w+>(\w+).*?\)", r"\1", route.replace("^", "").strip("$"))
            yield "/" + re.sub(r"<[^>]+>", "1", filled)


ADDRESSES = sorted(set(routes(get_resolver())))


def test_the_walk_finds_the_pages_and_the_admin() -> None:
    assert OPEN | {"/", "/vragen/te-laat/", "/documenten/1/bestand/"} <= set(ADDRESSES)
    assert "/admin/questions/questionset/1/change/" in ADDRESSES
    assert len(ADDRESSES) > 100


@pytest.mark.django_db
@pytest.mark.parametrize("method", ["get", "post"])
def test_nothing_but_the_login_page_and_signs_of_life_answers_a_stranger(method: str) -> None:
    client = Client()
    let_in = set()
    for address in ADDRESSES:
        response = getattr(client, method)(address)
        if response.status_code != 302 or "/inloggen/?" not in response["Location"]:
            let_in.add(address)
    # The admin sends to its own login page, and that sends on to ours.
    in_the_admin = {address for address in let_in if address.startswith("/admin/")}
    for address in in_the_admin:
        response = getattr(client, method)(address)
        assert (response.status_code, response["Location"][:13]) == (302, "/admin/login/"), address
    # Feeds and figures are opened by a key; without a good one nothing is there.
    by_key = {address for address in let_in if address.startswith(("/feeds/", "/metrics"))}
    for address in by_key:
        assert getattr(client, method)(address).status_code in {404, 405}, address
    # The API asks for a key instead of sending to a page.
    api = {address for address in let_in if address.startswith("/api/")}
    for address in api:
        assert getattr(client, method)(address).status_code in {401, 405}, address
    assert let_in - in_the_admin - by_key - api == OPEN


@pytest.mark.django_db
def test_the_administration_has_no_login_page_of_its_own(cast: Cast) -> None:
    client = Client()
    response = client.get(reverse("admin:questions_questionset_changelist"), follow=True)
    assert response.redirect_chain[-1][0] == "/inloggen/?next=/admin/questions/questionset/"
    name_and_password = {"username": "coordinator", "password": "een lang wachtwoord"}
    response = client.post(response.redirect_chain[-1][0], name_and_password)
    assert response["Location"] == "/admin/questions/questionset/"


def test_who_may_not_enter_the_administration_is_told_so(cast: Cast) -> None:
    response = signed_in(cast.reader).get("/admin/", follow=True)
    assert response.status_code == 403
    assert response.context["exception"] in response.content.decode()


@pytest.mark.django_db
def test_pages_are_dutch_whatever_the_browser_prefers_until_somebody_chooses() -> None:
    client = Client(headers={"accept-language": "en-US,en;q=0.9"})
    assert '<html class="utrecht-html" lang="nl">' in client.get("/inloggen/").content.decode()
    client.post(reverse("set_language"), {"language": "en", "next": "/inloggen/"})
    assert '<html class="utrecht-html" lang="en">' in client.get("/inloggen/").content.decode()


@pytest.mark.django_db
def test_every_page_says_what_a_browser_may_do_with_it() -> None:
    headers = Client().get("/inloggen/").headers
    assert "default-src 'none'" in headers["Content-Security-Policy"]
    assert "unsafe" not in headers["Content-Security-Policy"]
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["X-Frame-Options"] == "DENY"
    assert headers["Referrer-Policy"] == "same-origin"
