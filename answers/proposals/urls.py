"""The addresses of letters that come in."""

from __future__ import annotations

from django.urls import path

from answers.proposals import confirm_views, views

urlpatterns = [
    path("", views.LetterList.as_view(), name="letter-list"),
    path("behandeld/", views.LetterList.as_view(decided=True), name="letters-handled"),
    path("nieuw/", views.LetterDrop.as_view(), name="letter-drop"),
    path("ongelezen/<int:pk>/", views.LetterUnread.as_view(), name="letter-unread"),
    path("<int:pk>/", confirm_views.LetterConfirm.as_view(), name="letter-confirm"),
    path("<int:pk>/ongedaan/", confirm_views.LetterUndo.as_view(), name="letter-undo"),
]
