"""The Kamer's Monday list in SQL, and who was told of it: the rule is `tracker.deadlines.monday`.

A property test holds the two forms of the rule together.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from tracker.deadlines.monday import WEEK
from tracker.models.calendar import Chamber
from tracker.models.cases import Case, CaseQuerySet
from tracker.models.kinds import Kind
from tracker.models.mail import OutgoingMail
from tracker.models.roles import Role

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from tracker.models.users import User


def on_the_list(
    cases: CaseQuerySet[Case], *, today: dt.date, monday: dt.date
) -> CaseQuerySet[Case]:
    """Of `cases`, those that stand on the list of `monday` or come on the next one.

    Annotates `line_on`. Only written questions of the Tweede Kamer are ever on it.
    """
    until = monday + WEEK
    return (
        cases.open_on(today)
        # No line lies before the due date, and that one is indexed.
        .filter(kind=Kind.QUESTION, chamber=Chamber.TK, due_on__lt=until)
        .with_line(today)
        .filter(Q(line_on__lt=until))
    )


class MondayNoticeQuerySet(models.QuerySet["MondayNotice"]):
    """Made by the tick; read by who watches over all cases, written by nobody."""

    def visible_to(self, user: User | AnonymousUser) -> Self:
        """Who was told is for coordinators and managers."""
        if user.is_authenticated and user.has_role(Role.COORDINATOR, Role.MANAGER):
            return self
        return self.none()

    def editable_by(self, _user: User | AnonymousUser) -> Self:
        """Nobody changes what was sent."""
        return self.none()


class MondayNotice(models.Model):
    """This person was told on the Friday before how the ministry stands on Monday's list.

    The row is made with the mail, in one transaction: once a week for each person, whatever is
    killed or late in between.
    """

    recipient = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.CASCADE,
        related_name="monday_notices",
        verbose_name=_("recipient"),
    )
    monday = models.DateField(_("Monday"))
    mail = models.OneToOneField(
        OutgoingMail,
        on_delete=models.PROTECT,
        related_name="monday_notice",
        verbose_name=_("mail"),
    )

    objects = MondayNoticeQuerySet.as_manager()

    class Meta:
        verbose_name = _("Monday notice")
        verbose_name_plural = _("Monday notices")
        ordering = ["-monday", "recipient"]
        constraints = [
            models.UniqueConstraint(
                fields=["recipient", "monday"], name="monday_notice_once_a_week"
            ),
            models.CheckConstraint(
                condition=Q(monday__iso_week_day=1), name="monday_notice_is_of_a_monday"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.monday:%d-%m-%Y} → {self.recipient}"
