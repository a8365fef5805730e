"""Where in the national budget money stands: the chapter and the article in it."""

from __future__ import annotations

from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

CHAPTER = RegexValidator(
    r"\A(?:[IVX]{1,6}[AB]?|[A-M])\Z",
    _("The number of a chapter, such as XVII, or a fund, such as K."),
)
ARTICLE = RegexValidator(
    r"\A\d{1,3}(?:\.\d{1,3}){0,2}\Z", _("The number of an article, such as 5 or 5.2.")
)


class Budgeted(models.Model):
    """Money of which the place in the budget may be known (begrotingsartikel); never guessed."""

    # With a default in the database, so that a release from before this column may still write.
    budget_chapter = models.CharField(
        _("budget chapter"),
        max_length=7,
        blank=True,
        default="",
        db_default="",
        validators=[CHAPTER],
        help_text=_("As in XVII."),
    )
    budget_article = models.CharField(
        _("budget article"),
        max_length=11,
        blank=True,
        default="",
        db_default="",
        validators=[ARTICLE],
        help_text=_("As in 5.2."),
    )

    class Meta:
        abstract = True

    @property
    def budget_place(self) -> str:
        """“XVII, art. 5.2”, or the half of it that is known; empty when neither is."""
        article = f"art. {self.budget_article}" if self.budget_article else ""
        return ", ".join(filter(None, [self.budget_chapter, article]))
