"""A motion that was replaced says so, and leads to the one that counts now."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from answers.proposals.decisions import propose
from answers.proposals.reading import confirmable
from answers.proposals.register import confirm
from motions.models import Motion
from motions.texts import replaced_number
from tests.admin_forms import save
from tests.cast import Cast
from tests.desk import a_document, signed_in
from tests.tracker.services.test_replacements import FIRST, SECOND, THIRD, a_version
from tests.tracker.web.lists.test_lists import text

pytestmark = pytest.mark.django_db
CHANGED = """Vergaderjaar 2098-2099
Kamerstukken
21 501-20
Europese Raad
Nr. 1180
GEWIJZIGDE MOTIE VAN HET LID VOORBEELD TER VERVANGING VAN DIE GEDRUKT ONDER NR. 1172
Voorgesteld 1 februari 2099
De Kamer,
gehoord de beraadslaging,
verzoekt de regering een voorbeeld te geven,
en gaat over tot de orde van de dag.
Voorbeeld
"""


@pytest.fixture
def reader(cast: Cast) -> Client:
    return signed_in(cast.reader)


def test_a_replaced_motion_leads_to_the_living_one_at_the_end_of_the_chain(reader: Client) -> None:
    a_version(THIRD, "de laatste versie", replaces=SECOND)
    a_version(FIRST, "de eerste versie")
    a_version(SECOND, "de tweede versie", replaces=FIRST)
    page = text(reader, "/moties/21501-20-1172/")
    notice = page.partition("rappel-notice")[2].partition("</div>")[0]
    assert '<a href="/kamerstuk/21501-20-1192/">' in notice
    assert "de laatste versie" in notice
    assert "de tweede versie" in page
    living = text(reader, "/moties/21501-20-1192/")
    assert "rappel-notice" not in living
    assert "de eerste versie" in living


def test_the_versions_of_a_motion_are_one_chain(reader: Client) -> None:
    a_version(FIRST, "de eerste versie")
    a_version(SECOND, "de tweede versie", replaces=FIRST)
    section = text(reader, "/moties/21501-20-1172/").partition('<h2 id="chain">')[2]
    assert "de tweede versie" in section.partition("</section>")[0]


def test_a_confirmed_letter_of_a_changed_motion_says_what_it_replaces_in_its_words(
    cast: Cast, reader: Client, media: object
) -> None:
    proposal = propose(document=a_document(CHANGED, by=cast.coordinator))
    values = confirmable(proposal.reading)
    assert values is not None
    confirm(proposal=proposal, confirmed=values, by=cast.coordinator)
    motion = Motion.objects.get(number=SECOND)
    assert replaced_number(motion) == FIRST


def test_in_the_admin_a_replacement_is_typed_in_any_notation_and_a_circle_refused(
    cast: Cast,
) -> None:
    first, second = a_version(FIRST), a_version(SECOND)
    desk = signed_in(cast.coordinator)
    change = [reverse("admin:motions_motion_change", args=[one.pk]) for one in (first, second)]
    assert save(desk, change[1], replaces="21 501-20, nr. 1172").status_code == 302
    assert replaced_number(second) == FIRST
    refused = save(desk, change[0], replaces="21 501-20, nr. 1180")
    assert refused.status_code == 200
    assert replaced_number(first) == ""
    assert save(desk, change[1], replaces="").status_code == 302
    assert replaced_number(second) == ""
