"""The addresses of the spine's own pages; those of a case stand with its kind."""

from __future__ import annotations

from django.urls import path

from tracker.web import addresses, documents, home, lists, search

urlpatterns = [
    path("", home.home, name="home"),
    path("vragen/", lists.questions, name="question-list"),
    path("vragen/te-laat/", lists.overdue, name="overdue"),
    path("moties/", lists.motions, name="motion-list"),
    path("zoeken/", search.search, name="search"),
    path("kamerstuk/<path:notation>/", addresses.kamerstuk, name="kamerstuk"),
    path("zaak/<path:notation>/", addresses.zaak, name="zaak"),
    path("dossier/<path:notation>/", addresses.dossier, name="dossier"),
    path("documenten/<int:pk>/", documents.document, name="document"),
    path("documenten/<int:pk>/bestand/", documents.original, name="document-file"),
]
