"""The spine's tables. Everything above may import from here, by noun."""

from tracker.models.absences import Absence
from tracker.models.actors import CaseActor
from tracker.models.assignments import Assignment
from tracker.models.calendar import Chamber, RecessPeriod, TermPolicy
from tracker.models.cases import Case, CaseDocument
from tracker.models.citations import Citation
from tracker.models.date_changes import DateChange
from tracker.models.documents import Document
from tracker.models.dossiers import Dossier
from tracker.models.feed_keys import FeedKey
from tracker.models.handovers import Handover
from tracker.models.kinds import ASKED, Kind
from tracker.models.mail import BouncingAddress, OutgoingMail
from tracker.models.monday import MondayNotice
from tracker.models.notes import Note
from tracker.models.operations import Heartbeat
from tracker.models.organisations import BudgetChapter, Ministry, Office, OfficeHolding
from tracker.models.people import GroupMembership, PartyAlias, PartyGroup, Person, PersonAlias
from tracker.models.preferences import NotificationPreference
from tracker.models.reminders import Reminder
from tracker.models.roles import Role
from tracker.models.rules import ReminderRule
from tracker.models.saved_searches import SavedSearch, SavedSearchHit
from tracker.models.steps import InternalStep, StepTemplate
from tracker.models.units import Unit
from tracker.models.users import User
from tracker.models.vocabulary import Learned, Word

__all__ = [
    "ASKED",
    "Absence",
    "Assignment",
    "BouncingAddress",
    "BudgetChapter",
    "Case",
    "CaseActor",
    "CaseDocument",
    "Chamber",
    "Citation",
    "DateChange",
    "Document",
    "Dossier",
    "FeedKey",
    "GroupMembership",
    "Handover",
    "Heartbeat",
    "InternalStep",
    "Kind",
    "Learned",
    "Ministry",
    "MondayNotice",
    "Note",
    "NotificationPreference",
    "Office",
    "OfficeHolding",
    "OutgoingMail",
    "PartyAlias",
    "PartyGroup",
    "Person",
    "PersonAlias",
    "RecessPeriod",
    "Reminder",
    "ReminderRule",
    "Role",
    "SavedSearch",
    "SavedSearchHit",
    "StepTemplate",
    "TermPolicy",
    "Unit",
    "User",
    "Word",
]
