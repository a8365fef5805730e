"""Feeds of cases: what its reader may see, valid, stable, and not sent twice."""

from __future__ import annotations

import datetime as dt

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from questions.models import QuestionSet
from questions.services import record_extension
from tests.cast import Cast
from tests.desk import a_document, a_motion, a_set
from tests.tracker.feeds.reading import fetch, key_of
from tracker.deadlines import Outcome
from tracker.models import CaseDocument, Dossier, FeedKey, Person
from tracker.services import cases, feed_keys
from tracker.services.dossiers import dossier_of

pytestmark = pytest.mark.django_db
NORDKAMP = "tag:127.0.0.1,2025:zaak/2025Z04340"
FEEDS = [
    "nieuw.atom",
    "ministeries/DEF.atom",
    "leden/naam/Voorbeeldlid.atom",
    "dossiers/21501-20.atom",
]


def test_a_ministry_is_followed_by_its_code(cast: Cast, nordkamp: QuestionSet) -> None:
    a_set("2025Z00001", office="minister van Buitenlandse Zaken")
    feed = fetch(key_of(cast.reader), "ministeries/def.atom")
    assert list(feed.entries) == [NORDKAMP]
    assert feed.entries[NORDKAMP].startswith("2025Z04340: steun van het kabinet")
    assert feed.links == ["http://testserver/vragen/2025Z04340/"]
    assert feed.identity == "http://testserver/ministeries/DEF/"


def test_a_known_member_is_followed_by_person_and_an_unknown_one_by_name(
    cast: Cast, nordkamp: QuestionSet
) -> None:
    a_set("2025Z00001")
    key = key_of(cast.reader)
    person = Person.objects.get(family_name="Nordkamp")
    assert list(fetch(key, f"leden/{person.pk}.atom").entries) == [NORDKAMP]
    by_name = fetch(key, "leden/naam/voorbeeldlid.atom")
    assert list(by_name.entries) == ["tag:127.0.0.1,2025:zaak/2025Z00001"]


def test_a_dossier_gives_its_motions_and_its_documents(cast: Cast, media: None) -> None:
    motion = a_motion()
    document = a_document()
    document.dossier = dossier_of(motion.number)
    document.save()
    CaseDocument.objects.create(case=motion, document=document, role=CaseDocument.Role.RELATED)
    feed = fetch(key_of(cast.reader), "dossiers/21501-20.atom")
    assert set(feed.entries) == {
        "tag:127.0.0.1,2025:zaak/kst-21501-20-2029",
        f"tag:127.0.0.1,2025:document/{document.pk}",
    }
    assert feed.title.startswith(str(Dossier.objects.get(number="21501-20")))


def test_a_readers_feed_never_shows_a_letter_that_nobody_confirmed(cast: Cast, media: None) -> None:
    document = a_document(by=cast.drafter, title="een onbevestigde brief")
    document.dossier = dossier_of("kst-21501-20-2029")
    document.save()
    assert fetch(key_of(cast.reader), "dossiers/21501-20.atom").entries == {}
    assert fetch(key_of(cast.coordinator), "dossiers/21501-20.atom").entries


def test_an_entry_keeps_its_identity_and_is_renewed_when_something_happens(
    cast: Cast, nordkamp: QuestionSet
) -> None:
    key = key_of(cast.reader)
    before = fetch(key, "nieuw.atom")
    record_extension(question_set=nordkamp, sent_on=dt.date(2025, 3, 28), reason="afstemming")
    extended = fetch(key, "nieuw.atom")
    cases.settle(case_id=nordkamp.pk, on=dt.date(2025, 4, 23), outcome=Outcome.ANSWERED)
    answered = fetch(key, "nieuw.atom")
    assert before.entries == extended.entries == answered.entries
    assert before.updated < extended.updated < answered.updated
    assert "28-03-2025" in extended.summaries[0]
    assert "23-04-2025" in answered.summaries[0]


@time_machine.travel("2025-04-10 12:00+02:00", tick=False)
def test_what_is_dated_ahead_is_not_told_yet(cast: Cast, nordkamp: QuestionSet) -> None:
    a_set("2025Z00001", sent_on=dt.date(2025, 4, 11))
    cases.settle(case_id=nordkamp.pk, on=dt.date(2025, 4, 23), outcome=Outcome.ANSWERED)
    feed = fetch(key_of(cast.reader), "nieuw.atom")
    assert list(feed.entries) == [NORDKAMP]
    assert "23-04-2025" not in feed.summaries[0]


@pytest.mark.parametrize("address", FEEDS)
def test_a_feed_is_not_sent_again_to_who_has_it(
    cast: Cast, nordkamp: QuestionSet, address: str
) -> None:
    a_motion()
    url = f"/feeds/{key_of(cast.reader).key}/{address}"
    first = Client().get(url)
    again = Client().get(url, headers={"if-none-match": first["ETag"]})
    assert (first.status_code, again.status_code) == (200, 304)
    assert again.content == b""
    a_set("2025Z00002")


def test_a_feed_holds_fifty_entries_and_costs_the_same_with_sixty_as_with_five(cast: Cast) -> None:
    key = key_of(cast.reader)
    counted = []
    for address in FEEDS:
        fetch(key, address)
    for places in (range(5), range(5, 60)):
        for place in places:
            a_set(f"2025Z{place:05}")
        counted.append({address: cost_of(key, address) for address in FEEDS})
    assert counted[0] == counted[1]
    assert {address: cost for address, cost in counted[0].items() if cost > 7} == {}


def cost_of(key: FeedKey, address: str) -> int:
    """How many queries a feed takes that is empty, has all, or as many as fit."""
    with CaptureQueriesContext(connection) as captured:
        feed = fetch(key, address)
    assert len(feed.entries) in {0, 5, 50}
    return len(captured)


def test_a_name_with_every_awkward_character_is_followed_too(cast: Cast) -> None:
    case = a_set("2025Z00001", subject="a\x0bb <c> & d\x1f")
    case.actors.filter(relation="submitter").update(name="D’Hondt/Yücel & Co")
    feed = fetch(key_of(cast.reader), "leden/naam/D’Hondt/Yücel & Co.atom")
    assert list(feed.entries.values()) == ["2025Z00001: a b <c> & d "]


@pytest.mark.parametrize(
    "address", [*FEEDS, "ministeries/NIX.atom", "dossiers/x.atom", "leden/0.atom"]
)
def test_without_a_good_key_there_is_nothing_and_it_says_nothing_more(
    cast: Cast, nordkamp: QuestionSet, address: str
) -> None:
    key = key_of(cast.reader)
    feed_keys.revoke(key_id=key.pk, by=cast.reader, now=timezone.now())
    without_role = key_of(cast.stranger)
    answers = [Client().get(f"/feeds/{k}/{address}") for k in (key.key, without_role.key, "x")]
    assert {(one.status_code, one.content) for one in answers} == {(404, b"Niet gevonden.\n")}
    assert not any(one.cookies for one in answers)


@pytest.mark.parametrize("address", ["ministeries/NIX.atom", "dossiers/x.atom", "leden/0.atom"])
def test_what_does_not_exist_is_not_found_with_a_good_key(cast: Cast, address: str) -> None:
    response = Client().get(f"/feeds/{key_of(cast.reader).key}/{address}")
    assert response.status_code == 404


def test_a_feed_can_only_be_read(cast: Cast) -> None:
    url = f"/feeds/{key_of(cast.reader).key}/nieuw.atom"
    assert Client().post(url).status_code == 405
    assert Client().head(url).status_code == 200
