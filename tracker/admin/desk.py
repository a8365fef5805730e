"""The base of every admin: bad input is answered with a sentence, never with a traceback."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, ClassVar, TypeVar

from django.contrib.admin import ModelAdmin, ShowFacets
from django.contrib.admin.options import IncorrectLookupParameters
from django.contrib.admin.views.main import ChangeList
from django.core.exceptions import FieldDoesNotExist, ValidationError
from django.db import DataError, IntegrityError, models
from django.db.models import Q, QuerySet
from django.forms import ModelForm
from django.http import HttpRequest, HttpResponse

from tracker.admin.dates import PLAUSIBLE_DATES
from tracker.admin.numbers import canonical_readings, without_nul
from tracker.admin.refusals import RefusableForm, as_refusal

M = TypeVar("M", bound=models.Model)


class DeskAdmin(ModelAdmin[M]):
    """A stock admin whose verbs may refuse.

    Django validates, then saves, with no way back. When saving is refused by a verb or by the
    database (somebody else's row came first), the transaction is gone and the request is handled
    once more, with the refusal as an error of the form.
    """

    number_fields: ClassVar[Sequence[str]] = ()
    """Lookups that hold canonical numbers; a search for a number, in any notation, reads these."""

    form: type[ModelForm[Any]] = RefusableForm
    formfield_overrides = PLAUSIBLE_DATES
    show_facets = ShowFacets.NEVER
    list_per_page = 50

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        """Show or save one record; a refusal comes back as an error of the form."""
        try:
            return super().changeform_view(request, object_id, form_url, extra_context)
        except (ValidationError, IntegrityError) as problem:
            request.refusal = as_refusal(problem)  # type: ignore[attr-defined]
            return super().changeform_view(request, object_id, form_url, extra_context)

    def get_form(
        self, request: HttpRequest, obj: M | None = None, change: bool = False, **kwargs: Any
    ) -> type[ModelForm[M]]:
        """The form class of this request, which knows what was refused."""
        form = super().get_form(request, obj, change=change, **kwargs)
        form.refusal = getattr(request, "refusal", None)  # type: ignore[attr-defined]
        return form

    def get_changeform_initial_data(self, request: HttpRequest) -> dict[str, Any]:
        """What an address may fill in: a relation only by its number, and no NUL anywhere."""
        given = super().get_changeform_initial_data(request)
        return {name: value for name, value in given.items() if self._may_fill_in(name, value)}

    def _may_fill_in(self, name: str, value: Any) -> bool:
        try:
            field = self.opts.get_field(name)
        except FieldDoesNotExist:
            return False
        related = value if isinstance(value, list) else [value]
        return all(
            str(one).isdecimal() if field.is_relation else without_nul(str(one)) == str(one)
            for one in related
        )

    def get_changelist_instance(self, request: HttpRequest) -> ChangeList:
        """The list; an address that asks for what cannot be (the year 0) is an incorrect lookup."""
        try:
            return super().get_changelist_instance(request)
        except (ValueError, OverflowError, DataError) as problem:
            if not request.GET:
                raise
            raise IncorrectLookupParameters(problem) from problem

    def lookup_allowed(self, lookup: str, value: str, request: HttpRequest) -> bool:
        """No NUL in a filter: PostgreSQL has no such character."""
        return without_nul(value) == value and super().lookup_allowed(lookup, value, request)

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[M], search_term: str
    ) -> tuple[QuerySet[M], bool]:
        """Search, in lists and in autocomplete: by number first, then by words."""
        numbers = canonical_readings(search_term) if self.number_fields else []
        if numbers:
            by_number = Q()
            for lookup in self.number_fields:
                by_number |= Q(**{f"{lookup}__in": numbers})
            found = queryset.filter(by_number)
            if found.exists():
                return found, True
        return super().get_search_results(request, queryset, without_nul(search_term))
