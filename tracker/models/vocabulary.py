"""The words of the papers: what search knows of Dutch beyond its stems (docs/adr/0007)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex, OpClass
from django.db import models
from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from tracker.models.users import User


class Fold(models.Func):
    """Text without accents and capitals, as the search configuration `rappel` reads it."""

    function = "rappel_fold"
    arity = 1
    output_field = models.TextField()


class WordQuerySet(models.QuerySet["Word"]):
    """The vocabulary holds words of registered papers only, which every role may see."""

    def visible_to(self, user: User | AnonymousUser) -> Self:
        """What `user` may see; nothing without a role."""
        return self if user.is_authenticated and user.roles else self.none()


class Word(models.Model):
    """A word that stands in the papers (woord); an index, made and remade by the tick."""

    word = models.CharField(
        _("word"), max_length=40, db_collation="C", help_text=_("Without accents and capitals.")
    )
    shown = models.CharField(_("as written"), max_length=40)
    lexeme = models.CharField(_("stem"), max_length=40)
    parts = ArrayField(
        models.CharField(max_length=40),
        verbose_name=_("stems of its parts"),
        default=list,
        help_text=_("Of a compound: “kamer” and “vrag” of “kamervragen”."),
    )
    documents = models.PositiveIntegerField(_("papers that hold it"))
    counting = models.PositiveIntegerField(
        _("papers so far"), default=0, help_text=_("In the round of reading that is going on.")
    )

    objects = WordQuerySet.as_manager()

    class Meta:
        verbose_name = _("word")
        verbose_name_plural = _("words")
        ordering = ["word"]
        indexes = [
            # Every search by words: the compounds that a word is part of.
            GinIndex(fields=["parts"], name="word_parts"),
            # “Bedoelde u”, and compounds of words that were never seen alone.
            GinIndex(OpClass("word", name="gin_trgm_ops"), name="word_trigram"),
            # Similar earlier questions: how rare is what they have in common?
            models.Index(fields=["lexeme"], name="word_by_lexeme"),
        ]
        constraints = [
            # Also the index by which a word is completed: byte order makes a prefix a range.
            models.UniqueConstraint(fields=["word"], name="word_once")
        ]

    def __str__(self) -> str:
        return self.shown


class Learned(models.Model):
    """How far the vocabulary has read the papers (geleerd); what changed, the next round sees."""

    CASES = "cases"
    LETTERS = "letters"

    source = models.CharField(_("papers"), max_length=20, primary_key=True)
    upto = models.BigIntegerField(_("read up to"), default=0)
    round_began_at = models.DateTimeField(_("round began"))
    round_ended_at = models.DateTimeField(_("round ended"), null=True)

    def __str__(self) -> str:
        return f"{self.source}: {self.upto}"
