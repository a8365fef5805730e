"""Once a week who should is told of motions and commitments that no clock reminds of."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from motions.commitments import register as promise
from motions.decisions import decide, name_executors
from motions.execution import record
from motions.models import ExecutionEntry, Motion
from motions.services import register
from motions.waiting import waiting
from tests.cast import Cast
from tests.desk import a_document
from tracker.deadlines import Outcome
from tracker.models import Ministry, MondayNotice
from tracker.reminders.monday import announce
from tracker.services import cases

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("media")]

FRIDAY = dt.date(2025, 10, 3)
MORNING = timezone.make_aware(dt.datetime.combine(FRIDAY, dt.time(9)))


def adopted(number: str, *codes: str, on: dt.date = dt.date(2025, 3, 18)) -> Motion:
    motion = register(number=number, subject="(voorbeeld) een motie", members=[])
    name_executors(motion=motion, ministries=Ministry.objects.on(on).filter(code__in=codes))
    return decide(motion=motion, decision=Motion.Decision.ADOPTED, on=on)


def whys() -> dict[str, str]:
    return {one.case.number: one.why for one in waiting(FRIDAY)}


def test_a_motion_of_which_nothing_is_written_says_since_when(cast: Cast) -> None:
    motion = adopted("kst-21501-20-2029", "DEF")
    assert whys() == {
        motion.number: "199 dagen niets vastgelegd over de uitvoering (sinds 18 maart 2025)"
    }
    record(
        case=motion, on=dt.date(2025, 9, 1), status="in_progress", text="Loopt.", by=cast.drafter
    )
    assert whys() == {}


def test_a_motion_that_nobody_executes_waits_from_the_first_day(cast: Cast) -> None:
    adopted("kst-21501-20-2029", on=FRIDAY)
    assert "geen ministerie aangewezen" in whys()["kst-21501-20-2029"]


def test_what_is_done_left_the_desk_or_is_not_followed_waits_for_nobody(cast: Cast) -> None:
    done, gone, found = (adopted(f"kst-21501-20-{place}") for place in (1, 2, 3))
    record(
        case=done,
        on=FRIDAY,
        status=ExecutionEntry.Status.REPORTED,
        text="Gemeld.",
        by=cast.drafter,
        document=a_document(),
    )
    cases.settle(case_id=gone.pk, on=FRIDAY, outcome=Outcome.TRANSFERRED)
    Motion.objects.filter(pk=found.pk).update(followed=False)
    assert whys() == {}


def test_a_commitment_waits_until_somebody_puts_a_date_to_it(cast: Cast) -> None:
    values: Any = {
        "subject": "(voorbeeld)",
        "text": "(voorbeeld)",
        "promised_on": dt.date(2025, 5, 1),
    }
    promise(number="TZ202505-001", agreed_ground="na de zomer", **values)
    promise(
        number="TZ202505-002",
        agreed_ground="uiterlijk 1 juni",
        agreed_on=dt.date(2025, 6, 1),
        **values,
    )
    assert list(whys()) == ["TZ202505-001"]
    assert "“na de zomer”" in whys()["TZ202505-001"]


def test_the_coordinators_of_the_executing_ministry_are_told_once_a_week(cast: Cast) -> None:
    adopted("kst-21501-20-2029", "DEF")
    for _twice in range(2):
        announce(now=MORNING)
    (notice,) = MondayNotice.objects.filter(recipient=cast.coordinator)
    assert "Kamerstuk 21 501-20, nr. 2029" in notice.mail.text
    assert "/moties/21501-20-2029/" in notice.mail.html
    assert "199 dagen niets vastgelegd" in notice.mail.html
    assert "1 moti" in notice.mail.subject
    assert not MondayNotice.objects.filter(recipient=cast.neighbour).exists()


def test_what_no_ministry_executes_is_told_to_the_managers(cast: Cast) -> None:
    adopted("kst-21501-20-2029")
    announce(now=MORNING)
    assert [one.recipient for one in MondayNotice.objects.all()] == [cast.manager]


def test_sixty_motions_cost_as_many_queries_as_six(cast: Cast) -> None:
    def queries(places: range) -> int:
        for place in places:
            adopted(f"kst-21501-20-{place}", "DEF")
        with CaptureQueriesContext(connection) as captured:
            list(waiting(FRIDAY))
        return len(captured)

    assert queries(range(1, 7)) == queries(range(7, 61)) <= 3
