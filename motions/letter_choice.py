"""Naming the letter in which something says so: one of those about the case, or by its number."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from tracker.citations import readings
from tracker.models import Case, Document
from tracker.models.documents import DocumentQuerySet
from tracker.web.happenings.base import C, Happening


class NamesALetter(Happening[C]):
    """A happening of which a letter may tell; `letter()` is the one that was named."""

    document = forms.ModelChoiceField(
        Document.objects.none(),
        label=gettext_lazy("The letter in which it says so"),
        required=False,
        help_text=gettext_lazy("Documents that belong to this case or refer to it."),
    )
    letter_number = forms.CharField(
        label=gettext_lazy("Or the number of that letter"),
        max_length=60,
        required=False,
        help_text=gettext_lazy("Of one that was received here, as in 2025D12345."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        chooser: Any = self.fields["document"]
        chooser.queryset = documents_about(self.case).visible_to(self.user)
        letter = ("document", "letter_number")
        self.order_fields([name for name in self.fields if name not in letter])

    def clean(self) -> dict[str, Any] | None:
        """Find the letter by its number; naming two is naming none."""
        cleaned = super().clean()
        number = self.cleaned_data.pop("letter_number", "")
        if not number:
            return cleaned
        names = [one.canonical for one in readings(number)]
        found = Document.objects.visible_to(self.user).filter(identifier__in=names).first()
        if found is None:
            self.add_error("letter_number", _("No letter with this number was received here."))
        elif self.cleaned_data.get("document") not in {None, found}:
            self.add_error("letter_number", _("This is another letter than the one chosen above."))
        self.cleaned_data["document"] = found
        return cleaned


def documents_about(case: Case) -> DocumentQuerySet:
    """The documents that belong to a case or refer to its number."""
    numbers = [name for name in (case.number, case.zaaknummer) if name]
    own = Document.objects.filter(case_links__case=case).values("pk")
    citing = Document.objects.filter(citations__means__in=numbers).values("pk")
    return Document.objects.filter(pk__in=own.union(citing)).order_by("-dated_on", "pk")
