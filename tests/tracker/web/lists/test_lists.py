from __future__ import annotations

import datetime as dt
import re

import pytest
import time_machine
from django.test import Client

from questions.models import QuestionSet
from tests.cast import Cast
from tests.desk import a_motion, a_reminder, a_set, signed_in

pytestmark = pytest.mark.django_db
ON = "op=2025-04-10"


def numbers(client: Client, address: str) -> list[str]:
    """The numbers of the rows, from top to bottom."""
    page = client.get(address)
    assert page.status_code == 200
    return re.findall(r'<th scope="row"[^>]*>\s*<a [^>]*>(.*?)</a>', page.content.decode())


def text(client: Client, address: str) -> str:
    return " ".join(client.get(address).content.decode().split())


def test_the_overdue_view_has_what_presses_most_overdue_first(
    cast: Cast, states: dict[str, QuestionSet]
) -> None:
    client = signed_in(cast.coordinator)
    assert numbers(client, f"/vragen/te-laat/?{ON}&groep=geen") == [
        "2025Z00005",
        "2025Z00003",
        "2025Z00002",
    ]


def test_the_overdue_view_stands_in_groups_per_ministry_or_bewindspersoon(
    cast: Cast, states: dict[str, QuestionSet]
) -> None:
    client = signed_in(cast.coordinator)
    by_ministry = text(client, f"/vragen/te-laat/?{ON}")
    assert by_ministry.index("Ministerie van Buitenlandse Zaken</th>") < by_ministry.index(
        "Ministerie van Defensie</th>"
    )
    by_office = text(client, f"/vragen/te-laat/?{ON}&groep=bewindspersoon")
    assert "minister van Defensie</th>" in by_office
    assert numbers(client, f"/vragen/te-laat/?{ON}") == ["2025Z00003", "2025Z00005", "2025Z00002"]


@time_machine.travel("2025-04-10 12:00+02:00", tick=False)
def test_without_a_day_the_list_is_about_today(cast: Cast, states: dict[str, QuestionSet]) -> None:
    client = signed_in(cast.coordinator)
    page = text(client, "/vragen/te-laat/?groep=geen")
    assert "2025Z00005" in page
    assert "rappel-notice" not in page


def test_a_list_about_another_day_says_so_and_counts_only_what_was_known_then(
    cast: Cast, states: dict[str, QuestionSet]
) -> None:
    client = signed_in(cast.coordinator)
    page = text(client, "/vragen/?op=2025-03-20")
    assert "20 maart 2025" in page
    assert "2025Z00001" not in page, "sent in after that day"
    row = page[page.index("2025Z00007") :]
    assert "te_laat_zonder_uitstel" not in row[:200]
    assert 'href="/vragen/2025Z00007/?op=2025-03-20"' in page


def test_a_row_shows_days_late_owner_uitstel_and_the_last_reminder(
    cast: Cast, states: dict[str, QuestionSet]
) -> None:
    late = states["te_laat_ondanks_uitstel"]
    a_reminder(late, cast.drafter, rung="due", on=dt.date(2025, 3, 12))
    a_reminder(late, cast.drafter, rung="overdue-7", on=dt.date(2025, 3, 19))
    a_reminder(late, cast.drafter, rung="overdue-35", on=dt.date(2025, 4, 16))
    page = text(signed_in(cast.coordinator), f"/vragen/te-laat/?{ON}&q=2025Z00005")
    row = page[page.index("<tbody") : page.index("</tbody>")]
    for shown in ("29", "behandelaar", "11-03-2025", "19-03-2025"):
        assert shown in row
    assert "16-04-2025" not in row, "sent after the day of the list"


def test_a_reader_sees_neither_owners_nor_reminders(
    cast: Cast, states: dict[str, QuestionSet]
) -> None:
    a_reminder(states["bijna"], cast.drafter, on=dt.date(2025, 4, 9))
    page = text(signed_in(cast.reader), f"/vragen/?{ON}")
    assert "2025Z00005" in page
    assert "behandelaar" not in page
    assert "09-04-2025" not in page


@pytest.mark.parametrize("address", ["/vragen/", "/vragen/te-laat/", "/moties/", "/zoeken/", "/"])
def test_nobody_looks_in_without_a_login_or_without_a_role(cast: Cast, address: str) -> None:
    assert Client().get(address).headers["Location"].startswith("/inloggen/")
    assert signed_in(cast.stranger).get(address).status_code == 403


