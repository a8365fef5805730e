"""What the admins of question sets and motions share: lists, clock, revision, who may do what."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, ClassVar, TypedDict, TypeVar

from django import forms
from django.contrib import admin
from django.contrib.admin import StackedInline, TabularInline
from django.db import models
from django.db.models import QuerySet
from django.forms import BaseModelFormSet, ModelForm
from django.http import HttpRequest
from django.utils.text import Truncator, capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from tracker.admin.case_filters import StateFilter, YearFilter
from tracker.admin.corrections import REASON, reason_given
from tracker.admin.revisions import RevisionForm
from tracker.admin.rows import RowsAdmin
from tracker.deadlines import State
from tracker.models import Case, CaseActor, CaseDocument, Kind, Office, Role
from tracker.models.labels import STATES
from tracker.services import cases
from tracker.services.corrections import correct
from tracker.services.today import today

if TYPE_CHECKING:
    from django_stubs_ext import WithAnnotations

    Formsets = Sequence[BaseModelFormSet[Any, Any]]

C = TypeVar("C", bound=Case)


class OnTheClock(TypedDict):
    """What `with_state` adds to a row."""

    state: str
    days_late: int


class ActorInline(StackedInline[CaseActor, Case]):
    """Who asks and who is asked."""

    model = CaseActor
    extra = 0
    fields = [("relation", "position"), ("name", "party"), ("person", "group", "office")]
    autocomplete_fields = ["person", "group", "office"]


class CaseDocumentInline(TabularInline[CaseDocument, Case]):
    """The documents that hang on a case."""

    model = CaseDocument
    extra = 0
    autocomplete_fields = ["document"]


class CaseAdmin(RowsAdmin[C]):
    """A kind of case. Saving is `tracker.services.cases.save`: it computes the lines."""

    kind: ClassVar[Kind | None] = None
    """What all records of this admin are; None when their form says it."""

    form: type[ModelForm[Any]] = RevisionForm
    list_display = [
        "shown_number",
        "short_subject",
        "state",
        "days_late",
        "due_on",
        "ministry",
        "owner",
        "started_on",
    ]
    list_display_links = ["shown_number", "short_subject"]
    list_filter = [StateFilter, ("office__ministry", admin.RelatedOnlyFieldListFilter), YearFilter]
    list_select_related = ["office__ministry", "owner"]
    search_fields = ["number", "zaaknummer", "subject", "actors__name"]
    search_help_text = gettext_lazy("A number in any notation, a name, or words of the subject.")
    number_fields = ["number", "zaaknummer"]
    autocomplete_fields = ["office", "owner"]
    readonly_fields = ["due_on", "outer_due_on", "policy", "extended_on", "state", "days_late"]
    inlines = [ActorInline, CaseDocumentInline]

    @admin.display(description=gettext_lazy("number"), ordering="number")
    def shown_number(self, case: C) -> str:
        """The number as people write it."""
        return case.display

    @admin.display(description=gettext_lazy("subject"), ordering="subject")
    def short_subject(self, case: C) -> str:
        """The first words of the subject."""
        return Truncator(case.subject).chars(60)

    @admin.display(description=gettext_lazy("ministry"), ordering="office__ministry__code")
    def ministry(self, case: C) -> str:
        """The code of the ministry that answers."""
        return case.office.ministry.code if case.office else ""

    @admin.display(description=gettext_lazy("state"), ordering="state", empty_value="")
    def state(self, case: WithAnnotations[Case, OnTheClock]) -> str:
        """Where the clock stands today."""
        return str(capfirst(STATES[State(case.state)]))

    @admin.display(description=gettext_lazy("days late"), ordering="days_late", empty_value="")
    def days_late(self, case: WithAnnotations[Case, OnTheClock]) -> int | str:
        """Days past the due date; nothing when it is not late."""
        return case.days_late or ""

    def get_queryset(self, request: HttpRequest) -> QuerySet[C]:
        """Visible cases with their state of today."""
        rows: Any = super().get_queryset(request)
        with_state: QuerySet[C] = rows.with_state(today())
        return with_state

    def get_fieldsets(self, request: HttpRequest, obj: C | None = None) -> list[Any]:
        """The fieldsets; who may change it sees the revision and, at the clock, why a date does."""
        fieldsets: list[Any] = [*super().get_fieldsets(request, obj)]
        if obj is not None and self.has_change_permission(request, obj):
            name, options = fieldsets[0]
            fields = [*options["fields"], "seen_revision"]
            fieldsets[0] = (name, {**options, "fields": fields})
            name, options = fieldsets[-1]
            fieldsets[-1] = (name, {**options, "fields": [*options["fields"], REASON]})
        return fieldsets

    def formfield_for_foreignkey(
        self, db_field: models.ForeignKey[Any, Any], request: HttpRequest, **kwargs: Any
    ) -> forms.ModelChoiceField[Any] | None:
        """A drafter registers only what their own ministry answers."""
        field = super().formfield_for_foreignkey(db_field, request, **kwargs)
        user: Any = request.user
        everything = user.has_role(Role.COORDINATOR, Role.MANAGER)
        if field is not None and db_field.name == "office" and not everything:
            field.queryset = Office.objects.filter(ministry=user.ministry_id)
            field.required = True
            field.error_messages["invalid_choice"] = _(
                "Choose an office of your own ministry; a coordinator can hand a case to another."
            )
        return field

    def save_model(self, request: HttpRequest, obj: C, form: ModelForm[C], change: bool) -> None:
        """Write the case through its verb; saving what nobody changed is no new revision."""
        obj.kind = self.kind or obj.kind
        if "owner" in form.changed_data:
            obj.give_to(obj.owner)
        user: Any = request.user
        if not change:
            cases.save(obj, by=user)
        elif form.has_changed():
            correct(case=obj, reason=reason_given(form), by=user)

    def save_related(
        self, request: HttpRequest, form: ModelForm[C], formsets: Formsets, change: bool
    ) -> None:
        """Write what belongs to the case; that too is a new revision, and search reads it."""
        super().save_related(request, form, formsets, change)
        case = self.model._default_manager.get(pk=form.instance.pk)
        text = case.searchable_text
        if text != case.body:
            case.body = text
            cases.save(case)
        elif any(formset.has_changed() for formset in formsets):
            cases.touch(case.pk)
