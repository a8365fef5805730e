"""The page of a motion."""

from __future__ import annotations

from django.urls import path

from motions import views

app_name = "motion"
urlpatterns = [path("moties/<str:number>/", views.detail, name="detail")]
