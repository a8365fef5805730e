"""No list costs more queries with three times as many rows on it, as a page or as a file."""

from __future__ import annotations

import datetime as dt

import pytest

from answers.proposals.decisions import propose
from motions.commitments import register as register_commitment
from motions.decisions import decide, name_executors
from motions.models import ExecutionEntry, Motion, SpendingLine, SpendingProposal
from motions.services import register as register_motion
from tests.cast import Cast
from tests.desk import a_document, a_reminder, a_set, cites, signed_in
from tests.tracker.web.test_budget import queries
from tracker.models import Case, CaseActor, Kind, Ministry, Office, Unit, User
from tracker.services.steps import add_step

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("media")]

DAY = dt.date(2025, 3, 11)
ON = "op=2025-10-01&per=100"
FEW, MANY = 6, 18


def questions(places: range, owner: User) -> None:
    for place in places:
        made = a_set(f"2025Z{place:05}", owner=owner if place % 2 else None)
        a_reminder(made, owner, on=dt.date(2025, 4, 1))
        add_step(case=made, name=f"stap {place}", days_before=place)


def motions(places: range, by: User) -> None:
    defence = Office.objects.get(name="minister van Defensie")
    for place in places:
        made = register_motion(
            number=f"kst-36045-{place + 1}",
            subject=f"(voorbeeld) motie {place}",
            members=[("Voorbeeldlid", "XYZ"), (f"Ander{place}", "ABC")],
            submitted_on=DAY,
            office=defence,
        )
        decide(motion=made, decision=Motion.Decision.ADOPTED, on=DAY)
        if place % 2:
            name_executors(motion=made, ministries=Ministry.objects.filter(code__in=["BZ", "FIN"]))
        letter = a_document(f"Zie nr. {place}.", by=by)
        cites(letter, f"nr. {place}", made.number)
        propose(document=letter)


def commitments(places: range) -> None:
    for place in places:
        register_commitment(
            number=f"TZ202505-{place + 1:03}",
            subject="(voorbeeld) een brief",
            text="(voorbeeld)",
            promised_on=DAY,
            agreed_on=DAY + dt.timedelta(days=60 + place),
            agreed_ground="(voorbeeld)",
            office=Office.objects.get(name="minister van Defensie"),
        )


def money(places: range) -> None:
    for place in places:
        made = SpendingProposal.objects.create(
            document=a_document(f"Formulier {place}."), title=f"Steun {place}", year=2026
        )
        for start in range(3):
            SpendingLine.objects.create(
                proposal=made, start=start, cents=100, currency="EUR", certainty="claimed"
            )


def fill(places: range, cast: Cast) -> None:
    questions(places, cast.drafter)
    motions(places, cast.drafter)
    commitments(places)
    money(places)


LISTS = {
    "/vragen/te-laat/": 14,
    "/vragen/": 14,
    "/toezeggingen/": 14,
    "/moties/": 14,
    "/moties/openstaand/": 14,
    "/leden/naam/Voorbeeldlid/": 24,
    "/leden/naam/Voorbeeldlid/moties/": 24,
    "/ministeries/DEF/": 24,
    "/ministeries/DEF/moties/": 24,
    "/mijn/werk/": 24,
    "/mijn/directie/": 24,
    "/geld/": 12,
    "/maandaglijst/": 14,
    "/brieven/": 14,
    "/dossier/36045/tijdlijn/": 14,
    "/overzicht/DEF/": 14,
}
"""Every list, and how many queries it may cost at most."""


@pytest.fixture
def unit(cast: Cast) -> Unit:
    assert cast.drafter.ministry is not None
    unit = Unit.objects.create(
        ministry=cast.drafter.ministry, name="directie (voorbeeld)", director=cast.coordinator
    )
    cast.drafter.unit = unit
    cast.drafter.save()
    return unit


def test_three_times_the_rows_cost_the_same_on_every_list(cast: Cast, unit: Unit) -> None:
    client = signed_in(cast.drafter)
    addresses = {f"{address}?{ON}": most for address, most in LISTS.items()}
    addresses |= {f"{one}&format=csv": most for one, most in addresses.items()}
    addresses |= {f"/moties/?{ON}&q=voorbeeld -zeppelin&besluit=adopted&o=cited": 16}
    fill(range(FEW), cast)
    few = {address: queries(client, address) for address in addresses}
    fill(range(FEW, MANY), cast)
    assert {address: queries(client, address) for address in addresses} == few
    over = {address: few[address] for address, most in addresses.items() if few[address] > most}
    assert over == {}


def bulk(places: range) -> None:
    """Motions by the hundred, each decided, with two members and an entry of its execution."""
    office = Office.objects.get(name="minister van Defensie")
    made = Case.objects.bulk_create(
        Case(
            kind=Kind.MOTION,
            number=f"kst-{36000 + place % 7}-{place + 1}",
            subject=f"(voorbeeld) motie {place}",
            body="overwegende dat dit een voorbeeld is",
            started_on=DAY + dt.timedelta(days=place % 90),
            office=office,
        )
        for place in places
    )
    for place, case in zip(places, made, strict=True):
        decision = Motion.Decision.ADOPTED if place % 2 else Motion.Decision.REJECTED
        Motion(case_ptr=case, decision=decision, decided_on=DAY).save_base(raw=True)
    CaseActor.objects.bulk_create(
        CaseActor(case=case, relation=relation, position=place, name=f"Voorbeeldlid{place}")
        for case in made
        for place, relation in enumerate(CaseActor.MEMBERS)
    )
    ExecutionEntry.objects.bulk_create(
        ExecutionEntry(case=case, on=DAY, status="in_progress", text="(voorbeeld)")
        for case in made[::4]
    )


@pytest.mark.parametrize(
    "query",
    [
        "",
        "page=3",
        "page=999",
        "per=100&o=cited",
        "besluit=adopted&uitvoering=in_progress&o=-execution",
        "dossier=36 003&jaar=2025",
        'q="een voorbeeld" -zeppelin jaar:2025',
    ],
)
def test_hundreds_of_motions_page_and_filter_in_as_many_queries_as_a_hundred(
    cast: Cast, query: str
) -> None:
    client = signed_in(cast.reader)
    address = f"/moties/?op=2025-10-01&{query}"
    bulk(range(120))
    few = queries(client, address)
    bulk(range(120, 480))
    assert queries(client, address) == few <= 14
