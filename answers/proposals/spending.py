"""A CW 3.1 form on the confirm screen: its head, its sums line by line, and what it mentions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from answers.proposals.values import SpendingText
from motions.models import SpendingLine
from motions.models.budget import ARTICLE, CHAPTER
from motions.money.fields import AmountField
from motions.money.services import Asked, Form, Mentioned
from tracker.letters import Reading
from tracker.letters.amounts import Amount
from tracker.letters.cents import written

MOST_LINES = 100
WORDS = ("component", "fund", "instrument", "budget_chapter", "budget_article")
"""What a line says in words; what was read before a word was looked for does not have it."""


class SpendingForm(forms.Form):
    """What a CW 3.1 form says of itself."""

    title = forms.CharField(label=_("Title"), max_length=300)
    unit = forms.CharField(label=_("Unit"), max_length=60, required=False)
    budget_round = forms.CharField(
        label=_("Budget round"),
        max_length=60,
        required=False,
        help_text=_("As in Voorjaarsnota 2025."),
    )
    year = forms.IntegerField(label=_("Year"), min_value=1990, max_value=2100, required=False)
    total = AmountField(label=_("Total asked"), required=False)

    @staticmethod
    def initial_from(reading: dict[str, Any]) -> dict[str, Any]:
        """The form's first values: what was read."""
        read = reading["proposal"] or {}
        cents = read.get("total_cents")
        return {
            "title": read.get("title") or reading["subject"],
            "unit": read.get("unit"),
            "budget_round": reading.get("spending", {}).get("round"),
            "year": read.get("year"),
            "total": written(cents, read["currency"]) if cents is not None else "",
        }

    def values(self, reading: dict[str, Any], lines: Sequence[Asked]) -> SpendingText:
        """What the person confirmed; sections and what is merely mentioned are as read."""
        data = self.cleaned_data
        total: Amount | None = data["total"]
        return SpendingText(
            form=Form(
                title=data["title"],
                unit=data["unit"],
                budget_round=data["budget_round"],
                year=data["year"],
                currency=(total.currency or "") if total else "",
                total_cents=total.cents if total else None,
                sections=(reading["proposal"] or {}).get("sections", {}),
                asked=tuple(lines),
                mentioned=_mentioned(reading),
            )
        )


class LineForm(forms.Form):
    """One sum of the form."""

    component = forms.CharField(label=_("Component"), max_length=4, required=False)
    amount = AmountField(label=_("Sum"))
    year = forms.IntegerField(label=_("Year"), min_value=1990, max_value=2100, required=False)
    partners = forms.CharField(
        label=_("Partners"),
        max_length=400,
        required=False,
        help_text=_("Separated by commas; empty while the partner is still to be chosen."),
    )
    fund = forms.CharField(label=_("Fund"), max_length=120, required=False)
    instrument = forms.CharField(label=_("Instrument"), max_length=120, required=False)
    budget_chapter = forms.CharField(
        label=_("Budget chapter"), max_length=7, required=False, validators=[CHAPTER]
    )
    budget_article = forms.CharField(
        label=_("Budget article"), max_length=11, required=False, validators=[ARTICLE]
    )
    certainty = forms.ChoiceField(label=_("Certainty"), choices=SpendingLine.Certainty.choices)
    as_written = forms.CharField(widget=forms.HiddenInput, required=False)
    start = forms.IntegerField(widget=forms.HiddenInput, required=False, min_value=0)
    end = forms.IntegerField(widget=forms.HiddenInput, required=False, min_value=0)

    def value(self) -> Asked:
        """The line that the person confirmed."""
        data = self.cleaned_data
        amount: Amount = data["amount"]
        return Asked(
            cents=amount.cents,
            currency=amount.currency or "",
            certainty=data["certainty"],
            as_written=data["as_written"] or amount.words,
            start=data["start"],
            end=data["end"],
            component=data["component"],
            year=data["year"],
            partners=tuple(filter(None, map(str.strip, data["partners"].split(",")))),
            fund=data["fund"],
            instrument=data["instrument"],
            budget_chapter=data["budget_chapter"],
            budget_article=data["budget_article"],
        )


LineFormSet = forms.formset_factory(LineForm, extra=0, max_num=MOST_LINES, can_delete=True)


def lines_from(reading: dict[str, Any]) -> list[dict[str, Any]]:
    """The first values of the lines: what was read."""
    return [
        {
            **{name: line.get(name) or "" for name in WORDS},
            **{name: line[name] for name in ("year", "certainty", "as_written", "start", "end")},
            "amount": written(line["cents"], line["currency"]),
            "partners": ", ".join(line["partners"]),
        }
        for line in reading.get("spending", {}).get("lines", [])
    ]


def as_stored(read: Reading) -> dict[str, Any]:
    """What a proposal keeps of a form beside what `read_letter` prints."""
    proposal = read.proposal
    if proposal is None:
        return {}
    return {
        "round": proposal.round,
        "lines": [_placed(line) for line in proposal.lines],
        "evidence": [_placed(one) for one in proposal.evidence],
    }


def as_read(reading: dict[str, Any]) -> SpendingText:
    """The form as the machine read it, for who registers it without a person."""
    read = reading["proposal"]
    spending = reading.get("spending", {})
    return SpendingText(
        form=Form(
            title=read["title"],
            unit=read["unit"] or "",
            budget_round=spending.get("round") or "",
            year=read["year"],
            currency=read["currency"] or "",
            total_cents=read["total_cents"],
            sections=read["sections"],
            asked=tuple(_asked(line) for line in spending.get("lines", [])),
            mentioned=_mentioned(reading),
        )
    )


def as_confirmed(text: SpendingText) -> dict[str, Any]:
    """What a person confirmed, in the shape of a reading."""
    form = text.form
    return {
        "proposal": {
            "title": form.title,
            "unit": form.unit,
            "year": form.year,
            "currency": form.currency,
            "total_cents": form.total_cents,
            "sections": form.sections,
        },
        "spending": {
            "round": form.budget_round,
            "lines": [{**asdict(line), "partners": list(line.partners)} for line in form.asked],
            "evidence": [asdict(one) for one in form.mentioned],
        },
    }


def _placed(read: Any) -> dict[str, Any]:
    return {**asdict(read.value), "as_written": read.words, "start": read.start, "end": read.end}


def _asked(line: dict[str, Any]) -> Asked:
    words = {name: line.get(name) or "" for name in WORDS}
    return Asked(**{**line, **words, "partners": tuple(line["partners"])})


def _mentioned(reading: dict[str, Any]) -> tuple[Mentioned, ...]:
    return tuple(Mentioned(**one) for one in reading.get("spending", {}).get("evidence", []))
