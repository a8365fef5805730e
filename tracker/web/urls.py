"""The addresses of the spine's own pages; those of a case stand with its kind."""

from __future__ import annotations

from django.urls import include, path

from tracker.models import ASKED
from tracker.web import addresses, documents, home, kind_pages, monday, originals, timeline
from tracker.web.citations import corrections
from tracker.web.lists.kinds import LISTS
from tracker.web.lists.views import overdue
from tracker.web.reminders import by_hand, course, preferences

urlpatterns = [
    path("", home.home, name="home"),
    path("", include("tracker.web.work.urls")),
    path("", include("tracker.web.finding.urls")),
    *(
        path(f"{LISTS[kind].name}/", kind_pages.of_kind, {"kind": kind}, name=f"{kind.value}-list")
        for kind in ASKED
    ),
    path("vragen/te-laat/", overdue, name="overdue"),
    path("maandaglijst/", monday.monday_list, name="monday-list"),
    path("kamerstuk/<path:notation>/", addresses.kamerstuk, name="kamerstuk"),
    path("zaak/<path:notation>/", addresses.zaak, name="zaak"),
    path("toezegging/<path:notation>/", addresses.toezegging, name="toezegging"),
    path("dossier/<path:notation>/tijdlijn/", timeline.timeline, name="dossier-timeline"),
    path("dossier/<path:notation>/", addresses.dossier, name="dossier"),
    path("documenten/<int:pk>/", documents.document, name="document"),
    path("documenten/<int:pk>/bestand/", originals.original, name="document-file"),
    path("verwijzingen/<int:pk>/", corrections.citation, name="citation"),
    path("verwijzingen/<int:pk>/ongedaan/", corrections.undo, name="citation-undo"),
    path("herinneringen/", course.course, name="reminder-preview"),
    path("zaken/<int:pk>/herinneren/", by_hand.remind, name="remind"),
    path("mijn/meldingen/", preferences.preferences, name="preferences"),
]
