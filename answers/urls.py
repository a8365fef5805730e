"""The page of a question set stands here, because it shows the answers beside the questions."""

from __future__ import annotations

from django.urls import path

from answers import views

app_name = "question"
urlpatterns = [
    path("vragen/<str:number>/", views.detail, name="detail"),
    path("vragen/<str:number>/oppakken/", views.take, name="take"),
    path("vragen/<str:number>/uitstel/", views.extend, name="extend"),
]
