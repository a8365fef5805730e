from __future__ import annotations

import pytest
from django.test import Client

from motions.services import register as register_motion
from questions.models import QuestionSet
from tests.cast import Cast
from tests.desk import a_set, signed_in
from tests.tracker.web.lists.test_lists import numbers, text
from tests.tracker.web.test_budget import queries
from tracker.models import Office

pytestmark = pytest.mark.django_db
ON = "op=2025-04-10"


def listed(client: Client, address: str) -> list[str]:
    """The numbers in the list, without the bewindspersonen in the table above it."""
    return [one for one in numbers(client, address) if one[-1].isdigit()]


def test_a_ministry_shows_what_is_open_late_and_answered(
    cast: Cast, states: dict[str, QuestionSet]
) -> None:
    page = text(signed_in(cast.reader), f"/ministeries/DEF/?{ON}")
    figures = page[page.index("rappel-figures") :]
    for words, count in [
        ("&amp;stand=lopend", 4),
        ("&amp;stand=te_laat", 1),
        ("&amp;stand=te_laat_beantwoord", 1),
    ]:
        assert f'{words}">{count}</a>' in figures
    assert "<dt>beantwoord</dt><dd>2</dd>" in figures


def test_the_figures_lead_to_the_rows_that_they_count(
    cast: Cast, states: dict[str, QuestionSet]
) -> None:
    client = signed_in(cast.reader)
    assert listed(client, f"/ministeries/DEF/?{ON}&stand=te_laat") == ["2025Z00005"]
    assert listed(client, f"/ministeries/BZ/?{ON}&stand=te_laat") == ["2025Z00003"]


def test_each_bewindspersoon_has_a_row_and_leads_to_what_waits_there(
    cast: Cast, states: dict[str, QuestionSet]
) -> None:
    a_set("2025Z00010", office="staatssecretaris van Defensie")
    client = signed_in(cast.reader)
    page = text(client, f"/ministeries/DEF/?{ON}")
    secretary = Office.objects.get(cases__number="2025Z00010")
    assert f'href="/ministeries/DEF/?op=2025-04-10&amp;bewindspersoon={secretary.pk}"' in page
    assert listed(client, f"/ministeries/DEF/?{ON}&bewindspersoon={secretary.pk}") == ["2025Z00010"]


def test_letters_that_came_back_are_one_page_with_every_period_and_what_came_after(
    cast: Cast,
) -> None:
    page = text(signed_in(cast.reader), "/ministeries/ezk/")
    assert page.count("tot ") >= 1
    assert 'href="/ministeries/EZ/"' in page


def test_all_ministries_stand_on_one_page_and_those_that_ended_name_their_heir(cast: Cast) -> None:
    page = text(signed_in(cast.reader), "/ministeries/")
    assert 'href="/ministeries/DEF/"' in page
    assert 'href="/ministeries/LNV/"' in page


def test_motions_of_a_ministry_have_their_own_list(cast: Cast, nordkamp: QuestionSet) -> None:
    register_motion(
        number="kst-21501-20-2029", subject="een motie", members=[], office=nordkamp.office
    )
    client = signed_in(cast.reader)
    assert listed(client, "/ministeries/DEF/moties/") == ["Kamerstuk 21 501-20, nr. 2029"]


@pytest.mark.parametrize("code", ["NIX", "%00", "a" * 300])
def test_letters_that_no_ministry_has_are_not_found(cast: Cast, code: str) -> None:
    assert signed_in(cast.reader).get(f"/ministeries/{code}/").status_code == 404


def test_ministries_are_linked_from_the_page_of_a_case(cast: Cast, nordkamp: QuestionSet) -> None:
    assert 'href="/ministeries/DEF/"' in text(signed_in(cast.reader), "/vragen/2025Z04340/")


def test_the_page_costs_the_same_with_fifty_questions_as_with_five(cast: Cast) -> None:
    client = signed_in(cast.coordinator)
    for place in range(5):
        a_set(f"2025Z{place:05}")
    few = queries(client, f"/ministeries/DEF/?{ON}&per=100")
    for place in range(5, 50):
        a_set(f"2025Z{place:05}")
    assert queries(client, f"/ministeries/DEF/?{ON}&per=100") == few
    assert few <= 24
