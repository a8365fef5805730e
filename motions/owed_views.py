"""Adopted motions that are left alone: without a ministry to execute them, or too long silent."""

from __future__ import annotations

from dataclasses import replace

from django.conf import settings
from django.http.response import HttpResponseBase
from django.utils.functional import lazy
from django.utils.translation import gettext, gettext_lazy

from motions.models import Motion
from motions.owed import owed
from tracker.models import Case
from tracker.web.access import Request, needs_a_role
from tracker.web.days import day_asked
from tracker.web.lists import MOTIONS, answer

LISTING = replace(
    MOTIONS,
    name="moties-openstaand",
    title=gettext_lazy("Motions that wait for execution"),
    lead=lazy(
        lambda: (
            gettext(
                "Adopted, and no ministry was named to execute it, or nothing was written about it "
                "for %(days)s days."
            )
            % {"days": settings.EXECUTION_SILENCE_DAYS}
        ),
        str,
    )(),
    order="sent",
)


@needs_a_role
def waiting(request: Request) -> HttpResponseBase:
    """What is owed to the Kamer, the oldest first."""
    day = day_asked(request)
    motions = owed(Motion.objects.all(), day.on).values("pk")
    cases = Case.objects.visible_to(request.user).filter(pk__in=motions)
    return answer(request, LISTING, cases, day)
