"""What was stored before its references were: one command reads them all, and again is the same."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from django.core.management import call_command

from tests.cast import Cast
from tests.desk import MOTION, a_document, a_motion, a_set, an_answer
from tracker.models import Citation

pytestmark = pytest.mark.django_db
ASKED = "Hoe staat het met de motie (Kamerstuk 21 501-20, nr. 2029)?"


def read_all(capsys: pytest.CaptureFixture[str]) -> dict[str, int]:
    call_command("read_citations", "--json")
    report: dict[str, int] = json.loads(capsys.readouterr().out)
    return report


def test_every_text_is_read_once_more_and_the_second_time_changes_nothing(
    cast: Cast, media: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    motion = a_motion()
    motion.subject = "Gewijzigde motie (t.v.v. 21501-20-2028)"
    motion.save()
    question_set = a_set("2025Z00001", asked=(ASKED,))
    an_answer(question_set, a_document(), ("1", "Zie Kamerstuk 36 045, nr. 67."))
    Citation.objects.all().delete()
    assert read_all(capsys)["read"] == 3
    assert set(Citation.objects.values_list("part", "means")) == {
        ("", MOTION),
        ("vraag 1", MOTION),
        ("antwoord 1", "kst-36045-67"),
        ("onderwerp", "kst-21501-20-2028"),
        ("vervangt", "kst-21501-20-2028"),
    }
    before = set(Citation.objects.values_list("pk", flat=True))
    assert read_all(capsys)["citations"] == 5
    assert set(Citation.objects.values_list("pk", flat=True)) == before
