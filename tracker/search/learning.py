"""Learning the words of the papers: in steps, in rounds, by whoever rings first.

A step reads papers that were not read yet. When all are read the round ends; a day later a new one
begins, and so sees what was changed meanwhile. Only registered papers are read: a letter that
nobody confirmed lends its words to nobody.
"""

from __future__ import annotations

import datetime as dt

from django.db import connection, transaction
from django.db.models import F

from tracker.models import Learned, Word
from tracker.search.joints import take_apart
from tracker.services import locks

STEP = 500
"""Papers in a step, which is one transaction."""

STEPS_A_RING = 20
"""Steps for which the bell is rung; the next ring goes on."""

ROUND = dt.timedelta(days=1)
FEW = 200
"""New words for which longer ones are looked up at once; of more, the next round sees to it."""

SHORTEST, LONGEST = 3, 40

PAPERS = {
    Learned.CASES: "SELECT id, concat_ws(' ', subject, body) AS text FROM tracker_case",
    Learned.LETTERS: (
        "SELECT link.id, concat_ws(' ', title, left(text, 500000)) AS text"
        " FROM tracker_casedocument AS link"
        " JOIN tracker_document ON tracker_document.id = link.document_id"
        " WHERE NOT EXISTS (SELECT FROM tracker_casedocument AS earlier"
        " WHERE earlier.document_id = link.document_id AND earlier.id < link.id)"
    ),
}
"""What is read: the papers of each source, in the order in which they came."""

LEARN = """
INSERT INTO tracker_word (word, shown, lexeme, parts, documents, counting)
SELECT DISTINCT ON (folded) folded, word, lexemes[1], '{}',
       sum(ndoc) OVER (PARTITION BY folded), sum(ndoc) OVER (PARTITION BY folded)
  FROM (SELECT word, ndoc, rappel_fold(word) AS folded,
               tsvector_to_array(to_tsvector('rappel', word)) AS lexemes
          FROM ts_stat(%s)) AS read
 WHERE cardinality(lexemes) = 1 AND folded !~ '[^a-z]'
   AND length(folded) BETWEEN %s AND %s
 ORDER BY folded, ndoc DESC
ON CONFLICT (word) DO UPDATE
   SET counting = tracker_word.counting + excluded.counting,
       documents = greatest(tracker_word.documents, tracker_word.counting + excluded.counting)
RETURNING word, xmax = 0
"""


def catch_up(now: dt.datetime, *, steps: int | None = None) -> int:
    """Read what is left, in so many steps at most; returns how many papers that were."""
    read = 0
    while steps is None or steps > 0:
        papers = learn(now)
        if not papers:
            break
        read += papers
        steps = None if steps is None else steps - 1
    return read


@transaction.atomic
def learn(now: dt.datetime) -> int:
    """One step; returns how many papers were read, 0 when all are or somebody else is at it."""
    if not locks.take(locks.Lock.VOCABULARY):
        return 0
    for source in PAPERS:
        Learned.objects.get_or_create(source=source, defaults={"round_began_at": now})
    _begin_round(now)
    for learned in Learned.objects.all():
        if papers := _read(learned):
            return papers
    _end_round(now)
    return 0


def _begin_round(now: dt.datetime) -> None:
    due = Learned.objects.filter(round_ended_at__isnull=False, round_began_at__lte=now - ROUND)
    if due.update(upto=0, round_began_at=now, round_ended_at=None):
        Word.objects.filter(counting__gt=0).update(counting=0)


def _read(learned: Learned) -> int:
    """Read the next papers of one source."""
    papers = f"SELECT * FROM ({PAPERS[learned.source]}) AS papers WHERE id > {learned.upto:d}"  # noqa: S608 - our own text and a number
    few = f"{papers} ORDER BY id LIMIT {STEP}"
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT count(*), max(id) FROM ({few}) AS few")  # noqa: S608 - as above
        many, upto = cursor.fetchone()
        if not many:
            return 0
        texts = f"SELECT to_tsvector('simple', text) FROM ({few}) AS few"  # noqa: S608 - as above
        cursor.execute(LEARN, [texts, SHORTEST, LONGEST])
        new = [word for word, inserted in cursor.fetchall() if inserted]
    Learned.objects.filter(pk=learned.pk).update(upto=upto)
    if learned.round_ended_at is not None:
        take_apart(new, with_longer=len(new) <= FEW)
    return int(many)


def _end_round(now: dt.datetime) -> None:
    """All is read: what no paper holds any more is forgotten, and compounds are taken apart."""
    if not Learned.objects.filter(round_ended_at=None).update(round_ended_at=now):
        return
    Word.objects.filter(counting=0).delete()
    Word.objects.exclude(documents=F("counting")).update(documents=F("counting"))
    take_apart(Word.objects.values_list("word", flat=True))
