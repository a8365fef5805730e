"""Motions in the admin."""

from __future__ import annotations

import pytest
from django.test import Client

from motions.models import Motion
from tests.admin_forms import row, save
from tests.cast import Cast

ADD = "/admin/motions/motion/add/"
NEW = {"number": "Kamerstuk 21 501-20, nr. 2029", "chamber": "TK", "subject": "een motie"}


@pytest.fixture
def desk(client: Client, cast: Cast) -> Client:
    """The browser of the coordinator."""
    client.force_login(cast.coordinator)
    return client


def test_a_motion_typed_in_any_notation_is_kept_under_its_canonical_number(desk: Client) -> None:
    typed = {"zaaknummer": "2025z02345", "dictum": "verzoekt de regering"}
    rows = {
        "actors-TOTAL_FORMS": "1",
        **row("actors", 0, relation="submitter", position=0, name="Piri"),
    }
    assert save(desk, ADD, **NEW, **typed, **rows).status_code == 302
    motion = Motion.objects.get()
    assert (motion.kind, motion.number) == ("motion", "kst-21501-20-2029")
    assert motion.zaaknummer == "2025Z02345"
    assert "motie Piri" in motion.body
    assert "verzoekt de regering" in motion.body


@pytest.mark.parametrize("number", ["2025Z04340", "motie Piri", "21 501-20"])
def test_what_is_no_kamerstuk_number_is_refused_with_an_example(desk: Client, number: str) -> None:
    response = save(desk, ADD, **NEW | {"number": number})
    assert "21 501-20, nr. 2029" in response.context["adminform"].form.errors["number"][0]
    assert not Motion.objects.exists()
