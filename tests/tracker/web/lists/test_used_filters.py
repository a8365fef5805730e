"""The filters in use stand above a list, each with the way to the list without it."""

from __future__ import annotations

import pytest

from questions.models import QuestionSet
from tests.cast import Cast
from tests.desk import a_set, signed_in
from tests.tracker.web.lists.test_lists import ON, numbers, text

pytestmark = pytest.mark.django_db


def test_each_filter_in_use_can_be_taken_away_and_the_rest_stays(
    cast: Cast, states: dict[str, QuestionSet]
) -> None:
    page = text(
        signed_in(cast.coordinator),
        f"/vragen/?{ON}&q=voorbeeld&stand=te_laat&jaar=2025&o=-due&per=50&page=2",
    )
    chosen = page[page.index("rappel-chosen") :]
    chosen = chosen[: chosen.index("</ul>")]
    assert (
        'href="/vragen/?op=2025-04-10&amp;stand=te_laat&amp;jaar=2025&amp;o=-due&amp;per=50"'
        in (chosen)
    )
    assert chosen.count("<li>") == 4
    assert "10-04-2025" in chosen
    assert "te_laat" not in chosen.replace("stand=te_laat", ""), "the label, not its code"


def test_where_nothing_fits_each_filter_offers_the_list_without_it(
    cast: Cast, states: dict[str, QuestionSet]
) -> None:
    client = signed_in(cast.coordinator)
    page = text(client, f"/vragen/?{ON}&stand=te_laat&q=zeppelin")
    nothing = page[page.index("rappel-empty") :]
    assert 'href="/vragen/?op=2025-04-10&amp;stand=te_laat"' in nothing
    assert 'href="/vragen/?stand=te_laat&amp;q=zeppelin"' in nothing, "today"
    assert 'href="/zoeken/?q=zeppelin"' in nothing
    assert "Download" not in page


@pytest.mark.parametrize(
    "address", ["/vragen/te-laat/", "/moties/", "/moties/openstaand/", "/geld/"]
)
def test_a_list_with_nothing_on_it_offers_no_filter_to_take_away(cast: Cast, address: str) -> None:
    page = text(signed_in(cast.coordinator), address)
    assert "rappel-empty" in page
    assert "rappel-chosen" not in page


def test_pages_orders_and_the_file_keep_the_filters(cast: Cast) -> None:
    for place in range(30):
        a_set(f"2025Z{place:05}")
    client = signed_in(cast.coordinator)
    page = text(client, f"/vragen/?{ON}&stand=te_laat&o=due")
    for link in (
        "?op=2025-04-10&amp;stand=te_laat&amp;o=due&amp;page=2",
        "?op=2025-04-10&amp;stand=te_laat&amp;o=-due",
        "?op=2025-04-10&amp;stand=te_laat&amp;o=due&amp;format=csv",
    ):
        assert f'href="{link}"' in page
    assert '<input type="hidden" name="o" value="due">' in page
    assert len(numbers(client, f"/vragen/?{ON}&stand=te_laat&o=due&page=77")) == 5
