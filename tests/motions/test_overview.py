"""The yearly overview: what the Kamer asked and was promised, per ministry, and what changed."""

from __future__ import annotations

import datetime as dt
import io

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from docx import Document as Word

from motions.commitments import register as promise
from motions.decisions import decide, name_executors
from motions.execution import record
from motions.fulfilling import fulfil
from motions.models import Commitment, ExecutionEntry, Motion
from motions.overview.rows import overview
from motions.services import register
from tests.cast import Cast
from tests.desk import a_document, signed_in
from tracker.deadlines import Outcome
from tracker.models import Ministry, Office
from tracker.services import cases

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("media")]

VOTED = dt.date(2025, 3, 18)
LAST, NOW = dt.date(2025, 5, 1), dt.date(2025, 10, 1)


@pytest.fixture
def defence(cast: Cast) -> Ministry:
    return Ministry.objects.on(VOTED).get(code="DEF")


def an_adopted_motion(number: str, ministry: Ministry, on: dt.date = VOTED) -> Motion:
    motion = register(
        number=number,
        subject="(voorbeeld) een motie",
        members=[("Voorbeeldlid", "XYZ")],
        submitted_on=dt.date(2025, 3, 12),
        dictum="verzoekt de regering dit te doen,",
    )
    name_executors(motion=motion, ministries=[ministry])
    return decide(motion=motion, decision=Motion.Decision.ADOPTED, on=on)


def a_promise(number: str) -> Commitment:
    return promise(
        number=number,
        subject="(voorbeeld) een toezegging",
        text="De minister stuurt voor de zomer een brief.",
        promised_on=dt.date(2025, 4, 1),
        agreed_ground="voor de zomer",
        office=Office.objects.on(VOTED).get(name="minister van Defensie"),
    )


def test_it_holds_adopted_motions_and_commitments_of_the_ministry(
    cast: Cast, defence: Ministry
) -> None:
    an_adopted_motion("kst-21501-20-2029", defence)
    rejected = an_adopted_motion("kst-21501-20-2030", defence)
    decide(motion=rejected, decision=Motion.Decision.REJECTED, on=VOTED)
    an_adopted_motion("kst-21501-20-2031", Ministry.objects.on(VOTED).get(code="BZ"))
    a_promise("TZ202504-001")
    numbers = [line.case.number for line in overview(defence, cast.reader, on=NOW)]
    assert numbers == ["TZ202504-001", "kst-21501-20-2029"]


def test_it_says_what_changed_since_the_last_one(cast: Cast, defence: Ministry) -> None:
    motion = an_adopted_motion("kst-21501-20-2029", defence)
    an_adopted_motion("kst-21501-20-2030", defence)
    an_adopted_motion("kst-21501-20-2031", defence, on=dt.date(2025, 6, 3))
    letter = a_document()
    for on, status, document in (
        (dt.date(2025, 4, 1), ExecutionEntry.Status.IN_PROGRESS, None),
        (dt.date(2025, 6, 1), ExecutionEntry.Status.REPORTED, letter),
    ):
        record(case=motion, on=on, status=status, text="stand", by=cast.drafter, document=document)
    lines = {one.case.number: one for one in overview(defence, cast.reader, on=NOW, since=LAST)}
    done = lines["kst-21501-20-2029"]
    assert (done.status, done.letter) == ("reported", letter)
    assert "uitvoering" in str(done.change) or "executed" in str(done.change)
    assert lines["kst-21501-20-2030"].change == ""
    assert str(lines["kst-21501-20-2031"].change) in {"nieuw", "new"}
    before = overview(defence, cast.reader, on=LAST)
    assert [line.status for line in before] == ["in_progress", "open"]


def test_a_commitment_that_was_kept_names_the_letter_that_closed_it(
    cast: Cast, defence: Ministry
) -> None:
    kept, gone = a_promise("TZ202504-001"), a_promise("TZ202504-002")
    record(case=kept, on=dt.date(2025, 4, 20), status="in_progress", text="Loopt.", by=cast.drafter)
    letter = a_document(title="De brief")
    fulfil(commitment=kept, on=dt.date(2025, 6, 30), document=letter)
    cases.settle(case_id=gone.pk, on=dt.date(2025, 7, 1), outcome=Outcome.TRANSFERRED)
    lines = {one.case.number: one for one in overview(defence, cast.reader, on=NOW, since=LAST)}
    done = lines["TZ202504-001"]
    assert (done.status, done.letter) == ("reported", letter)
    assert "uitvoering" in str(done.change) or "executed" in str(done.change)
    assert lines["TZ202504-002"].status == "transferred"
    before = {one.case.number: one for one in overview(defence, cast.reader, on=LAST)}
    assert (before["TZ202504-001"].status, before["TZ202504-001"].letter) == ("in_progress", None)
    assert before["TZ202504-002"].status == "open"


def test_word_and_csv_hold_what_the_page_holds(cast: Cast, defence: Ministry) -> None:
    an_adopted_motion("kst-21501-20-2029", defence)
    a_promise("TZ202504-001")
    client = signed_in(cast.reader)
    where = "/overzicht/DEF/?op=2025-10-01"
    page = client.get(where).content.decode()
    table = b"".join(client.get(f"{where}&format=csv")).decode()
    word = Word(io.BytesIO(client.get(f"{where}&format=docx").content))
    cells = [cell.text for one in word.tables for row in one.rows for cell in row.cells]
    for number in ("21 501-20, nr. 2029", "TZ202504-001"):
        assert number in page
        assert any(number in cell for cell in cells)
    assert "kst-21501-20-2029" in table


def test_a_day_that_does_not_exist_is_said(cast: Cast, defence: Ministry) -> None:
    page = signed_in(cast.reader).get("/overzicht/DEF/?sinds=2025-02-31")
    assert "2025-02-31" in page.content.decode()


def test_sixty_lines_cost_as_many_queries_as_ten(cast: Cast, defence: Ministry) -> None:
    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            overview(defence, cast.reader, on=NOW, since=LAST)
        return len(captured)

    for place in range(10):
        an_adopted_motion(f"kst-21501-20-{3000 + place}", defence)
    queries()
    few = queries()
    for place in range(10, 60):
        an_adopted_motion(f"kst-21501-20-{3000 + place}", defence)
    assert queries() == few <= 6


def test_who_has_no_role_sees_no_overview(cast: Cast) -> None:
    assert signed_in(cast.stranger).get("/overzicht/").status_code == 403
