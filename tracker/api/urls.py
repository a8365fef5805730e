"""The addresses of the API, under /api/v1/; the schema describes them."""

from __future__ import annotations

from django.urls import path
from drf_spectacular.views import SpectacularJSONAPIView

from tracker.api import schema  # noqa: F401 - tells the schema of the key
from tracker.api.views import CaseViewSet, SearchView

app_name = "api"
urlpatterns = [
    path("zaken/", CaseViewSet.as_view({"get": "list"}), name="case-list"),
    path("zaken/<path:number>/", CaseViewSet.as_view({"get": "retrieve"}), name="case-detail"),
    path("zoeken/", SearchView.as_view(), name="search"),
    path("openapi.json", SpectacularJSONAPIView.as_view(), name="schema"),
]
