"""``manage.py read_citations``: read again what every stored text refers to."""

from __future__ import annotations

from collections.abc import Iterator

from answers.citing import record_answer_texts
from motions.models import Motion
from motions.texts import record_texts as record_motion
from questions.models import QuestionSet
from questions.services import record_texts as record_questions
from tracker.ingest.referring import record_citations
from tracker.management.contract import ContractCommand
from tracker.models import Citation, Document

CHUNK = 500
SIGN_OF_LIFE = 1000


class Command(ContractCommand):
    """For what was stored before the grammar could read it. Twice is once; corrections stay."""

    help = "Lees opnieuw waarnaar documenten, vragen, antwoorden en moties verwijzen."

    def handle(self, *, as_json: bool, **_options: object) -> None:
        """Read every text, with a sign of life now and then; say how many citations there are."""
        read = 0
        for read, _text in enumerate(_texts(), start=1):
            if read % SIGN_OF_LIFE == 0:
                self.message(f"{read} gelezen")
        report = {"read": read, "citations": Citation.objects.count()}
        lines = [f"{report['read']} gelezen, {report['citations']} verwijzingen."]
        self.answer(report, as_json=as_json, lines=lines)


def _texts() -> Iterator[Document | QuestionSet | Motion]:
    """Read the documents and cases one by one, each in a transaction of its own."""
    for document in Document.objects.exclude(text="").defer("search").iterator(CHUNK):
        record_citations(document)
        yield document
    for question_set in QuestionSet.objects.defer("search").iterator(CHUNK):
        record_questions(question_set=question_set)
        record_answer_texts(question_set=question_set)
        yield question_set
    for motion in Motion.objects.defer("search").iterator(CHUNK):
        record_motion(motion=motion)
        yield motion
