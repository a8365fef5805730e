from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
import time_machine
from django.test import Client

from answers.models import AnswerLetter
from questions.models import QuestionSet
from questions.services import record_extension
from tests.cast import Cast
from tests.desk import MOTION, a_document, a_motion, a_reminder, a_set, an_answer, cites, signed_in
from tracker.models import Reminder

pytestmark = pytest.mark.django_db
PAGE = "/vragen/2025Z04340/"
OPEN = time_machine.travel("2025-03-25 12:00+01:00", tick=False)


def text(client: Client, address: str = PAGE) -> str:
    response = client.get(address)
    assert response.status_code == 200
    return " ".join(response.content.decode().split())


@pytest.fixture
def answered(nordkamp: QuestionSet, media: Path) -> AnswerLetter:
    """Answered on 23 April 2025 by a letter that cites the motion."""
    document = a_document()
    cites(document, "Kamerstuk 21 501-20, nr. 2029", MOTION)
    return an_answer(nordkamp, document, ("1", "Drie projecten."), ("2", "Ja."))


def test_the_page_says_where_the_set_stands_and_why_the_date_is_what_it_is(
    cast: Cast, answered: AnswerLetter
) -> None:
    page = text(signed_in(cast.reader))
    assert "rappel-state--te_laat_beantwoord" in page
    assert "22" in page
    assert "De termijn is 3 weken: de uiterste datum is dinsdag 1 april 2025" in page
    assert "art. 12.2 lid 1 Reglement van Orde" in page
    assert "Nordkamp (GL-PvdA)" in page
    assert "minister van Defensie" in page


def test_the_page_of_an_earlier_day_knows_nothing_of_what_came_later(
    cast: Cast, answered: AnswerLetter
) -> None:
    page = text(signed_in(cast.reader), f"{PAGE}?op=2025-04-10")
    assert "rappel-state--te_laat_zonder_uitstel" in page
    assert "10 april 2025" in page
    assert "Drie projecten." not in page
    assert "A. Voorbeeld" not in page


def test_answers_stand_beside_their_questions_with_who_signed(
    cast: Cast, answered: AnswerLetter
) -> None:
    page = text(signed_in(cast.reader))
    first, second = page.index('id="vraag-1"'), page.index('id="vraag-2"')
    assert first < page.index("Drie projecten.") < second
    assert "A. Voorbeeld, minister van Defensie" in page
    assert "DS2025-001835" in page


def test_an_answer_to_several_questions_is_shown_once_and_the_others_point_to_it(
    cast: Cast, media: Path
) -> None:
    question_set = a_set("2025Z00001", asked=("Een?", "Twee?", "Drie?"))
    letter = an_answer(question_set, a_document(), ("1, 3", "Het antwoord op beide."))
    page = text(signed_in(cast.reader), "/vragen/2025Z00001/")
    assert page.count("Het antwoord op beide.") == 1
    third = page[page.index('id="vraag-3"') :]
    assert f'href="#antwoord-{letter.answers.get().pk}"' in third
    second = page[page.index('id="vraag-2"') : page.index('id="vraag-3"')]
    assert "<strong>" in second, "the letter has no answer to it"


def test_what_the_letter_refers_to_is_linked_with_its_title(
    cast: Cast, answered: AnswerLetter
) -> None:
    motion = a_motion()
    page = text(signed_in(cast.reader))
    assert '<a href="/kamerstuk/21501-20-2029/">Kamerstuk 21 501-20, nr. 2029</a>' in page
    assert motion.subject in page


def test_what_refers_to_the_set_is_shown_with_its_words(
    cast: Cast, nordkamp: QuestionSet, media: Path
) -> None:
    other = a_document("Zie ook de vragen 2025Z04340 van dit voorjaar.", title="Latere brief")
    cites(other, "2025Z04340", "2025Z04340")
    page = text(signed_in(cast.coordinator))
    assert "Latere brief" in page
    assert "Zie ook de vragen <mark>2025Z04340</mark> van dit voorjaar." in page


def test_a_reader_sees_neither_who_has_it_nor_the_log_nor_any_button(
    cast: Cast, nordkamp: QuestionSet
) -> None:
    a_reminder(nordkamp, cast.drafter, on=dt.date(2025, 3, 29))
    page = text(signed_in(cast.reader))
    main = page[page.index("<main") :]
    assert "behandelaar" not in main
    assert "29-03-2025" not in main
    assert "/oppakken/" not in main
    assert "/admin/" not in main


def test_who_works_on_answers_sees_the_log_with_what_became_of_each_reminder(
    cast: Cast, nordkamp: QuestionSet
) -> None:
    a_reminder(nordkamp, cast.drafter, on=dt.date(2025, 3, 29))
    Reminder.objects.create(
        case=nordkamp,
        rung="draft",
        due_on=dt.date(2025, 4, 1),
        recipient=cast.coordinator,
        owed_on=dt.date(2025, 3, 25),
        state=Reminder.State.SUPERSEDED,
        reason="Een latere rappel ging voor.",
        planned_at=dt.datetime(2025, 3, 25, tzinfo=dt.UTC),
    )
    page = text(signed_in(cast.drafter))
    log = page[page.index("rappel-log") :]
    assert "Beslis nu" in log
    assert "29-03-2025 12:00" in log
    assert "Een latere rappel ging voor." in log


