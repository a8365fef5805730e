"""The addresses that programs fetch with a key."""

from __future__ import annotations

from django.urls import path

from tracker.feeds import calendar, cases, dossiers, members, searches

urlpatterns = [
    path("<str:key>/agenda.ics", calendar.own, name="calendar"),
    path("<str:key>/ministeries/<str:code>.ics", calendar.ministry, name="calendar-ministry"),
    path("<str:key>/zaken/<str:number>.ics", calendar.case, name="calendar-case"),
    path("<str:key>/nieuw.atom", cases.newest, name="feed-newest"),
    path("<str:key>/zoeken.atom", searches.search, name="feed-search"),
    path("<str:key>/ministeries/<str:code>.atom", cases.ministry, name="feed-ministry"),
    path("<str:key>/leden/<int:pk>.atom", members.member, name="feed-member"),
    path("<str:key>/leden/naam/<path:name>.atom", members.member_name, name="feed-member-name"),
    path("<str:key>/dossiers/<str:number>.atom", dossiers.dossier, name="feed-dossier"),
]
