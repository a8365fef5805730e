from __future__ import annotations

import datetime as dt

import pytest

from motions.services import register as register_motion
from questions.models import QuestionSet
from tests.cast import Cast
from tests.desk import a_motion, a_set, signed_in
from tests.tracker.web.lists.test_lists import numbers, text
from tests.tracker.web.test_budget import queries
from tracker.models import CaseActor, Person

pytestmark = pytest.mark.django_db
ON = "op=2025-04-10"


def test_a_known_member_has_a_page_with_questions_motions_and_the_party_as_written(
    cast: Cast, nordkamp: QuestionSet
) -> None:
    a_set("2025Z00001")
    person = Person.objects.get(family_name="Nordkamp")
    client = signed_in(cast.reader)
    assert numbers(client, f"/leden/{person.pk}/") == ["2025Z04340"]
    page = text(client, f"/leden/{person.pk}/")
    assert "GL-PvdA <small>(2025)</small>" in page, "as the letter wrote it then"
    assert "<h1>Nordkamp</h1>" in page


def test_the_motions_of_a_member_stand_beside_the_questions(cast: Cast) -> None:
    a_motion()
    register_motion(number="kst-36045-190", subject="een andere motie", members=[("Ander", "")])
    person = Person.objects.get(family_name="Piri")
    client = signed_in(cast.reader)
    assert numbers(client, f"/leden/{person.pk}/moties/") == ["Kamerstuk 21 501-20, nr. 2029"]
    assert "Moties (1)" in text(client, f"/leden/{person.pk}/")


def test_a_name_that_nobody_is_known_by_has_a_page_too(cast: Cast) -> None:
    a_set("2025Z00001")
    client = signed_in(cast.reader)
    assert numbers(client, "/leden/naam/voorbeeldlid/") == ["2025Z00001"]
    assert numbers(client, "/leden/naam/voorbeeldlid/moties/") == []


def test_a_name_leads_to_the_person_who_is_known_by_it(cast: Cast, nordkamp: QuestionSet) -> None:
    person = Person.objects.get(family_name="Nordkamp")
    response = signed_in(cast.reader).get("/leden/naam/Nordkamp/")
    assert response["Location"] == f"/leden/{person.pk}/"


def test_where_a_name_is_only_sometimes_a_known_person_the_page_says_so(
    cast: Cast, nordkamp: QuestionSet
) -> None:
    other = a_set("2025Z00001")
    other.actors.filter(relation="submitter").update(name="Nordkamp", person=None)
    client = signed_in(cast.reader)
    person = Person.objects.get(family_name="Nordkamp")
    assert numbers(client, "/leden/naam/Nordkamp/") == ["2025Z00001"]
    assert f'<a href="/leden/{person.pk}/">' in text(client, "/leden/naam/Nordkamp/")


def test_parties_stand_as_they_were_written_then_the_latest_first(cast: Cast) -> None:
    for number, year, party in [("2019Z00001", 2019, "PvdA"), ("2021Z00001", 2021, "PvdA"),
                                ("2024Z00001", 2024, "GL-PvdA")]:  # fmt: skip
        made = a_set(number, sent_on=dt.date(year, 3, 11))
        CaseActor.objects.filter(case=made, relation="submitter").update(name="Lid", party=party)
    page = text(signed_in(cast.reader), "/leden/naam/Lid/")
    assert page.index("GL-PvdA <small>(2024)") < page.index("PvdA <small>(2019–2021)")


@pytest.mark.parametrize("address", ["/leden/0/", "/leden/naam/niemand/", "/leden/naam/nul%00/"])
def test_who_never_asked_anything_is_not_found(cast: Cast, address: str) -> None:
    assert signed_in(cast.reader).get(address).status_code == 404


def test_members_are_linked_from_lists_and_from_the_page_of_a_case(
    cast: Cast, nordkamp: QuestionSet
) -> None:
    a_set("2025Z00001")
    person = Person.objects.get(family_name="Nordkamp")
    client = signed_in(cast.reader)
    listed = text(client, "/vragen/")
    assert f'<a href="/leden/{person.pk}/">Nordkamp (GL-PvdA)</a>' in listed
    assert '<a href="/leden/naam/Voorbeeldlid/">Voorbeeldlid (XYZ)</a>' in listed
    assert f'href="/leden/{person.pk}/"' in text(client, "/vragen/2025Z04340/")


def test_who_has_no_role_sees_nobody(cast: Cast, nordkamp: QuestionSet) -> None:
    person = Person.objects.get(family_name="Nordkamp")
    assert signed_in(cast.stranger).get(f"/leden/{person.pk}/").status_code == 403


def test_the_page_costs_the_same_with_fifty_questions_as_with_five(cast: Cast) -> None:
    client = signed_in(cast.coordinator)
    for place in range(5):
        a_set(f"2025Z{place:05}")
    few = queries(client, f"/leden/naam/Voorbeeldlid/?{ON}&per=100")
    for place in range(5, 50):
        a_set(f"2025Z{place:05}")
    assert queries(client, f"/leden/naam/Voorbeeldlid/?{ON}&per=100") == few
    assert few <= 22
