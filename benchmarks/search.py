"""How fast the search is, and how it grows: every figure as a ratio to a floor of the same run.

    .venv/bin/python benchmarks/search.py --zaken zaken.jsonl.gz --actors actors.jsonl.gz

It makes a database of its own, loads the rows, measures, fills up with synthetic documents,
measures again at each size, and drops the database.
"""

# ruff: noqa: E402 - a script: Django is set up before what needs it is imported
from __future__ import annotations

import argparse
import datetime as dt
import os
import random
import re
import sys
import tempfile
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from typing import TypeVar

ROOT = Path(__file__).resolve().parent.parent
sys.path[0] = str(ROOT)
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

import django

django.setup()

import psycopg
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from benchmarks.measure import Ratio, Times, seconds, times
from benchmarks.plans import plans
from benchmarks.scratch import execute, number, raw_connection, scratch_database
from benchmarks.sqlite_fts import Fts5
from benchmarks.synthetic import bare_table, copy, documents
from tracker.models import Case, Document, Office
from tracker.search.numbers import numbered, registered
from tracker.search.results import find, search
from tracker.search.similar import similar

LOOKUPS = 500
CHUNK = 20_000
PROBE = "SELECT kind, number FROM tracker_case WHERE number = %s OR zaaknummer = %s"
Raw = psycopg.Connection[tuple[object, ...]]
T = TypeVar("T")


def main() -> None:
    """Measure with the real rows alone, then filled up to each size that was asked for."""
    asked = arguments()
    with tempfile.TemporaryDirectory() as folder, scratch_database():
        fts = Fts5(Path(folder) / "texts.sqlite")
        load(asked)
        fts.add(Case.objects.values_list("subject", "body").iterator())
        subjects = list(Case.objects.order_by("pk").values_list("subject", flat=True))
        subjects = subjects or list(Office.objects.values_list("name", flat=True))
        queries = words_to_look_for(subjects, asked.queries)
        with raw_connection() as raw:
            if Case.objects.exists():
                report(raw, fts, queries, f"{Case.objects.count()} real rows")
            for size in sorted(asked.documents):
                fill(raw, fts, subjects, size)
                report(raw, fts, queries, f"{size} documents, the rest synthetic")
            if asked.plans:
                asked.plans.write_text("\n".join(plans(queries)), encoding="utf-8")


