"""Question sets with their questions and uitstelberichten, in the Django admin."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms
from django.contrib import admin
from django.contrib.admin import StackedInline, TabularInline
from django.db import models
from django.db.models import QuerySet
from django.forms import ModelForm
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from questions import corrections
from questions.extensions.admin import ExtensionDraftAdmin, LetterTemplateAdmin
from questions.models import ExtensionNotice, Question, QuestionSet
from questions.services import record_extension
from tracker.admin.cases import CaseAdmin
from tracker.admin.corrections import REASON, ReasonForm, reason_given
from tracker.admin.dates import PLAUSIBLE_DATES
from tracker.admin.numbers import canonical_as
from tracker.admin.readonly import ReadOnlyAdmin
from tracker.admin.revisions import RevisionForm
from tracker.admin.rows import RowsAdmin
from tracker.citations import Kind as Identifier
from tracker.models import ASKED, Kind

__all__ = ["ExtensionDraftAdmin", "LetterTemplateAdmin", "QuestionSetAdmin"]

SHORT_TEXT: Mapping[type[models.Field[Any, Any]], Mapping[str, Any]] = {
    models.TextField: {"widget": forms.Textarea(attrs={"rows": 3})}
}


NUMBERS = {
    Kind.QUESTION: (Identifier.ZAAK, Identifier.VRAAG),
    Kind.FACTUAL: (Identifier.ZAAK, Identifier.DOCUMENT, Identifier.KAMERSTUK),
    Kind.CONSULTATION: (Identifier.ZAAK, Identifier.DOCUMENT, Identifier.KAMERSTUK),
    Kind.LETTER_REQUEST: (Identifier.ZAAK,),
}
"""By which numbers each kind of set goes; written questions of before 2008 by their own."""


class QuestionSetForm(RevisionForm[QuestionSet]):
    """A set goes by the number of its kind, which is chosen once."""

    chosen_kind = forms.ChoiceField(
        label=_("Kind"),
        choices=[(kind.value, kind.label) for kind in ASKED],
        initial=Kind.QUESTION,
    )

    field_order = ["chosen_kind"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            self.fields.pop("chosen_kind", None)

    def clean_chosen_kind(self) -> str:
        """The kind, at once on the record: what validates it looks at it."""
        self.instance.kind = self.cleaned_data["chosen_kind"]
        return self.instance.kind

    def clean_number(self) -> str:
        """The number in its canonical form."""
        number: str = self.cleaned_data["number"]
        if "number" not in self.changed_data:
            return number
        return canonical_as(number, *NUMBERS[Kind(self.instance.kind or Kind.QUESTION)])


class NoticeFields(ReasonForm[ExtensionNotice]):
    """What the two forms of an uitstelbericht share."""

    dates = ("sent_on",)

    def clean_aanhangsel(self) -> str:
        """The Aanhangsel number in its canonical form, or nothing."""
        number: str = self.cleaned_data["aanhangsel"]
        return canonical_as(number, Identifier.AANHANGSEL) if number else ""


class QuestionInline(TabularInline[Question, QuestionSet]):
    """The questions; their order follows from their printed numbers."""

    model = Question
    extra = 0
    fields = ["number", "text"]
    formfield_overrides = SHORT_TEXT

    def get_queryset(self, request: HttpRequest) -> QuerySet[Question]:
        """In the order in which they were asked."""
        return super().get_queryset(request).order_by("position")


class NoticeInline(StackedInline[ExtensionNotice, QuestionSet]):
    """The uitstelberichten of a set."""

    model = ExtensionNotice
    form = NoticeFields
    extra = 0
    fields = [("sent_on", "promised_on"), REASON, "reason", "aanhangsel", "document"]
    autocomplete_fields = ["document"]
    formfield_overrides = {**PLAUSIBLE_DATES, **SHORT_TEXT}


@admin.register(QuestionSet)
class QuestionSetAdmin(CaseAdmin[QuestionSet]):
    """Written questions: who asks what, until when, and who has it."""

    form: type[ModelForm[Any]] = QuestionSetForm
    fieldsets = [
        (
            None,
            {"fields": ["chosen_kind", "number", "chamber", "subject", "asks_separate_answers"]},
        ),
        (_("Who has it"), {"fields": ["office", "owner"]}),
        (
            _("Clock"),
            {
                "fields": [
                    ("state", "days_late"),
                    "started_on",
                    ("agreed_on", "agreed_ground"),
                    ("due_on", "outer_due_on", "extended_on"),
                    ("policy", "kamer_due_on"),
                    ("settled_on", "outcome"),
                ]
            },
        ),
    ]
    list_filter = ["kind", *CaseAdmin.list_filter]
    readonly_fields = ["kind", *CaseAdmin.readonly_fields]
    inlines = [QuestionInline, NoticeInline, *CaseAdmin.inlines]

    def get_fieldsets(self, request: HttpRequest, obj: QuestionSet | None = None) -> list[Any]:
        """What a set is, is chosen once and then shown."""
        fieldsets = super().get_fieldsets(request, obj)
        if obj is not None:
            name, options = fieldsets[0]
            fields = ["kind", *(one for one in options["fields"] if one != "chosen_kind")]
            fieldsets[0] = (name, {**options, "fields": fields})
        return fieldsets

    def save_formset(
        self,
        request: HttpRequest,
        form: ModelForm[QuestionSet],
        formset: forms.BaseModelFormSet[Any, Any],
        change: bool,
    ) -> None:
        """Questions get their order, uitstelberichten go through their verbs."""
        user: Any = request.user
        if formset.model is Question:
            for question in formset.save(commit=False):
                question.position = question.position or 0
            formset.save()
            corrections.put_in_printed_order(question_set=form.instance)
        elif formset.model is ExtensionNotice:
            formset.save(commit=False)
            for notice in formset.deleted_objects:
                corrections.remove_extension(notice=notice, by=user)
            for changed in formset.initial_forms:
                if changed.has_changed() and changed not in formset.deleted_forms:
                    corrections.correct_extension(
                        notice=changed.instance, reason=reason_given(changed), by=user
                    )
            for notice in formset.new_objects:
                _record(notice)
        else:
            super().save_formset(request, form, formset, change)


@admin.register(Question)
class QuestionAdmin(ReadOnlyAdmin[Question]):
    """Single questions, for autocomplete; they are written with their set."""

    search_fields = ["text"]
    number_fields = ["question_set__number"]

    def get_model_perms(self, request: HttpRequest) -> dict[str, bool]:
        """Not on the index page."""
        return {}

    def get_queryset(self, request: HttpRequest) -> QuerySet[Question]:
        """The questions of visible sets; of those in `?sets=1,2` when that is in the address."""
        user: Any = request.user
        sets = QuestionSet.objects.visible_to(user)
        if asked := request.GET.get("sets"):
            sets = sets.filter(pk__in=[int(pk) for pk in asked.split(",") if pk.isdecimal()])
        return super().get_queryset(request).filter(question_set__in=sets)


@admin.register(ExtensionNotice)
class ExtensionNoticeAdmin(RowsAdmin[ExtensionNotice]):
    """All uitstelberichten, across sets."""

    form: type[ModelForm[Any]] = NoticeFields
    list_display = ["question_set", "sent_on", "promised_on", "aanhangsel"]
    list_select_related = ["question_set"]
    list_filter = [("question_set__office__ministry", admin.RelatedOnlyFieldListFilter)]
    date_hierarchy = "sent_on"
    search_fields = ["question_set__number", "question_set__subject", "aanhangsel", "reason"]
    number_fields = ["question_set__number", "aanhangsel"]
    autocomplete_fields = ["question_set", "document"]
    fields = [
        "question_set",
        ("sent_on", "promised_on"),
        ("ground", "aanhangsel"),
        "reason",
        "document",
    ]

    def get_fields(self, request: HttpRequest, obj: ExtensionNotice | None = None) -> list[Any]:
        """A date that changes says why."""
        fields = [*super().get_fields(request, obj)]
        return [*fields, REASON] if obj and self.has_change_permission(request, obj) else fields

    def get_readonly_fields(
        self, request: HttpRequest, obj: ExtensionNotice | None = None
    ) -> list[str]:
        """An uitstelbericht stays with its set."""
        return ["question_set"] if obj else []

    def formfield_for_foreignkey(
        self, db_field: models.ForeignKey[Any, Any], request: HttpRequest, **kwargs: Any
    ) -> forms.ModelChoiceField[Any] | None:
        """Only sets that this user answers."""
        field = super().formfield_for_foreignkey(db_field, request, **kwargs)
        if field is not None and db_field.name == "question_set":
            user: Any = request.user
            field.queryset = QuestionSet.objects.editable_by(user)
            field.error_messages["invalid_choice"] = _("Choose a set that your ministry answers.")
        return field

    def save_model(
        self,
        request: HttpRequest,
        obj: ExtensionNotice,
        form: ModelForm[ExtensionNotice],
        change: bool,
    ) -> None:
        """Record it, or correct it: either moves the clock."""
        if change:
            user: Any = request.user
            corrections.correct_extension(notice=obj, reason=reason_given(form), by=user)
        else:
            _record(obj)

    def delete_model(self, request: HttpRequest, obj: ExtensionNotice) -> None:
        """Take it out, and count again."""
        user: Any = request.user
        corrections.remove_extension(notice=obj, by=user)

    def delete_queryset(self, request: HttpRequest, queryset: QuerySet[ExtensionNotice]) -> None:
        """Each by its verb, so that each clock counts again."""
        user: Any = request.user
        for notice in queryset:
            corrections.remove_extension(notice=notice, by=user)


def _record(notice: ExtensionNotice) -> None:
    recorded = record_extension(
        question_set=notice.question_set,
        sent_on=notice.sent_on,
        ground=notice.ground,
        reason=notice.reason,
        promised_on=notice.promised_on,
        aanhangsel=notice.aanhangsel,
        document=notice.document,
    )
    notice.pk = recorded.pk
