"""The addresses of letters that come in."""

from __future__ import annotations

from django.urls import path

from answers.proposals import views

urlpatterns = [
    path("", views.LetterList.as_view(), name="letter-list"),
    path("nieuw/", views.LetterDrop.as_view(), name="letter-drop"),
    path("<int:pk>/", views.LetterConfirm.as_view(), name="letter-confirm"),
]
