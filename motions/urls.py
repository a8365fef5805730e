"""The pages of motions and commitments: `reverse(f"{kind}:detail")`."""

from __future__ import annotations

from django.urls import include, path

from motions import commitment_views, owed_views, views
from motions.overview import views as overviews
from tracker.models import Kind

MOTION = (
    [
        path("<str:number>/", views.detail, name="detail"),
        path("<str:number>/gebeurd/<slug:what>/", views.happened, name="happened"),
    ],
    "motion",
)
COMMITMENT = (
    [
        path("<str:number>/", commitment_views.detail, name="detail"),
        path("<str:number>/gebeurd/<slug:what>/", commitment_views.happened, name="happened"),
    ],
    "commitment",
)

urlpatterns = [
    path("moties/openstaand/", owed_views.waiting, name="motions-owed"),
    path("moties/", include(MOTION, namespace=Kind.MOTION.value)),
    path("toezeggingen/", include(COMMITMENT, namespace=Kind.COMMITMENT.value)),
    path("geld/", include("motions.money.urls")),
    path("overzicht/", overviews.ministries, name="overviews"),
    path("overzicht/<str:code>/", overviews.of_ministry, name="overview"),
]
