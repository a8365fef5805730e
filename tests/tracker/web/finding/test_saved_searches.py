from __future__ import annotations

import pytest
from django.test import Client
from django.utils import timezone

from tests.cast import Cast
from tests.desk import a_set, signed_in
from tests.tracker.web.lists.test_lists import text
from tests.tracker.web.test_budget import queries
from tracker.models import SavedSearch, User
from tracker.search import watching

pytestmark = pytest.mark.django_db
PAGE = "/mijn/zoekopdrachten/"


def saved(user: User, name: str = "schepen") -> SavedSearch:
    return watching.save(
        user=user, name=name, query="zeewaardig", rhythm="daily", now=timezone.now()
    )


def post(client: Client, address: str, **filled_in: str) -> int:
    """The status of the answer."""
    return client.post(address, filled_in).status_code


def test_a_search_is_saved_under_a_name_and_listed_with_the_way_back(cast: Cast) -> None:
    client = signed_in(cast.reader)
    filled_in = {"name": "Schepen", "query": "zeewaardig jaar:2025", "rhythm": "weekly"}
    assert client.post(f"{PAGE}bewaren/", filled_in)["Location"] == PAGE
    page = text(client, PAGE)
    assert '<a href="/zoeken/?q=zeewaardig+jaar%3A2025">Schepen</a>' in page


@pytest.mark.parametrize(
    "wrong",
    [{"name": ""}, {"query": ""}, {"rhythm": "hourly"}, {"name": "a" * 81}, {"query": "a" * 201}],
)
def test_what_cannot_be_saved_comes_back_with_what_is_wrong(
    cast: Cast, wrong: dict[str, str]
) -> None:
    client = signed_in(cast.reader)
    filled_in = {"name": "x", "query": "y", "rhythm": "daily"} | wrong
    response = client.post(f"{PAGE}bewaren/", filled_in)
    assert response.status_code == 422
    assert "errorlist" in response.content.decode()
    assert not SavedSearch.objects.exists()


def test_a_name_that_is_taken_is_refused_in_words(cast: Cast) -> None:
    saved(cast.reader)
    client = signed_in(cast.reader)
    assert post(client, f"{PAGE}bewaren/", name="schepen", query="y", rhythm="daily") == 422
    other = saved(cast.reader, "anders")
    change = {f"{other.pk}-name": "schepen", f"{other.pk}-rhythm": "daily"}
    assert post(client, f"{PAGE}{other.pk}/", **change) == 422
    other.refresh_from_db()
    assert other.name == "anders"


def test_a_search_gets_another_name_and_rhythm(cast: Cast) -> None:
    one = saved(cast.reader)
    change = {f"{one.pk}-name": "Zeeschepen", f"{one.pk}-rhythm": "weekly"}
    assert post(signed_in(cast.reader), f"{PAGE}{one.pk}/", **change) == 302
    one.refresh_from_db()
    assert (one.name, one.rhythm) == ("Zeeschepen", "weekly")


def test_the_link_in_the_mail_asks_first_and_then_stops_it(cast: Cast) -> None:
    one = saved(cast.reader)
    client = signed_in(cast.reader)
    watching_now = SavedSearch.objects.watching()
    assert "<form" in text(client, f"{PAGE}{one.pk}/pauzeren/")
    assert watching_now.count() == 1, "a mail program that fetches links changes nothing"
    post(client, f"{PAGE}{one.pk}/pauzeren/")
    assert watching_now.count() == 0
    post(client, f"{PAGE}{one.pk}/hervatten/")
    assert watching_now.count() == 1


def test_the_link_in_the_mail_leads_through_the_login_page(cast: Cast) -> None:
    one = saved(cast.reader)
    response = Client().get(f"{PAGE}{one.pk}/pauzeren/")
    assert response["Location"] == f"/inloggen/?next={PAGE}{one.pk}/pauzeren/"


def test_deleting_asks_first(cast: Cast) -> None:
    one = saved(cast.reader)
    client = signed_in(cast.reader)
    text(client, f"{PAGE}{one.pk}/verwijderen/")
    assert SavedSearch.objects.exists()
    post(client, f"{PAGE}{one.pk}/verwijderen/")
    assert not SavedSearch.objects.exists()


@pytest.mark.parametrize("verb", ["", "pauzeren/", "hervatten/", "verwijderen/"])
def test_nobody_touches_the_search_of_another(cast: Cast, verb: str) -> None:
    one = saved(cast.reader)
    for who in (cast.manager, cast.coordinator):
        assert post(signed_in(who), f"{PAGE}{one.pk}/{verb}") == 404


def test_who_has_no_mail_address_is_told_so(cast: Cast) -> None:
    User.objects.filter(pk=cast.reader.pk).update(email="")
    filled_in = {"name": "Schepen", "query": "zeewaardig", "rhythm": "daily"}
    page = signed_in(cast.reader).post(f"{PAGE}bewaren/", filled_in, follow=True)
    assert "utrecht-alert--warning" in page.content.decode()


def test_twenty_searches_cost_as_many_queries_as_two(cast: Cast) -> None:
    a_set("2025Z00001", subject="een zeewaardig schip")
    client = signed_in(cast.reader)
    for count in range(2):
        saved(cast.reader, str(count))
    few = queries(client, PAGE)
    for count in range(2, 20):
        saved(cast.reader, str(count))
    assert queries(client, PAGE) == few
