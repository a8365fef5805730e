"""What each role may do in each admin, as the server answers. Nothing is open by omission."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib import admin
from django.test import Client
from django.urls import reverse

from questions.models import QuestionSet
from tests.cast import Cast
from tests.tracker.admin.conftest import Records

# v: see, a: add, c: change, d: delete; per role.
EXPECTED = {
    #                             drafter coordinator manager
    "questions.questionset":     ("vac",  "vac",      "vacd"),
    "questions.question":        ("v",    "v",        "v"),
    "questions.extensionnotice": ("vac",  "vac",      "vacd"),
    "questions.extensiondraft":  ("v",    "v",        "v"),
    "questions.lettertemplate":  ("v",    "v",        "vacd"),
    "motions.motion":            ("v",    "vac",      "vacd"),
    "answers.answerletter":      ("vac",  "vac",      "vacd"),
    "tracker.document":          ("vc",   "vc",       "vcd"),
    "tracker.citation":          ("vc",   "vc",       "vc"),
    "tracker.dossier":           ("v",    "vac",      "vacd"),
    "tracker.recessperiod":      ("v",    "vac",      "vacd"),
    "tracker.person":            ("v",    "vac",      "vacd"),
    "tracker.partygroup":        ("v",    "vac",      "vacd"),
    "tracker.ministry":          ("v",    "vac",      "vacd"),
    "tracker.office":            ("v",    "vac",      "vacd"),
    "tracker.budgetchapter":     ("v",    "vac",      "vacd"),
    "tracker.termpolicy":        ("v",    "v",        "vacd"),
    "tracker.user":              ("v",    "v",        "vacd"),
    "tracker.reminder":          ("v",    "v",        "v"),
    "tracker.outgoingmail":      ("v",    "v",        "v"),
    "tracker.mondaynotice":      ("v",    "v",        "v"),
    "tracker.feedkey":           ("",   "",         "v"),
    "tracker.savedsearch":       ("",   "",         "v"),
    "tracker.unit":              ("v",    "vac",      "vacd"),
    "tracker.absence":           ("v",    "vac",      "vacd"),
    "tracker.steptemplate":      ("v",    "v",        "vacd"),
    "tracker.assignment":        ("v",    "v",        "v"),
    "tracker.internalstep":      ("v",    "v",        "v"),
    "tracker.note":              ("v",    "v",        "v"),
    "tracker.datechange":        ("v",    "v",        "v"),
    "tracker.handover":          ("v",    "v",        "v"),
    "motions.commitment":        ("v",    "vac",      "vacd"),
    "tracker.bouncingaddress":   ("v",    "vacd",     "vacd"),
    "tracker.reminderrule":      ("v",    "v",        "vacd"),
    "tracker.notificationpreference": ("", "",       "v"),
    "motions.commitmentlink":    ("v",    "v",        "v"),
    "motions.executionentry":    ("v",    "v",        "v"),
    "motions.vote":              ("v",    "v",        "v"),
    "motions.spendingproposal":  ("v",    "v",        "v"),
    "motions.spendingline":      ("v",    "v",        "v"),
    "motions.moneylink":         ("v",    "v",        "v"),
    "tracker.word":              ("",     "",         "v"),
    "auth.group":                ("v",    "v",        "vacd"),
}  # fmt: skip
ELSEWHERE = {"answers.proposal", "axes.accessattempt", "axes.accesslog", "axes.accessfailurelog"}
ROLES = ["drafter", "coordinator", "manager"]
HAS_ROWS = ["questions.questionset", "questions.extensionnotice", "answers.answerletter"]


def url(label: str, page: str, *args: Any) -> str:
    return reverse(f"admin:{label.replace('.', '_')}_{page}", args=args)


def may(client: Client, label: str, pk: Any) -> str:
    """What the server lets this client do, as letters."""
    asked = {
        "v": client.get(url(label, "changelist")),
        "a": client.get(url(label, "add")),
        "c": client.post(url(label, "change", pk), {}),
        "d": client.get(url(label, "delete", pk)),
    }
    # Where nothing is required, posting nothing saves and goes to the list.
    known = (200, 302, 403)
    assert all(answer.status_code in known for answer in asked.values()), (label, asked)
    return "".join(letter for letter, answer in asked.items() if _allowed(answer, label))


def _allowed(response: Any, label: str) -> bool:
    return response.status_code == 200 or bool(response.get("Location") == url(label, "changelist"))


def test_every_admin_stands_in_the_table() -> None:
    registered = {model._meta.label_lower for model in admin.site._registry}
    assert registered - ELSEWHERE == set(EXPECTED)


@pytest.mark.parametrize("role", ROLES)
def test_a_role_may_do_what_the_table_says_and_nothing_else(
    client: Client, cast: Cast, records: Records, role: str
) -> None:
    client.force_login(getattr(cast, role))
    column = ROLES.index(role)
    allowed = {label: may(client, label, record.pk) for label, record in records.items()}
    assert allowed == {label: rights[column] for label, rights in EXPECTED.items()}


@pytest.mark.parametrize("name", ["reader", "stranger"])
def test_who_does_not_work_at_the_desk_does_not_enter(
    client: Client, cast: Cast, records: Records, name: str
) -> None:
    client.force_login(getattr(cast, name))
    for label, record in records.items():
        for page, args in [("changelist", []), ("add", []), ("change", [record.pk])]:
            response = client.get(url(label, page, *args))
            assert response.status_code == 302, label
            assert "login" in response["Location"]


def test_staff_without_a_role_sees_nothing(client: Client, cast: Cast, records: Records) -> None:
    cast.stranger.is_staff = True
    cast.stranger.save()
    client.force_login(cast.stranger)
    assert {may(client, label, record.pk) for label, record in records.items()} == {""}


@pytest.mark.parametrize("label", HAS_ROWS)
def test_a_drafter_reads_but_does_not_change_what_another_ministry_answers(
    client: Client, cast: Cast, records: Records, label: str
) -> None:
    client.force_login(cast.neighbour)
    page = url(label, "change", records[label].pk)
    assert client.get(page).status_code == 200
    assert client.post(page, {}).status_code == 403
    client.force_login(cast.drafter)
    assert client.post(page, {}).status_code == 200


def test_a_letter_that_nobody_confirmed_is_not_seen_by_another_ministry(
    client: Client, cast: Cast, records: Records
) -> None:
    document = records["tracker.document"]
    document.case_links.all().delete()  # type: ignore[attr-defined]
    client.force_login(cast.neighbour)
    page = url("tracker.document", "change", document.pk)
    assert client.get(page).status_code == 302
    client.force_login(cast.drafter)
    assert client.get(page).status_code == 200


def test_only_a_superuser_changes_a_superuser(client: Client, cast: Cast) -> None:
    cast.stranger.is_superuser = True
    cast.stranger.save()
    client.force_login(cast.manager)
    page = url("tracker.user", "change", cast.stranger.pk)
    assert client.post(page, {"is_superuser": "on"}).status_code == 403
    password = reverse("admin:auth_user_password_change", args=[cast.stranger.pk])
    assert client.post(password, {}).status_code == 403


def test_what_is_protected_is_not_deleted_and_the_page_says_why(
    client: Client, cast: Cast, nordkamp: QuestionSet
) -> None:
    client.force_login(cast.manager)
    assert nordkamp.office is not None
    page = url("tracker.office", "delete", nordkamp.office.pk)
    assert nordkamp.number in client.get(page).content.decode()
    client.post(page, {"post": "yes"})
    nordkamp.refresh_from_db()
    assert nordkamp.office is not None
