"""The reminder log in the admin: what a reminder asks, not the code of its rung."""

from __future__ import annotations

import datetime as dt

from django.urls import reverse

from questions.models import QuestionSet
from tests.cast import Cast
from tests.desk import a_reminder, signed_in


def test_a_rung_is_read_and_chosen_by_what_it_asks(nordkamp: QuestionSet, cast: Cast) -> None:
    a_reminder(nordkamp, cast.drafter, rung="decide", on=dt.date(2025, 3, 29))
    late = a_reminder(nordkamp, cast.drafter, rung="overdue-14", on=dt.date(2025, 4, 15))
    log = reverse("admin:tracker_reminder_changelist")

    page = signed_in(cast.coordinator).get(log, {"rung": "overdue"})

    shown = [reminder.rung for reminder in page.context["cl"].result_list]
    assert shown == ["overdue-14"]
    assert late.asks in page.content.decode()
    assert "overdue-14" not in page.content.decode()