def arguments() -> argparse.Namespace:
    """What was asked for on the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--zaken", help="rows of Zaak, as manage.py load_opendata takes them")
    parser.add_argument(
        "--actors", help="rows with the names, as load_opendata --actors takes them"
    )
    parser.add_argument(
        "--documents", type=int, nargs="+", default=[100_000], help="fill up to so many, and more"
    )
    parser.add_argument("--queries", type=int, default=200, help="so many different word searches")
    parser.add_argument("--plans", type=Path, metavar="FILE", help="write the query plans to FILE")
    return parser.parse_args()


def load(asked: argparse.Namespace) -> None:
    """The reference data, and the real rows where there are any."""
    call_command("load_reference", stdout=sys.stderr)
    if asked.zaken:
        actors = ["--actors", asked.actors] if asked.actors else []
        call_command("load_opendata", asked.zaken, *actors, stdout=sys.stderr)
    execute("VACUUM ANALYZE")


def words_to_look_for(subjects: list[str], many: int) -> list[tuple[str, ...]]:
    """One to three words that stand together in a subject, so that common words come up often."""
    dice = random.Random(2025)  # the same searches in every run
    found: list[tuple[str, ...]] = []
    while len(found) < many:
        words = re.findall(r"[^\W\d_]{4,}", dice.choice(subjects).lower())
        start = dice.randrange(len(words)) if words else 0
        if chosen := tuple(words[start : start + dice.randint(1, 3)]):
            found.append(chosen)
    return found


def fill(raw: Raw, fts: Fts5, subjects: list[str], size: int) -> None:
    """Synthetic documents until there are `size`; says what indexing costs beside COPY."""
    there = Document.objects.count()
    missing = size - Case.objects.count() - there
    bare, indexed, sqlite = 0.0, 0.0, 0.0
    table = bare_table(raw)
    for first in range(0, missing, CHUNK):
        rows = list(documents(subjects, there + first, min(CHUNK, missing - first)))
        texts = [(str(row[5]), str(row[7])) for row in rows]
        bare += seconds(lambda some: copy(raw, table, some), rows)
        indexed += seconds(lambda some: copy(raw, "tracker_document", some), rows)
        sqlite += seconds(fts.add, texts)
        print(f"{first + len(rows)} synthetic documents", file=sys.stderr)
    raw.execute(f"DROP TABLE {table}")
    execute("VACUUM ANALYZE")
    fts.settle()
    if bare:
        show(Ratio("COPY with search vector and indexes / COPY alone", indexed, bare))
        show(Ratio("COPY with search vector and indexes / FTS5 insert", indexed, sqlite))


def report(raw: Raw, fts: Fts5, queries: list[tuple[str, ...]], size: str) -> None:
    """Numbers, words and sizes at one size of the database."""
    print(f"\n== {size}")
    for ratio in [*of_numbers(raw), *of_words(fts, queries), *of_sizes(fts)]:
        show(ratio)
    print(f"{'queries for a number, for words':<58} {counts(queries)}", flush=True)


def of_numbers(raw: Raw) -> Iterator[Ratio]:
    """A known number: what the address of a number does, and the whole search, beside one probe."""
    known = list(Case.objects.order_by("?").values_list("number", flat=True)[:LOOKUPS])
    if not known:
        return
    ways: dict[str, Callable[[str], object]] = {
        "number lookup / raw probe": registered,
        "the same as a queryset / raw probe": lambda one: numbered(Case.objects.all(), one).first(),
        "number in the search box / raw probe": find,
    }
    floor = best(lambda one: raw.execute(PROBE, [one, one]).fetchall(), known)
    for what, way in ways.items():
        target = 1.5 if what.startswith("number lookup") else None
        yield Ratio(f"{what} (median)", best(way, known).at(0.5), floor.at(0.5), target)


def of_words(fts: Fts5, queries: list[tuple[str, ...]]) -> Iterator[Ratio]:
    """Words: the whole search beside FTS5's best rows."""
    ours = best(lambda words: find(" ".join(words), limit=200), queries)
    floor = best(fts.find, queries)
    yield Ratio("words / FTS5, p50", ours.at(0.5), floor.at(0.5))
    yield Ratio("words / FTS5, p95", ours.at(0.95), floor.at(0.95), 1.0)
    yield Ratio("words / FTS5, slowest", ours.at(1), floor.at(1))
    today = dt.date.today()  # noqa: DTZ011 - only for the states that are counted
    wrong = [(f"{words[0][:-2]}q{words[0][-2:]}", *words[1:]) for words in queries]
    cases = list(Case.objects.defer("search", "body").order_by("?")[: len(queries)])
    typing = best(lambda words: find(" ".join(words), limit=200), wrong)
    page = best(lambda words: search(" ".join(words), user=None, today=today), queries)
    alike = best(lambda case: similar(case, user=None), cases)
    yield Ratio("a typing error / the same without, p50", typing.at(0.5), ours.at(0.5))
    yield Ratio("a typing error / the same without, p95", typing.at(0.95), ours.at(0.95))
    yield Ratio("a page with counts and snippets / words, p50", page.at(0.5), ours.at(0.5))
    yield Ratio("a page with counts and snippets / words, p95", page.at(0.95), ours.at(0.95))
    if cases:
        yield Ratio("similar questions / words, p50", alike.at(0.5), ours.at(0.5))
        yield Ratio("similar questions / words, p95", alike.at(0.95), ours.at(0.95))


def best(do: Callable[[T], object], things: list[T]) -> Times:
    """The second of two rounds, so that both sides are warm."""
    times(do, things)
    return times(do, things)


def of_sizes(fts: Fts5) -> Iterator[Ratio]:
    """What is kept for searching, for each document."""
    vectors = number(
        "SELECT sum(pg_column_size(search)) FROM"
        " (SELECT search FROM tracker_case UNION ALL SELECT search FROM tracker_document) AS texts"
    )
    gin = number("SELECT pg_relation_size('case_search') + pg_relation_size('document_search')")
    texts = number(
        "SELECT (SELECT coalesce(sum(octet_length(subject) + octet_length(body)), 0)"
        " FROM tracker_case)"
        " + (SELECT coalesce(sum(octet_length(title) + octet_length(text)), 0)"
        " FROM tracker_document)"
    )
    count = Case.objects.count() + Document.objects.count()
    print(f"{'GIN index, search vector, text: bytes a document':<58} ", end="")
    print(f"{gin / count:.0f}, {vectors / count:.0f}, {texts / count:.0f}")
    words = number("SELECT pg_total_relation_size('tracker_word')")
    known = number("SELECT count(*) FROM tracker_word")
    print(f"{'vocabulary: words, bytes a word':<58} {known:.0f}, {words / max(known, 1):.0f}")
    yield Ratio("GIN index / text", gin, texts)
    yield Ratio("GIN index / FTS5 index", gin, fts.index_size())


def counts(queries: list[tuple[str, ...]]) -> str:
    """How many queries each search takes; the same at every size, or it says so."""
    found = []
    known = Case.objects.values_list("number", flat=True).first() or "2025Z04340"
    for typed in (known, *(" ".join(words) for words in islice(queries, 20))):
        with CaptureQueriesContext(connection) as captured:
            find(typed)
        found.append(len(captured))
    return f"{found[0]}, {min(found[1:])} to {max(found[1:])}"


def show(ratio: Ratio) -> None:
    """One line."""
    print(ratio, flush=True)


if __name__ == "__main__":
    main()