@OPEN
@pytest.mark.parametrize(
    ("who", "status"),
    [
        ("drafter", 302),
        ("coordinator", 302),
        ("manager", 302),
        ("neighbour", 403),
        ("reader", 403),
        ("stranger", 403),
    ],
)
def test_only_who_answers_may_take_a_set_up(
    cast: Cast, nordkamp: QuestionSet, who: str, status: int
) -> None:
    user = getattr(cast, who)
    response = signed_in(user).post(f"{PAGE}oppakken/", {"owner": nordkamp.owner_id})
    assert response.status_code == status
    nordkamp.refresh_from_db()
    assert nordkamp.owner == (user if status == 302 else cast.drafter)


@OPEN
def test_taking_up_what_somebody_else_just_took_changes_nothing_and_says_who_has_it(
    cast: Cast, nordkamp: QuestionSet
) -> None:
    client = signed_in(cast.coordinator)
    page = client.post(f"{PAGE}oppakken/", {"owner": ""}, follow=True)
    nordkamp.refresh_from_db()
    assert nordkamp.owner == cast.drafter
    assert "behandelaar" in page.content.decode()
    assert "rappel-notice" in page.content.decode()


@OPEN
def test_an_uitstelbericht_recorded_on_the_page_opens_the_second_line(
    cast: Cast, nordkamp: QuestionSet
) -> None:
    client = signed_in(cast.drafter)
    client.post(
        f"{PAGE}uitstel/verzonden/", {"sent_on": "2025-03-25", "reason": "Afstemming."}, follow=True
    )
    nordkamp.refresh_from_db()
    assert nordkamp.extended_on == dt.date(2025, 3, 25)
    assert nordkamp.due_on == dt.date(2025, 4, 1)
    assert "Afstemming." in text(client)


@OPEN
@pytest.mark.parametrize(
    "sent_on", ["2025-03-10", "2025-03-26", "2025-02-30", "", "0001-01-01", "morgen"]
)
def test_a_refused_uitstelbericht_says_why_and_keeps_what_was_typed(
    cast: Cast, nordkamp: QuestionSet, sent_on: str
) -> None:
    typed = {"sent_on": sent_on, "reason": "Overleg met een ander ministerie."}
    response = signed_in(cast.drafter).post(f"{PAGE}uitstel/verzonden/", typed)
    page = response.content.decode()
    assert response.status_code == 200
    assert "errorlist" in page
    assert "Overleg met een ander ministerie." in page
    assert not nordkamp.extension_notices.exists()


@OPEN
def test_a_second_uitstelbericht_of_the_same_day_is_refused_in_words(
    cast: Cast, nordkamp: QuestionSet
) -> None:
    record_extension(question_set=nordkamp, sent_on=dt.date(2025, 3, 25), reason="Eerste.")
    typed = {"sent_on": "2025-03-25", "reason": "Tweede."}
    page = signed_in(cast.drafter).post(f"{PAGE}uitstel/verzonden/", typed).content.decode()
    assert "errorlist" in page
    assert nordkamp.extension_notices.count() == 1


@OPEN
@pytest.mark.parametrize("who", ["neighbour", "reader", "stranger"])
def test_nobody_else_records_an_uitstelbericht(cast: Cast, nordkamp: QuestionSet, who: str) -> None:
    typed = {"sent_on": "2025-03-25", "reason": "Mag niet."}
    response = signed_in(getattr(cast, who)).post(f"{PAGE}uitstel/verzonden/", typed)
    assert response.status_code == 403
    assert not nordkamp.extension_notices.exists()


def test_a_settled_set_and_another_day_offer_no_actions(cast: Cast, answered: AnswerLetter) -> None:
    client = signed_in(cast.coordinator)
    assert "/oppakken/" not in text(client)
    assert "/oppakken/" not in text(client, f"{PAGE}?op=2025-04-10")


def test_the_actions_are_never_done_by_looking(cast: Cast, nordkamp: QuestionSet) -> None:
    client = signed_in(cast.coordinator)
    assert client.get(f"{PAGE}oppakken/").headers["Location"] == PAGE
    nordkamp.refresh_from_db()
    assert nordkamp.owner == cast.drafter


def test_other_notations_lead_to_the_page_and_unknown_numbers_are_not_found(
    cast: Cast, nordkamp: QuestionSet
) -> None:
    client = signed_in(cast.reader)
    moved = client.get("/vragen/2025z04340/")
    assert (moved.status_code, moved.headers["Location"]) == (301, PAGE)
    for number in ("2025Z99998", "onzin", "%00", "x" * 300):
        assert client.get(f"/vragen/{number}/").status_code == 404
