"""The addresses of the money."""

from __future__ import annotations

from django.urls import path

from motions.money import document_views, views

urlpatterns = [
    path("", views.proposals, name="spending-proposals"),
    path("document/<int:pk>/", document_views.connect, name="document-money"),
    path("<int:pk>/", views.proposal, name="spending-proposal"),
    path("<int:pk>/zaak/", views.connect, name="spending-link"),
    path("<int:pk>/zaak/<int:link_pk>/weg/", views.disconnect, name="spending-unlink"),
]
