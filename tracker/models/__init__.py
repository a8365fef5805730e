"""The spine's tables. Everything above may import from here, by noun."""

from tracker.models.actors import CaseActor
from tracker.models.calendar import Chamber, RecessPeriod, TermPolicy
from tracker.models.cases import Case, CaseDocument
from tracker.models.citations import Citation
from tracker.models.documents import Document
from tracker.models.dossiers import Dossier
from tracker.models.kinds import Kind
from tracker.models.mail import OutgoingMail
from tracker.models.operations import Heartbeat
from tracker.models.organisations import BudgetChapter, Ministry, Office, OfficeHolding
from tracker.models.people import GroupMembership, PartyAlias, PartyGroup, Person, PersonAlias
from tracker.models.reminders import Reminder
from tracker.models.users import Role, User

__all__ = [
    "BudgetChapter",
    "Case",
    "CaseActor",
    "CaseDocument",
    "Chamber",
    "Citation",
    "Document",
    "Dossier",
    "GroupMembership",
    "Heartbeat",
    "Kind",
    "Ministry",
    "Office",
    "OfficeHolding",
    "OutgoingMail",
    "PartyAlias",
    "PartyGroup",
    "Person",
    "PersonAlias",
    "RecessPeriod",
    "Reminder",
    "Role",
    "TermPolicy",
    "User",
]
