"""What all happenings share: a form that performs a verb, and says beforehand what that changes."""

from __future__ import annotations

import datetime as dt
from typing import Any, ClassVar, Generic, TypeVar

from django import forms
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from tracker.models import Case, User
from tracker.web.happenings.differences import differences
from tracker.web.happenings.past_day import PastDayField

C = TypeVar("C", bound=Case)


class Happening(forms.Form, Generic[C]):
    """A form about one case; `perform` is its verb."""

    title: ClassVar[str | Promise]
    lead: ClassVar[str | Promise]

    def __init__(self, data: Any = None, *, case: C, user: User, today: dt.date) -> None:
        self.case, self.user, self.today = case, user, today
        super().__init__(data)

    @classmethod
    def applies(cls, case: C) -> bool:
        """Whether this can happen to the case as it stands."""
        return case.settled_on is None

    def clean(self) -> dict[str, Any] | None:
        """Validate; what is said to have happened is not still to come."""
        cleaned = super().clean()
        for name, field in self.fields.items():
            day = self.cleaned_data.get(name)
            if isinstance(field, PastDayField) and day is not None and day > self.today:
                self.add_error(name, _("This day is still to come; record it once it happened."))
        return cleaned

    def perform(self) -> None:
        """Do it; by itself this changes nothing. Raises ValidationError when a verb refuses."""

    def refuse(self, refusal: ValidationError) -> None:
        """Show what a verb refused, at its field where there is one."""
        errors = refusal.message_dict if hasattr(refusal, "error_dict") else {"": refusal.messages}
        for name, sentences in errors.items():
            for sentence in sentences:
                self.add_error(name if name in self.fields else None, sentence)

    def effects(self) -> list[str]:
        """What performing it would change, in sentences; nothing is written."""
        with transaction.atomic():
            before = Case.objects.select_related("office").get(pk=self.case.pk)
            self.perform()
            after = Case.objects.select_related("office").get(pk=self.case.pk)
            transaction.set_rollback(True)
        return differences(before, after, self.today)
