"""A text search configuration of our own, and the vocabulary behind the search (docs/adr/0007)."""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex, OpClass
from django.contrib.postgres.search import SearchVector, SearchVectorField
from django.db import migrations, models

from tracker.models.vocabulary import Fold

# The body is parsed here and now, so that the function finds unaccent whatever the search path is
# later: while a dump is being restored there is none.
CREATE = """
CREATE FUNCTION rappel_fold(text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN lower(unaccent('unaccent'::regdictionary, $1));
CREATE TEXT SEARCH CONFIGURATION rappel (COPY = dutch);
ALTER TEXT SEARCH CONFIGURATION rappel
    ALTER MAPPING FOR word, hword, hword_part, numword, numhword WITH unaccent, dutch_stem;
"""
DROP = """
DROP TEXT SEARCH CONFIGURATION rappel;
DROP FUNCTION rappel_fold(text);
"""


def search_again(model, index, title, text, weight):
    """The search vector in the new configuration: Django cannot alter one, so it is made again."""
    vector = SearchVector(title, weight="A", config="rappel") + SearchVector(
        text, weight=weight, config="rappel"
    )
    field = models.GeneratedField(
        expression=vector, output_field=SearchVectorField(), db_persist=True
    )
    return [
        migrations.RemoveIndex(model, index),
        migrations.RemoveField(model, "search"),
        migrations.AddField(model, "search", field),
        migrations.AddIndex(model, GinIndex(fields=["search"], name=index)),
    ]


class Migration(migrations.Migration):
    dependencies = [("tracker", "0002_soft_terms")]

    operations = [
        migrations.RunSQL(CREATE, DROP),
        *search_again("case", "case_search", "subject", "body", "B"),
        *search_again("document", "document_search", "title", "text", "C"),
        migrations.RemoveIndex("case", "case_subject_trigram"),
        migrations.RemoveIndex("caseactor", "actor_name_trigram"),
        migrations.AddIndex(
            "caseactor",
            GinIndex(OpClass(Fold("name"), name="gin_trgm_ops"), name="actor_name_folded"),
        ),
        migrations.CreateModel(
            name="Learned",
            fields=[
                (
                    "source",
                    models.CharField(
                        max_length=20, primary_key=True, serialize=False, verbose_name="papers"
                    ),
                ),
                ("upto", models.BigIntegerField(default=0, verbose_name="read up to")),
                ("round_began_at", models.DateTimeField(verbose_name="round began")),
                ("round_ended_at", models.DateTimeField(null=True, verbose_name="round ended")),
            ],
        ),
        migrations.CreateModel(
            name="Word",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "word",
                    models.CharField(
                        db_collation="C",
                        help_text="Without accents and capitals.",
                        max_length=40,
                        verbose_name="word",
                    ),
                ),
                ("shown", models.CharField(max_length=40, verbose_name="as written")),
                ("lexeme", models.CharField(max_length=40, verbose_name="stem")),
                (
                    "parts",
                    ArrayField(
                        base_field=models.CharField(max_length=40),
                        default=list,
                        help_text="Of a compound: “kamer” and “vrag” of “kamervragen”.",
                        size=None,
                        verbose_name="stems of its parts",
                    ),
                ),
                ("documents", models.PositiveIntegerField(verbose_name="papers that hold it")),
                (
                    "counting",
                    models.PositiveIntegerField(
                        default=0,
                        help_text="In the round of reading that is going on.",
                        verbose_name="papers so far",
                    ),
                ),
            ],
            options={
                "verbose_name": "word",
                "verbose_name_plural": "words",
                "ordering": ["word"],
                "indexes": [
                    GinIndex(fields=["parts"], name="word_parts"),
                    GinIndex(OpClass("word", name="gin_trgm_ops"), name="word_trigram"),
                    models.Index(fields=["lexeme"], name="word_by_lexeme"),
                ],
                "constraints": [models.UniqueConstraint(fields=["word"], name="word_once")],
            },
        ),
    ]
