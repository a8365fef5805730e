"""The pages of motions and commitments: `reverse(f"{kind}:detail")`."""

from __future__ import annotations

from django.urls import include, path

from motions import commitment_views, views
from motions.lists import views as lists
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
    path("moties/", lists.motions, name="motion-list"),
    path("moties/openstaand/", lists.waiting, name="motions-owed"),
    path("toezeggingen/", lists.commitments, name="commitment-list"),
    path("leden/<int:pk>/moties/", lists.of_member, name="member-motions"),
    path("leden/naam/<path:name>/moties/", lists.of_name, name="member-name-motions"),
    path("ministeries/<str:code>/moties/", lists.of_ministry, name="ministry-motions"),
    path("moties/", include(MOTION, namespace=Kind.MOTION.value)),
    path("toezeggingen/", include(COMMITMENT, namespace=Kind.COMMITMENT.value)),
    path("geld/", include("motions.money.urls")),
    path("overzicht/", overviews.ministries, name="overviews"),
    path("overzicht/<str:code>/", overviews.of_ministry, name="overview"),
]
