"""Addresses where mail does not arrive."""

from __future__ import annotations

from django.contrib import admin

from tracker.admin.rows import RowsAdmin
from tracker.models import BouncingAddress


@admin.register(BouncingAddress)
class BouncingAddressAdmin(RowsAdmin[BouncingAddress]):
    """Where mail does not arrive. Deleting one strikes it off; mail is tried as before."""

    list_display = ["address", "since", "said"]
    date_hierarchy = "since"
    search_fields = ["address", "said"]
    fields = ["address", "since", "said"]
