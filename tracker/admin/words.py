"""The vocabulary of the search; made and remade by the tick and read here."""

from __future__ import annotations

from django.contrib import admin

from tracker.admin.readonly import ReadOnlyAdmin
from tracker.models import Word


@admin.register(Word)
class WordAdmin(ReadOnlyAdmin[Word]):
    """Why a search finds what it finds: the stem of a word, and the parts of a compound.

    How far the reading is (`Learned`) has no page: two numbers that only the next round needs.
    """

    list_display = ["shown", "lexeme", "parts", "documents"]
    search_fields = ["word__startswith", "lexeme__exact"]
    ordering = ["word"]
    fields = ["shown", "word", "lexeme", "parts", "documents"]
    show_full_result_count = False
