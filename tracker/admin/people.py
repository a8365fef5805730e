"""People and parties, with the other ways in which their names are written."""

from __future__ import annotations

from django.contrib import admin
from django.contrib.admin import TabularInline

from tracker.admin.dates import PLAUSIBLE_DATES
from tracker.admin.desk import DeskAdmin
from tracker.admin.filters import HoldsFilter
from tracker.models import GroupMembership, PartyAlias, PartyGroup, Person, PersonAlias


class PersonAliasInline(TabularInline[PersonAlias, Person]):
    """Other spellings of a name."""

    model = PersonAlias
    extra = 0


class MembershipInline(TabularInline[GroupMembership, Person]):
    """The parties somebody sat in, each for a period."""

    model = GroupMembership
    extra = 0
    formfield_overrides = PLAUSIBLE_DATES
    fields = ["group", "valid_from", "valid_until", "source"]
    autocomplete_fields = ["group"]


class PartyAliasInline(TabularInline[PartyAlias, PartyGroup]):
    """Other ways in which a party is written."""

    model = PartyAlias
    extra = 0


@admin.register(Person)
class PersonAdmin(DeskAdmin[Person]):
    """Members, ministers and staatssecretarissen."""

    list_display = ["family_name", "initials", "given_name"]
    search_fields = ["family_name", "given_name", "aliases__name"]
    inlines = [PersonAliasInline, MembershipInline]


@admin.register(PartyGroup)
class PartyGroupAdmin(DeskAdmin[PartyGroup]):
    """Parties, each under the name that it had in a period."""

    list_display = ["label", "name", "valid_from", "valid_until", "successor"]
    list_filter = [HoldsFilter]
    list_select_related = ["successor"]
    search_fields = ["label", "name", "aliases__name"]
    autocomplete_fields = ["successor"]
    inlines = [PartyAliasInline]
