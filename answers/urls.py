"""The page of a question set stands here, because it shows the answers beside the questions.

Every kind of set has its own address and one set of pages: `reverse(f"{kind}:detail")`.
"""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, include, path

from answers import views
from questions.extensions.views import neutral_form
from tracker.models import Kind

PAGES: tuple[list[URLPattern | URLResolver], str] = (
    [
        path("<str:number>/", views.detail, name="detail"),
        path("<str:number>/oppakken/", views.take, name="take"),
        path("<str:number>/gebeurd/<slug:what>/", views.happened, name="happened"),
    ],
    "question",
)
# Only for written questions: no rule gives the other kinds an uitstelbericht (art. 12.2 RvO TK).
WITH_UITSTEL: tuple[list[URLPattern | URLResolver], str] = (
    [*PAGES[0], path("<str:number>/uitstel/", include("questions.extensions.urls"))],
    PAGES[1],
)

urlpatterns = [
    path("briefsjabloon.docx", neutral_form, name="neutral-letter-form"),
    path("vragen/", include(WITH_UITSTEL, namespace=Kind.QUESTION.value)),
    path("feitelijke-vragen/", include(PAGES, namespace=Kind.FACTUAL.value)),
    path("schriftelijk-overleg/", include(PAGES, namespace=Kind.CONSULTATION.value)),
    path("briefverzoeken/", include(PAGES, namespace=Kind.LETTER_REQUEST.value)),
]
