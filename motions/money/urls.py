"""The addresses of the money."""

from __future__ import annotations

from django.urls import path

from motions.money import views

urlpatterns = [
    path("", views.proposals, name="spending-proposals"),
    path("<int:pk>/", views.proposal, name="spending-proposal"),
    path("<int:pk>/zaak/", views.connect, name="spending-link"),
    path("<int:pk>/zaak/<int:link_pk>/weg/", views.disconnect, name="spending-unlink"),
]
