"""Terms and recess: what the clock runs on."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import admin
from django.forms import ModelForm
from django.utils.translation import gettext_lazy as _

from tracker.admin.desk import DeskAdmin
from tracker.admin.filters import HoldsFilter
from tracker.admin.refusals import RefusableForm
from tracker.models import Kind, RecessPeriod, TermPolicy


class TermPolicyForm(RefusableForm[TermPolicy]):
    """A term holds for one of the kinds of case that there are."""

    kind = forms.ChoiceField(label=_("kind"), choices=Kind.choices)


@admin.register(TermPolicy)
class TermPolicyAdmin(DeskAdmin[TermPolicy]):
    """How long each kind of case may wait, by which article."""

    form: type[ModelForm[Any]] = TermPolicyForm
    list_display = ["chamber", "kind", "days", "outer_days", "valid_from", "valid_until", "article"]
    list_display_links = ["chamber", "kind"]
    list_filter = [HoldsFilter, "chamber"]


@admin.register(RecessPeriod)
class RecessPeriodAdmin(DeskAdmin[RecessPeriod]):
    """The recess periods of both chambers."""

    list_display = ["name", "chamber", "first_day", "last_day"]
    list_filter = ["chamber"]
    date_hierarchy = "first_day"
    search_fields = ["name"]
