"""Sums of money as people type them."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from tracker.letters.amounts import Amount, find_amounts


class AmountField(forms.CharField):
    """A sum in a currency, as people write it; the value is an `Amount`, or None when empty."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{"max_length": 60, "help_text": _("As in EUR 2,5 mln."), **kwargs})

    def clean(self, value: Any) -> Amount | None:
        """The one sum that was typed. Raises ValidationError for anything else."""
        text = str(super().clean(value) or "").strip()
        if not text:
            return None
        amount = next(find_amounts(text), None)
        if amount is None or amount.currency is None or amount.words != text:
            raise ValidationError(
                _("“%(text)s” is not a sum in a currency, such as EUR 2,5 mln or EUR 1.234,56."),
                params={"text": text},
            )
        return amount
