"""The cast: one drafter, one coordinator, one reader, one manager, and somebody without a role.

They work on the real Nordkamp questions to the minister van Defensie (2025Z04340).
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

import pytest
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
    user = User.objects.create_user(
        username=name,
        email=f"{name}@rappel.example",
        password="een lang wachtwoord",
        ministry=ministry,
        is_staff=role is not None and role is not Role.READER,
    )
    if role is not None:
        user.groups.add(Group.objects.get(name=role.value))
    return user


@pytest.fixture
def reference(db: None) -> None:
    """Ministries, offices, parties, terms and roles, as every test database has them."""


@pytest.fixture
def cast(reference: None) -> Cast:
    """Everybody, at the ministry of Defensie in 2025 unless said otherwise."""
    defence = Ministry.objects.on(SENT_ON).get(code="DEF")
    foreign = Ministry.objects.on(SENT_ON).get(code="BZ")
    return Cast(
        drafter=_user("behandelaar", Role.DRAFTER, defence),
        neighbour=_user("buur", Role.DRAFTER, foreign),
        coordinator=_user("coordinator", Role.COORDINATOR, defence),
        reader=_user("lezer", Role.READER, None),
        manager=_user("beheerder", Role.MANAGER, None),
        stranger=_user("vreemde", None, None),
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
