"""What the four roles may do in the admin: permissions on Django groups, one table.

A permission opens a screen; which rows somebody may change there is `editable_by` on the querysets.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from django.contrib.auth.models import Group, Permission
from django.db import transaction

from tracker.models import Role

VIEW = ("view",)
WRITE = ("view", "add", "change")
ALL = (*WRITE, "delete")

Rights = dict[str, tuple[str, ...]]
"""By model, the actions that are allowed."""

ANSWERING = (
    "questions.questionset",
    "questions.question",
    "questions.extensionnotice",
    "answers.proposal",
    "answers.answerletter",
    "answers.answer",
    "answers.signatory",
    "tracker.document",
    "tracker.caseactor",
    "tracker.casedocument",
)
PLANNING = (
    "motions.motion",
    "motions.commitment",
    "tracker.dossier",
    "tracker.recessperiod",
    "tracker.person",
    "tracker.personalias",
    "tracker.partygroup",
    "tracker.partyalias",
    "tracker.groupmembership",
    "tracker.ministry",
    "tracker.office",
    "tracker.officeholding",
    "tracker.budgetchapter",
    "tracker.unit",
    "tracker.absence",
)
STEERING = (
    "tracker.termpolicy",
    "tracker.reminderrule",
    "tracker.steptemplate",
    "questions.lettertemplate",
    "tracker.user",
    "auth.group",
)
LEDGERS = (
    "tracker.reminder",
    "tracker.outgoingmail",
    "tracker.bouncingaddress",
    "tracker.mondaynotice",
)
"""Made by the tick and nobody else: they are read, never written. Only a mail may be sent again."""
WORKING = (
    "tracker.assignment",
    "tracker.internalstep",
    "tracker.note",
    "tracker.datechange",
    "tracker.handover",
    "questions.extensiondraft",
    "motions.commitmentlink",
    "motions.executionentry",
    "motions.vote",
    "motions.spendingproposal",
    "motions.spendingline",
    "motions.spendingevidence",
    "motions.moneylink",
)
"""Made on the page of a case, by its verbs: the administration only shows them."""

CASES = (
    "tracker.case",
    "questions.questionset",
    "motions.motion",
    "motions.commitment",
    "tracker.document",
)

DRAFTER: Rights = {
    **dict.fromkeys((*PLANNING, *STEERING, *LEDGERS, *WORKING, "tracker.case"), VIEW),
    **dict.fromkeys(ANSWERING, WRITE),
    "tracker.citation": ("view", "change"),
}
COORDINATOR: Rights = {
    **DRAFTER,
    **dict.fromkeys(PLANNING, WRITE),
    "tracker.outgoingmail": ("view", "change"),
    "tracker.bouncingaddress": ALL,
}
MANAGER: Rights = {
    **COORDINATOR,
    **dict.fromkeys((*ANSWERING, *PLANNING, *STEERING), ALL),
    "tracker.feedkey": ("view", "change"),
    "tracker.savedsearch": VIEW,
    "tracker.notificationpreference": VIEW,
    "tracker.word": VIEW,
}
READER: Rights = dict.fromkeys(CASES, VIEW)

MATRIX: dict[Role, Rights] = {
    Role.DRAFTER: DRAFTER,
    Role.COORDINATOR: COORDINATOR,
    Role.MANAGER: MANAGER,
    Role.READER: READER,
}


@transaction.atomic
def ensure_roles() -> None:
    """Make the four groups and give each exactly the permissions of `MATRIX`.

    A ministry that wants other rights makes a group of its own beside these. Raises LookupError
    when the table names a model that does not exist.
    """
    known = {
        f"{app}.{codename}": pk
        for pk, app, codename in Permission.objects.values_list(
            "pk", "content_type__app_label", "codename"
        )
    }
    for role, rights in MATRIX.items():
        group, _created = Group.objects.get_or_create(name=role.value)
        group.permissions.set(_resolve(_permissions(rights), known))


def _permissions(rights: Rights) -> Iterator[str]:
    """The names of the permissions, as `user.has_perm` takes them."""
    for model, actions in rights.items():
        app, _dot, name = model.partition(".")
        for action in actions:
            yield f"{app}.{action}_{name}"


def _resolve(names: Iterable[str], known: dict[str, int]) -> list[int]:
    wanted = list(names)
    if unknown := sorted(set(wanted) - known.keys()):
        raise LookupError(f"No such permission: {', '.join(unknown)}.")
    return [known[name] for name in wanted]
