"""What a program may ask: cases in a list, one case in any notation, a search."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.db.models import QuerySet
from django.http import Http404
from drf_spectacular.utils import OpenApiParameter, extend_schema, extend_schema_view
from rest_framework import serializers
from rest_framework.mixins import ListModelMixin
from rest_framework.pagination import PageNumberPagination
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView
from rest_framework.viewsets import GenericViewSet

from tracker.api.serializers import (
    STATE_CODES,
    CaseDetailSerializer,
    CaseSerializer,
    ResultSerializer,
)
from tracker.citations import readings
from tracker.models import Case, Kind, User
from tracker.search.numbers import numbered
from tracker.search.results import find
from tracker.services.today import today

MOST_FOUND = 50


class Pages(PageNumberPagination):
    """A hundred at a time, at most a thousand."""

    page_size = 100
    page_size_query_param = "page_size"
    max_page_size = 1000


class Asked(serializers.Serializer[object]):
    """What a list of cases can be narrowed by."""

    on = serializers.DateField(required=False, help_text="As known on this day; without, today.")
    kind = serializers.ChoiceField(required=False, choices=Kind.choices)
    state = serializers.MultipleChoiceField(required=False, choices=STATE_CODES)
    ministry = serializers.CharField(required=False, help_text="Its code, such as DEF.")
    due_from = serializers.DateField(required=False)
    due_until = serializers.DateField(required=False)


FILTERS = {
    "kind": "kind",
    "state": "state__in",
    "ministry": "office__ministry__code",
    "due_from": "due_on__gte",
    "due_until": "due_on__lte",
}
"""The lookups behind the parameters."""


@extend_schema_view(list=extend_schema(parameters=[Asked]))
class CaseViewSet(ListModelMixin, GenericViewSet[Case]):
    """Cases that who asks may see, with the state of the clock on a day."""

    serializer_class = CaseSerializer
    pagination_class = Pages
    lookup_field = "number"
    lookup_value_regex = "[^?]+"

    def get_queryset(self) -> QuerySet[Case]:
        """What may be seen, narrowed by the parameters. Raises ValidationError for a wrong one."""
        asked = self._asked()
        narrowed = {FILTERS[name]: value for name, value in asked.items() if name in FILTERS}
        cases = Case.objects.visible_to(self.request.user).known_on(self._day(asked))
        return (
            cases.with_state(self._day(asked))
            .for_listing()
            .defer("body", "search")
            .filter(**narrowed)
            .order_by("-started_on", "number")
        )

    @extend_schema(
        responses=CaseDetailSerializer,
        parameters=[OpenApiParameter("number", str, "path", description="In any notation.")],
    )
    def retrieve(self, request: Request, number: str) -> Response:
        """One case, by its number in any notation."""
        day = self._day(self._asked())
        canonical = [number, *(identifier.canonical for identifier in readings(number))]
        visible = Case.objects.visible_to(request.user).with_state(day).for_listing()
        for one in canonical:
            if case := numbered(visible.select_related("policy"), one).first():
                context = {**self.get_serializer_context(), "day": day}
                return Response(CaseDetailSerializer(case, context=context).data)
        raise Http404

    def _asked(self) -> dict[str, Any]:
        asked = Asked(data=self.request.query_params)
        asked.is_valid(raise_exception=True)
        return {name: value for name, value in asked.validated_data.items() if value}

    def _day(self, asked: dict[str, Any]) -> dt.date:
        return asked.get("on") or today()


class SearchView(APIView):
    """The one search, as the page and `manage.py find` have it."""

    @extend_schema(
        parameters=[OpenApiParameter("q", str, required=True)],
        responses=ResultSerializer(many=True),
    )
    def get(self, request: Request) -> Response:
        """What is found, best first."""
        query = request.query_params.get("q", "")
        user = (
            request.user if isinstance(request.user, User) else None
        )  # HasRole let nobody else in
        found = find(query, user=user, limit=MOST_FOUND) if user else []
        return Response(ResultSerializer(found, many=True).data)
