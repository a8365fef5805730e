"""Answer letters with their answers and signatories, in the Django admin.

A letter that comes in is dropped and confirmed (`answers.proposals`); here it is put right, or
logged by hand when no machine could read it.
"""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import admin
from django.contrib.admin import StackedInline, TabularInline
from django.contrib.admin.utils import unquote
from django.contrib.admin.widgets import AutocompleteSelectMultiple
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Max, QuerySet
from django.forms import ModelForm
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from answers import corrections
from answers.citing import record_answer_texts
from answers.models import Answer, AnswerLetter, Proposal, Signatory
from answers.proposals.admin import ProposalAdmin
from answers.services import record_answer
from questions.models import Question, QuestionSet
from tracker.admin.corrections import REASON, ReasonForm, reason_given
from tracker.admin.rows import RowsAdmin
from tracker.models import CaseDocument, User


class LetterForm(ReasonForm[AnswerLetter]):
    """A letter and the sets it answers."""

    dates = ("dated_on", "kind")

    question_sets = forms.ModelMultipleChoiceField(
        QuestionSet.objects.all(),
        label=gettext_lazy("Question sets that it answers"),
        error_messages={"invalid_choice": gettext_lazy("Choose a set that your ministry answers.")},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            self.initial["question_sets"] = list(corrections.answered_by(self.instance))

    def clean_question_sets(self) -> QuerySet[QuestionSet]:
        """Sets can be added; one that was answered stays so until the letter is withdrawn."""
        chosen: QuerySet[QuestionSet] = self.cleaned_data["question_sets"]
        lost = set(self.initial.get("question_sets", [])) - set(chosen)
        if lost:
            raise ValidationError(
                _("%(numbers)s was settled by this letter; a manager can delete the letter."),
                params={"numbers": ", ".join(sorted(one.number for one in lost))},
            )
        return chosen


class QuestionsOfSets(AutocompleteSelectMultiple):
    """Autocomplete that offers the questions of some sets only."""

    def __init__(self, *args: Any, sets: list[int], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.sets = sets

    def get_url(self) -> str:
        """The address of the choices, which `QuestionAdmin` limits to the sets."""
        return f"{super().get_url()}?sets={','.join(map(str, self.sets))}"


class AnswerInline(StackedInline[Answer, AnswerLetter]):
    """The answers of a letter; one may cover several questions."""

    model = Answer
    extra = 0
    fields = ["questions", "text"]
    formfield_overrides = {models.TextField: {"widget": forms.Textarea(attrs={"rows": 5})}}

    def get_queryset(self, request: HttpRequest) -> QuerySet[Answer]:
        """In the order of the letter."""
        return super().get_queryset(request).order_by("position").prefetch_related("questions")

    def formfield_for_manytomany(
        self, db_field: models.ManyToManyField[Any, Any], request: HttpRequest, **kwargs: Any
    ) -> forms.ModelMultipleChoiceField[Any] | None:
        """The questions of the sets that this letter answers, and no other."""
        match = request.resolver_match
        letter: Any = unquote(match.kwargs["object_id"]) if match else None
        links = CaseDocument.objects.filter(
            document__answer_letter=letter, role=CaseDocument.Role.ANSWER
        )
        sets = list(links.values_list("case", flat=True))
        kwargs["queryset"] = Question.objects.filter(question_set__in=sets)
        kwargs["widget"] = QuestionsOfSets(db_field, self.admin_site, sets=sets)
        return super().formfield_for_manytomany(db_field, request, **kwargs)


class SignatoryInline(TabularInline[Signatory, AnswerLetter]):
    """Who signed, as printed."""

    model = Signatory
    extra = 0
    fields = ["position", "name", "office_as_written", "office"]
    autocomplete_fields = ["office"]


@admin.register(AnswerLetter)
class AnswerLetterAdmin(RowsAdmin[AnswerLetter]):
    """Letters that answer. First the letter and its sets, then the answers and signatures."""

    form: type[ModelForm[Any]] = LetterForm
    list_display = ["document", "numbers", "kind", "dated_on", "logged_by", "logged_at"]
    list_filter = ["kind", ("logged_by__ministry", admin.RelatedOnlyFieldListFilter)]
    list_select_related = ["document", "logged_by"]
    date_hierarchy = "dated_on"
    search_fields = ["document__title", "document__original_name", "signatories__name"]
    number_fields = ["document__identifier", "document__cases__number"]
    autocomplete_fields = ["document"]
    readonly_fields = ["logged_by", "logged_at"]
    fields = ["document", "question_sets", "kind", "dated_on", "references"]
    inlines = [AnswerInline, SignatoryInline]

    @admin.display(description=gettext_lazy("answered sets"))
    def numbers(self, letter: AnswerLetter) -> str:
        """The zaaknummers of the sets it answers."""
        return ", ".join(
            link.case.number
            for link in letter.document.case_links.all()
            if link.role == CaseDocument.Role.ANSWER
        )

    def get_queryset(self, request: HttpRequest) -> QuerySet[AnswerLetter]:
        """With the cases that the list names."""
        return super().get_queryset(request).prefetch_related("document__case_links__case")

    def get_inlines(self, request: HttpRequest, obj: AnswerLetter | None) -> list[Any]:
        """Answers are entered when it is known which questions there are."""
        return [AnswerInline, SignatoryInline] if obj else []

    def get_fields(self, request: HttpRequest, obj: AnswerLetter | None = None) -> list[Any]:
        """A date or kind that changes says why."""
        fields = [*super().get_fields(request, obj)]
        return [*fields, REASON] if obj and self.has_change_permission(request, obj) else fields

    def get_readonly_fields(
        self, request: HttpRequest, obj: AnswerLetter | None = None
    ) -> list[str]:
        """The document of a logged letter is what it is."""
        return ["document"] if obj else []

    def get_form(
        self,
        request: HttpRequest,
        obj: AnswerLetter | None = None,
        change: bool = False,
        **kwargs: Any,
    ) -> type[ModelForm[AnswerLetter]]:
        """The form of this user: they log what their ministry answers."""
        form = super().get_form(request, obj, change=change, **kwargs)
        field: Any = form.base_fields.get("question_sets")
        if field is not None:
            user: Any = request.user
            answered = corrections.answered_by(obj) if obj else QuestionSet.objects.none()
            field.queryset = QuestionSet.objects.editable_by(user) | answered
            column: Any = Question._meta.get_field("question_set")
            field.widget = AutocompleteSelectMultiple(
                column, self.admin_site, choices=field.choices
            )
        return form

    def save_model(
        self,
        request: HttpRequest,
        obj: AnswerLetter,
        form: ModelForm[AnswerLetter],
        change: bool,
    ) -> None:
        """Log the letter by its verb, or put it right; the sets follow."""
        user: Any = request.user
        sets = list(form.cleaned_data["question_sets"])
        if change:
            obj.save()
            self._follow(obj, form, user)
        else:
            recorded = record_answer(
                document=obj.document,
                question_set=sets[0],
                dated_on=obj.dated_on,
                given=[],
                signed=[],
                references=obj.references,
                by=user,
                kind=obj.kind,
            )
            obj.pk = recorded.pk
        for question_set in set(sets) - set(corrections.answered_by(obj)):
            corrections.answers_also(letter=obj, question_set=question_set)

    def _follow(self, letter: AnswerLetter, form: ModelForm[AnswerLetter], by: User) -> None:
        """What the letter settled follows its corrected date and kind."""
        reason = reason_given(form)
        if "dated_on" in form.changed_data:
            corrections.redate(letter=letter, was=form.initial["dated_on"], reason=reason, by=by)
        if "kind" in form.changed_data:
            corrections.rekind(letter=letter, kind=letter.kind, reason=reason, by=by)

    def save_formset(
        self,
        request: HttpRequest,
        form: ModelForm[AnswerLetter],
        formset: forms.BaseModelFormSet[Any, Any],
        change: bool,
    ) -> None:
        """A new answer comes after the others."""
        if formset.model is Answer:
            last = Answer.objects.filter(letter=form.instance).aggregate(last=Max("position"))
            formset.save(commit=False)
            for position, answer in enumerate(formset.new_objects, (last["last"] or 0) + 1):
                answer.position = position
        super().save_formset(request, form, formset, change)

    def save_related(
        self,
        request: HttpRequest,
        form: ModelForm[AnswerLetter],
        formsets: Any,
        change: bool,
    ) -> None:
        """Also what the answers refer to."""
        super().save_related(request, form, formsets, change)
        for question_set in corrections.answered_by(form.instance):
            record_answer_texts(question_set=question_set)

    def response_add(
        self, request: HttpRequest, obj: AnswerLetter, post_url_continue: str | None = None
    ) -> HttpResponse:
        """On to the answers."""
        posted: Any = request.POST.copy()
        posted["_continue"] = "1"
        request.POST = posted
        return super().response_add(request, obj, post_url_continue)

    def delete_model(self, request: HttpRequest, obj: AnswerLetter) -> None:
        """Withdraw it, so that what it settled is open again."""
        user: Any = request.user
        corrections.withdraw(letter=obj, by=user)

    def delete_queryset(self, request: HttpRequest, queryset: QuerySet[AnswerLetter]) -> None:
        """Each by its verb."""
        user: Any = request.user
        for letter in queryset:
            corrections.withdraw(letter=letter, by=user)


admin.site.register(Proposal, ProposalAdmin)
