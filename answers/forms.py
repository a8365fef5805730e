"""What a drafter fills in on the page of a question set."""

from __future__ import annotations

import datetime as dt

from django import forms
from django.core.exceptions import ValidationError
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from questions.models import ExtensionNotice, QuestionSet
from questions.services import record_extension
from tracker.web.forms import DayField


class ExtensionForm(forms.ModelForm[ExtensionNotice]):
    """Record an uitstelbericht that was sent."""

    sent_on = DayField(label=_("Sent on"))
    promised_on = DayField(label=_("Answer promised on"), required=False)

    class Meta:
        model = ExtensionNotice
        fields = ["sent_on", "reason", "promised_on", "aanhangsel"]
        widgets = {"reason": forms.Textarea(attrs={"rows": 3})}

    def __init__(
        self, data: QueryDict | None = None, *, question_set: QuestionSet, today: dt.date
    ) -> None:
        super().__init__(data)
        self.question_set, self.today = question_set, today

    def clean_sent_on(self) -> dt.date:
        """A notice that was sent lies not in the future."""
        sent_on: dt.date = self.cleaned_data["sent_on"]
        if sent_on > self.today:
            raise ValidationError(
                _("This day is still to come; record the notice once it is sent.")
            )
        return sent_on

    def record(self) -> bool:
        """Record it; False when it is refused, with the reasons in the form as it was filled in."""
        if not self.is_valid():
            return False
        try:
            record_extension(question_set=self.question_set, **self.cleaned_data)
        except ValidationError as refusal:
            self._explain(refusal)
        return not self.errors

    def _explain(self, refusal: ValidationError) -> None:
        by_field = (
            refusal.message_dict if hasattr(refusal, "error_dict") else {"": refusal.messages}
        )
        for name, messages in by_field.items():
            for message in messages:
                self.add_error(name if name in self.fields else None, message)
