"""Saved searches tell what is new, each thing once, whatever is killed or runs twice."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.cast import Cast
from tests.desk import a_document, a_set
from tests.smtp import Sink
from tests.tracker.mail.conftest import sink
from tests.tracker.reminders.test_ticks_at_once import at_once
from tests.tracker.search.test_rhythm import at
from tracker.models import CaseDocument, OutgoingMail, SavedSearch, SavedSearchHit
from tracker.reminders.tick import tick
from tracker.search import watching
from tracker.services import saved_searches

__all__ = ["sink"]
pytestmark = pytest.mark.django_db
WORD = "zeewaardig"


def saved(cast: Cast, rhythm: str = "immediately", **more: str) -> SavedSearch:
    return watching.save(
        user=cast.reader, name=more.get("name", "schepen"), query=WORD, rhythm=rhythm, now=at(0, 9)
    )


def found(number: int) -> None:
    a_set(f"2025Z{number:05}", subject=f"een {WORD} schip ({number})")


def texts() -> list[str]:
    return list(OutgoingMail.objects.order_by("pk").values_list("text", flat=True))


def test_what_was_there_when_the_search_was_saved_is_never_told(cast: Cast) -> None:
    found(1)
    saved(cast)
    assert watching.watch(at(0, 10)) == watching.Watched(looked=1, mails=0)
    assert texts() == []


def test_what_is_new_is_told_once_with_its_address_and_the_way_out(cast: Cast) -> None:
    found(1)
    search = saved(cast)
    found(2)
    assert watching.watch(at(0, 10)).mails == 1
    assert watching.watch(at(0, 11)).mails == 0
    [text] = texts()
    assert "http://127.0.0.1:8000/vragen/2025Z00002/" in text
    assert "2025Z00001" not in text
    assert f"/mijn/zoekopdrachten/{search.pk}/pauzeren/" in text
    mail = OutgoingMail.objects.get()
    assert mail.recipient == cast.reader.email
    assert "schepen" in mail.subject
    assert "List-Unsubscribe" in mail.headers


def test_daily_and_weekly_mail_collects_what_came_since(cast: Cast) -> None:
    saved(cast, "daily")
    saved(cast, "weekly", name="schepen, per week")
    for day in range(9):
        found(day)
        watching.watch(at(day, 12))
    lists = [sum(f"/vragen/2025Z{n:05}/" in text for n in range(9)) for text in texts()]
    assert sorted(lists) == [1, 1, 1, 1, 1, 1, 1, 2, 8]
    hits = SavedSearchHit.objects.exclude(mail=None)
    assert hits.filter(saved_search__rhythm="daily").count() == 9
    assert hits.filter(saved_search__rhythm="weekly").count() == 8


def test_the_mail_goes_out_with_the_next_tick(cast: Cast, sink: Sink) -> None:
    saved(cast)
    found(1)
    watching.watch(at(0, 10))
    assert tick(at(0, 10)).sent >= 1
    assert cast.reader.email in sink.recipients


def test_a_search_that_is_paused_tells_nothing_and_afterwards_what_was_missed(cast: Cast) -> None:
    search = saved(cast)
    assert saved_searches.pause(saved_id=search.pk, by=cast.reader, now=at(0, 9))
    found(1)
    assert watching.watch(at(0, 10)) == watching.Watched()
    assert saved_searches.resume(saved_id=search.pk, by=cast.reader)
    assert watching.watch(at(0, 11)).mails == 1


def test_who_left_or_has_no_address_is_told_nothing(cast: Cast) -> None:
    saved(cast)
    found(1)
    for change in ({"is_active": False}, {"is_active": True, "email": ""}):
        type(cast.reader).objects.filter(pk=cast.reader.pk).update(**change)
        assert watching.watch(at(0, 10)) == watching.Watched()


def test_who_lost_every_role_is_told_nothing(cast: Cast) -> None:
    saved(cast)
    found(1)
    cast.reader.groups.clear()
    assert watching.watch(at(0, 10)).mails == 0


def test_a_reader_is_not_told_of_a_letter_that_nobody_confirmed(cast: Cast, media: None) -> None:
    saved(cast)
    document = a_document(f"Een {WORD} schip.", by=cast.drafter, title="brief")
    assert watching.watch(at(0, 10)).mails == 0
    case = a_set("2025Z00001", subject="een ander onderwerp")
    CaseDocument.objects.create(case=case, document=document, role=CaseDocument.Role.RELATED)
    assert watching.watch(at(0, 11)).mails == 1


def test_a_crash_before_the_commit_leaves_neither_mail_nor_ledger(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    saved(cast)
    found(1)
    with monkeypatch.context() as broken:
        broken.setattr(watching, "_remember", lambda *_args, **_more: 1 / 0)
        assert watching.watch(at(0, 10)).mails == 0
    assert texts() == []
    assert watching.watch(at(0, 11)).mails == 1


def test_one_search_that_fails_stops_no_other(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    first = saved(cast)
    saved(cast, name="tweede")
    found(1)
    write = watching._write
    monkeypatch.setattr(
        watching, "_write", lambda one, new: 1 / 0 if one == first else write(one, new)
    )
    assert watching.watch(at(0, 10)).mails == 1


def test_a_long_list_is_cut_and_says_how_much_more_there_is(cast: Cast) -> None:
    saved(cast)
    for number in range(watching.LISTED + 5):
        found(number)
    watching.watch(at(0, 10))
    [text] = texts()
    assert text.count("/vragen/") == watching.LISTED
    assert re.search(r"(nog|And) 5\b", text)
    assert SavedSearchHit.objects.count() == watching.LISTED + 5


def test_two_searches_of_one_person_have_different_names(cast: Cast) -> None:
    saved(cast)
    with pytest.raises(ValidationError):
        saved(cast)


def test_looking_costs_the_same_with_forty_new_as_with_four(cast: Cast) -> None:
    saved(cast)
    counted: list[int] = []
    for numbers in (range(4), range(4, 44)):
        for number in numbers:
            found(number)
        with CaptureQueriesContext(connection) as captured:
            watching.watch(at(0, 10) + dt.timedelta(hours=len(counted)))
        counted.append(len(captured))
    assert counted[0] == counted[1]


@pytest.mark.django_db(transaction=True)
def test_four_watches_at_once_tell_what_one_tells(cast: Cast) -> None:
    for count in range(3):
        saved(cast, name=f"schepen {count}")
    found(1)
    rounds: list[watching.Watched] = []
    at_once(4, lambda: rounds.append(watching.watch(at(0, 10))))
    rounds.append(watching.watch(at(0, 10)))
    assert sum(one.mails for one in rounds) == OutgoingMail.objects.count() == 3
    assert SavedSearchHit.objects.count() == 3
