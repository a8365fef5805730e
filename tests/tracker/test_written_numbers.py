"""Numbers are kept canonical and read as people write them."""

from __future__ import annotations

import pytest

from tests.desk import a_motion
from tracker.models.numbers import written


@pytest.mark.parametrize(
    ("kept", "read"),
    [
        ("kst-21501-20-2029", "Kamerstuk 21 501-20, nr. 2029"),
        ("21501-20", "Dossier 21 501-20"),
        ("2025Z04340", "2025Z04340"),
        ("", ""),
        ("geen nummer", "geen nummer"),
    ],
)
def test_a_number_is_read_as_people_write_it(kept: str, read: str) -> None:
    assert written(kept) == read


@pytest.mark.django_db
def test_a_motion_goes_by_its_kamerstuk_in_words() -> None:
    motion = a_motion()

    assert motion.display == "Kamerstuk 21 501-20, nr. 2029"
    assert str(motion) == f"{motion.display}: {motion.subject}"
