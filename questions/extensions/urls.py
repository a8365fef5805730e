"""The addresses of the step, below the page of a question set."""

from __future__ import annotations

from django.urls import path

from questions.extensions import views

urlpatterns = [
    path("", views.extension, name="extension"),
    path("tekst/", views.reword, name="extension-text"),
    path("weggooien/", views.discard, name="extension-discard"),
    path("brief/", views.paper, name="extension-paper"),
    path("brief.docx", views.word, name="extension-word"),
    path("verzonden/", views.sent, name="extension-sent"),
    path("<int:pk>/aanhangsel/", views.number_later, name="extension-number"),
]
