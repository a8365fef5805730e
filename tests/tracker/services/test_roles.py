"""The four roles as a matrix: what each may do with each thing in the admin."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import Group

from tests.cast import Cast
from tracker.models import Role, User
from tracker.services import roles
from tracker.services.roles import ensure_roles

# One letter an action: v(iew), a(dd), c(hange), d(elete).
ACTIONS = {"v": "view", "a": "add", "c": "change", "d": "delete"}
MATRIX = """
                            drafter coordinator manager reader stranger
questions.questionset       vac     vac         vacd    v      -
questions.question          vac     vac         vacd    -      -
questions.extensionnotice   vac     vac         vacd    -      -
answers.proposal            vac     vac         vacd    -      -
answers.answerletter        vac     vac         vacd    -      -
answers.answer              vac     vac         vacd    -      -
answers.signatory           vac     vac         vacd    -      -
tracker.document            vac     vac         vacd    v      -
tracker.citation            vc      vc          vc      -      -
motions.motion              v       vac         vacd    v      -
motions.commitment          v       vac         vacd    v      -
tracker.dossier             v       vac         vacd    -      -
tracker.recessperiod        v       vac         vacd    -      -
tracker.person              v       vac         vacd    -      -
tracker.partygroup          v       vac         vacd    -      -
tracker.groupmembership     v       vac         vacd    -      -
tracker.ministry            v       vac         vacd    -      -
tracker.office              v       vac         vacd    -      -
tracker.officeholding       v       vac         vacd    -      -
tracker.termpolicy          v       v           vacd    -      -
tracker.user                v       v           vacd    -      -
auth.group                  v       v           vacd    -      -
tracker.reminder            v       v           v       -      -
tracker.outgoingmail        v       vc          vc      -      -
tracker.feedkey             -       -           vc      -      -
tracker.savedsearch         -       -           v       -      -
tracker.unit                v       vac         vacd    -      -
tracker.absence             v       vac         vacd    -      -
tracker.steptemplate        v       v           vacd    -      -
tracker.assignment          v       v           v       -      -
tracker.internalstep        v       v           v       -      -
tracker.note                v       v           v       -      -
tracker.bouncingaddress     v       vacd        vacd    -      -
tracker.reminderrule        v       v           vacd    -      -
tracker.notificationpreference  -   -           v       -      -
tracker.case                v       v           v       v      -
tracker.datechange          v       v           v       -      -
tracker.handover            v       v           v       -      -
motions.commitmentlink      v       v           v       -      -
motions.executionentry      v       v           v       -      -
motions.vote                v       v           v       -      -
motions.spendingproposal    v       v           v       -      -
motions.spendingline        v       v           v       -      -
motions.spendingevidence    v       v           v       -      -
motions.moneylink           v       v           v       -      -
tracker.word                -       -           v       -      -
tracker.heartbeat           -       -           -       -      -
admin.logentry              -       -           -       -      -
"""


HEAD, *LINES = [line.split() for line in MATRIX.strip().splitlines()]


@pytest.mark.parametrize("who", HEAD)
def test_a_role_may_do_what_the_matrix_says_and_no_more(cast: Cast, who: str) -> None:
    user = getattr(cast, who)
    may = {
        model: "".join(key for key, action in ACTIONS.items() if _may(user, action, model)) or "-"
        for model, *_cells in LINES
    }
    assert may == {model: cells[HEAD.index(who)] for model, *cells in LINES}


def _may(user: User, action: str, model: str) -> bool:
    app, _dot, name = model.partition(".")
    return user.has_perm(f"{app}.{action}_{name}")


def test_making_the_roles_again_undoes_a_permission_given_by_hand(cast: Cast) -> None:
    reader = Group.objects.get(name=Role.READER)
    before = set(reader.permissions.values_list("codename", flat=True))
    reader.permissions.clear()
    ensure_roles()
    assert set(reader.permissions.values_list("codename", flat=True)) == before


def test_a_group_beside_the_roles_is_left_alone(cast: Cast) -> None:
    other = Group.objects.create(name="archief")
    ensure_roles()
    assert not other.permissions.exists()
    assert Group.objects.count() == len(Role) + 1


def test_a_misspelt_model_is_refused(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(roles.MATRIX, Role.READER, {"tracker.kase": roles.VIEW})
    with pytest.raises(LookupError, match=r"tracker\.view_kase"):
        ensure_roles()
