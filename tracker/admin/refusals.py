"""What a verb or the database refuses becomes an error of the form; what was typed stays."""

from __future__ import annotations

from typing import Any, ClassVar, TypeVar

from django.apps import apps
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import IntegrityError, models
from django.forms import ModelForm
from django.utils.translation import gettext as _

M = TypeVar("M", bound=models.Model)


class RefusableForm(ModelForm[M]):
    """A form that can be shown again with the refusal that saving it met."""

    refusal: ClassVar[ValidationError | None] = None

    def full_clean(self) -> None:
        """Validate; what was refused counts only when validation itself finds nothing wrong."""
        super().full_clean()
        if self.refusal is not None and self.is_bound and self.is_valid():
            for field, errors in self._by_field(self.refusal).items():
                for error in errors:
                    self.add_error(field, error)

    def _by_field(self, refusal: ValidationError) -> dict[str | None, list[Any]]:
        if not hasattr(refusal, "error_dict"):
            return {None: refusal.error_list}
        placed: dict[str | None, list[Any]] = {}
        for name, errors in refusal.error_dict.items():
            known = name != NON_FIELD_ERRORS and name in self.fields
            placed.setdefault(name if known else None, []).extend(errors)
        return placed


def as_refusal(problem: ValidationError | IntegrityError) -> ValidationError:
    """The sentence for the person: the verb's own, or that of the violated constraint."""
    if isinstance(problem, ValidationError):
        return problem
    name = getattr(getattr(problem.__cause__, "diag", None), "constraint_name", None)
    for model in apps.get_models():
        for constraint in model._meta.constraints:
            if constraint.name == name and constraint.violation_error_message:
                return ValidationError(constraint.get_violation_error_message())
    return ValidationError(
        _("This clashes with something that was saved at the same moment. Check it and save again.")
    )