def test_the_start_page_leads_everybody_to_their_own_work(cast: Cast) -> None:
    assert signed_in(cast.drafter).get("/").headers["Location"] == "/mijn/werk/"
    assert signed_in(cast.coordinator).get("/").headers["Location"] == "/vragen/te-laat/"
    assert signed_in(cast.reader).get("/").headers["Location"] == "/zoeken/"


def test_a_long_list_comes_in_pages_of_the_size_that_was_asked(cast: Cast) -> None:
    for count in range(30):
        a_set(f"2025Z{count:05}")
    client = signed_in(cast.coordinator)
    assert len(numbers(client, "/vragen/?op=2025-04-10")) == 25
    assert len(numbers(client, "/vragen/?op=2025-04-10&page=2")) == 5
    assert len(numbers(client, "/vragen/?op=2025-04-10&per=50")) == 30
    assert "26" in text(client, "/vragen/?op=2025-04-10&page=2")


@pytest.mark.parametrize("asked", ["0", "-1", "999", "abc", "9" * 40])
def test_a_page_that_is_not_there_gives_the_nearest_one(
    cast: Cast, states: dict[str, QuestionSet], asked: str
) -> None:
    assert numbers(signed_in(cast.coordinator), f"/vragen/?{ON}&page={asked}")


@pytest.mark.parametrize(
    ("order", "first"),
    [
        ("due", "2025Z00007"),
        ("-due", "2025Z00001"),
        ("-late", "2025Z00003"),
        ("number", "2025Z00001"),
    ],
)
def test_a_list_is_sorted_by_the_column_that_was_asked(
    cast: Cast, states: dict[str, QuestionSet], order: str, first: str
) -> None:
    states["te_laat_ondanks_uitstel"].delete()
    assert numbers(signed_in(cast.coordinator), f"/vragen/?{ON}&o={order}")[0] == first


def test_every_column_can_be_sorted_by_and_any_other_order_is_refused_in_words(
    cast: Cast, states: dict[str, QuestionSet]
) -> None:
    client = signed_in(cast.coordinator)
    page = client.get(f"/vragen/?{ON}").content.decode()
    offered = set(re.findall(r"[?&;]o=([\w-]+)", page))
    assert offered == {
        "number",
        "subject",
        "-sent",
        "sent",
        "due",
        "state",
        "late",
        "extended",
        "owner",
        "reminded",
    } - {"-sent"}
    for column in offered:
        assert "rappel-notice" not in text(client, f"/vragen/?o={column}")
    assert "rappel-notice" in text(client, "/vragen/?o=owner__password")


@pytest.mark.parametrize("order", ["owner", "-owner", "reminded"])
def test_a_reader_cannot_tell_who_has_what_from_the_order(
    cast: Cast, states: dict[str, QuestionSet], order: str
) -> None:
    client = signed_in(cast.reader)
    assert numbers(client, f"/vragen/?{ON}&o={order}") == numbers(client, f"/vragen/?{ON}")
    assert "rappel-notice" in text(client, f"/vragen/?{ON}&o={order}")


def test_the_motions_are_listed_with_how_many_documents_cite_them(cast: Cast) -> None:
    a_motion()
    client = signed_in(cast.reader)
    assert numbers(client, "/moties/") == ["Kamerstuk 21 501-20, nr. 2029"]
    assert numbers(client, "/moties/?q=21 501-20, nr. 2029") == ["Kamerstuk 21 501-20, nr. 2029"]
    assert numbers(client, "/moties/?q=2025Z00001") == []


def test_htmx_gets_the_list_and_its_count_only(cast: Cast, states: dict[str, QuestionSet]) -> None:
    client = signed_in(cast.coordinator)
    part = client.get(f"/vragen/?{ON}", headers={"HX-Request": "true"})
    assert b"<html" not in part.content
    assert b'id="list-count" role="status" hx-swap-oob="true"' in part.content
    assert "HX-Request" in part.headers["Vary"]
    back = {"HX-Request": "true", "HX-History-Restore-Request": "true"}
    assert b"<html" in client.get(f"/vragen/?{ON}", headers=back).content
