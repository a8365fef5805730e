"""The lists of letters narrow, sort, page and export as every other list does."""

from __future__ import annotations

import pytest
from django.utils import timezone

from answers.models import Proposal
from answers.proposals.decisions import propose
from tests.cast import Cast
from tests.desk import a_document, signed_in
from tests.tracker.web.lists.test_csv import table
from tests.tracker.web.lists.test_lists import text
from tracker.models import Document, User

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("media")]


def a_letter(words: str, by: User, kind: str = Document.Kind.ANSWER) -> Proposal:
    document = a_document(f"Geachte voorzitter, {words}.", by=by, title=f"Brief over {words}")
    proposal = propose(document=document)
    Document.objects.filter(pk=document.pk).update(kind=kind)
    return proposal


@pytest.fixture
def letters(cast: Cast) -> list[Proposal]:
    """Three that wait: two answers and a motion."""
    return [
        a_letter("stikstof", cast.drafter),
        a_letter("stikstof en wegen", cast.drafter),
        a_letter("bruggen", cast.drafter, Document.Kind.MOTION),
    ]


def shown(cast: Cast, query: str = "") -> list[str]:
    page = signed_in(cast.drafter).get(f"/brieven/?{query}")
    assert page.status_code == 200
    groups = page.context["groups"] if page.context["page_obj"].object_list else []
    return [str(one) for _name, rows in groups for one in rows]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("o=received", ["stikstof", "stikstof en wegen", "bruggen"]),
        ("", ["bruggen", "stikstof en wegen", "stikstof"]),
        ("page=99", ["bruggen", "stikstof en wegen", "stikstof"]),
        ("soort=motion", ["bruggen"]),
        ("q=stikstof -wegen", ["stikstof"]),
        ('q="stikstof en wegen" OR bruggen', ["bruggen", "stikstof en wegen"]),
        ("q=2025Z00001", []),
    ],
)
def test_letters_are_narrowed_and_sorted(
    cast: Cast, letters: list[Proposal], query: str, expected: list[str]
) -> None:
    assert shown(cast, query) == [f"Brief over {words}" for words in expected]


def test_the_letters_go_into_a_file(cast: Cast, letters: list[Proposal]) -> None:
    client = signed_in(cast.drafter)
    _head, row = table(client, "/brieven/?q=bruggen&format=csv")
    assert row[0] == "Brief over bruggen"
    assert f"{timezone.localdate():%d-%m-%Y}" in row
    assert client.get("/brieven/?q=kleur:rood&format=csv").status_code == 400


def test_what_was_handled_stands_apart_with_who_did_it(cast: Cast, letters: list[Proposal]) -> None:
    Proposal.objects.filter(pk=letters[0].pk).update(
        state=Proposal.State.DISMISSED, decided_by=cast.drafter, decided_at=timezone.now()
    )
    client = signed_in(cast.drafter)
    page = text(client, "/brieven/behandeld/?o=handled")
    assert "Brief over stikstof</a>" in page
    assert "Brief over bruggen" not in page
    _head, row = table(client, "/brieven/behandeld/?format=csv")
    assert row[-1] == str(cast.drafter)
    assert len(shown(cast)) == 2


def test_of_many_letters_that_wait_to_be_read_the_first_stand_there_and_how_many_more(
    cast: Cast,
) -> None:
    Document.objects.bulk_create(
        Document(sha256=f"{place:064}", original_name=f"{place}.txt", received_by=cast.drafter)
        for place in range(53)
    )
    page = signed_in(cast.drafter).get("/brieven/")
    assert len(page.context["unread"]) == 50
    assert page.context["more_unread"] == 3


def test_a_reader_sees_no_letters(cast: Cast, letters: list[Proposal]) -> None:
    assert signed_in(cast.reader).get("/brieven/").status_code == 403
    assert signed_in(cast.reader).get("/brieven/behandeld/").status_code == 403
