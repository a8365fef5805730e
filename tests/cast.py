"""The cast: one drafter, one coordinator, one reader, one manager, and somebody without a role.

They work on the real Nordkamp questions to the minister van Defensie (2025Z04340).
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, fields

import pytest
from django.contrib.auth.hashers import make_password
from django.contrib.auth.models import Group

from questions.models import QuestionSet
from questions.services import Asked, register
from tracker.models import Ministry, Role, User

SENT_ON = dt.date(2025, 3, 11)


@dataclass(frozen=True)
class Cast:
    """Who is who. `drafter` works at Defensie, `neighbour` drafts at Buitenlandse Zaken."""

    drafter: User
    neighbour: User
    coordinator: User
    reader: User
    manager: User
    stranger: User


def _user(name: str, role: Role | None, ministry: Ministry | None) -> User:
    return User(
        username=name,
        email=f"{name}@rappel.example",
        password=make_password("een lang wachtwoord"),
        ministry=ministry,
        is_staff=role is not None and role is not Role.READER,
    )


@pytest.fixture
def reference(db: None) -> None:
    """Ministries, offices, parties, terms and roles, as every test database has them."""


@pytest.fixture
def cast(reference: None) -> Cast:
    """Everybody, at the ministry of Defensie in 2025 unless said otherwise."""
    defence = Ministry.objects.on(SENT_ON).get(code="DEF")
    foreign = Ministry.objects.on(SENT_ON).get(code="BZ")
    cast = Cast(
        drafter=_user("behandelaar", Role.DRAFTER, defence),
        neighbour=_user("buur", Role.DRAFTER, foreign),
        coordinator=_user("coordinator", Role.COORDINATOR, defence),
        reader=_user("lezer", Role.READER, None),
        manager=_user("beheerder", Role.MANAGER, None),
        stranger=_user("vreemde", None, None),
    )
    _join(cast)
    return cast


def _join(cast: Cast) -> None:
    """Store them with their roles, all at once: most tests begin here."""
    User.objects.bulk_create(getattr(cast, field.name) for field in fields(cast))
    roles = {group.name: group for group in Group.objects.all()}
    User.groups.through.objects.bulk_create(
        User.groups.through(user=user, group=roles[role.value])
        for user, role in (
            (cast.drafter, Role.DRAFTER),
            (cast.neighbour, Role.DRAFTER),
            (cast.coordinator, Role.COORDINATOR),
            (cast.reader, Role.READER),
            (cast.manager, Role.MANAGER),
        )
    )


@pytest.fixture
def nordkamp(cast: Cast) -> QuestionSet:
    """The real set, open, with the drafter of Defensie."""
    return register(
        number="2025Z04340",
        subject="steun van het kabinet aan maatschappelijke initiatieven voor levensreddende steun "
        "en wederopbouw in Oekraïne",
        sent_on=SENT_ON,
        asked=[
            Asked("1", "Kunt u aangeven hoe het staat met de uitvoering van de motie?"),
            Asked("2", "Kunt u deze vragen afzonderlijk beantwoorden?"),
        ],
        members=[("Nordkamp", "GL-PvdA")],
        addressees=["minister van Defensie"],
        owner=cast.drafter,
    )
