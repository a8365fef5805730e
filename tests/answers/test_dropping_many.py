"""Dropping twenty letters at once: stored at once, read by workers, none lost, none stopped."""

from __future__ import annotations

import datetime as dt
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager

import pytest
from celery import current_app
from django.core.files.storage import default_storage
from django.db import connection, transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from answers.models import Proposal
from answers.proposals.queue import progress_of
from answers.tasks import propose_answers
from config.celery import app
from tests.answers.test_confirming_a_letter import LETTER, upload
from tests.cast import Cast
from tests.desk import signed_in
from tracker.ingest import Unreadable
from tracker.ingest.reading import read_document
from tracker.ingest.receive import receive, store
from tracker.ingest.waiting import read_waiting
from tracker.models import Document

pytestmark = pytest.mark.usefixtures("media")

Committing = Callable[..., AbstractContextManager[list[Callable[[], None]]]]
IN_A_WHILE = dt.timedelta(minutes=2)


def letters(count: int) -> list[tuple[str, bytes]]:
    """Different letters: each has one more line below its signature."""
    return [(f"brief-{n}.txt", LETTER + b"\nbijlage" * n) for n in range(count)]


@pytest.fixture
def workers() -> Iterator[None]:
    """Workers that answer the doorbell in this process."""
    current_app.conf.task_always_eager = True
    yield
    current_app.conf.task_always_eager = False


@pytest.fixture
def no_broker() -> None:
    """The product's own Celery application, whose broker nobody started."""
    app.set_current()


def test_the_request_only_stores_and_the_letters_wait(cast: Cast, client: Client) -> None:
    client.force_login(cast.drafter)
    response = upload(client, *letters(20))
    assert response.headers["Location"] == reverse("letter-list")
    assert Document.objects.filter(state=Document.State.RECEIVED, text="").count() == 20
    assert not Proposal.objects.exists()
    assert "0 van 20" in client.get(reverse("letter-list")).content.decode()


def test_the_workers_read_and_propose_every_letter_of_the_drop(
    cast: Cast,
    client: Client,
    workers: None,
    django_capture_on_commit_callbacks: Committing,
) -> None:
    client.force_login(cast.drafter)
    with django_capture_on_commit_callbacks(execute=True):
        upload(client, *letters(3))
    assert Proposal.objects.count() == 3
    assert Document.objects.filter(state=Document.State.READ).count() == 3
    page = client.get(reverse("letter-list")).content.decode()
    assert "3 van 3" in page
    assert 'hx-trigger="every 2s"' not in page


def test_without_a_broker_the_drop_succeeds_in_time_and_the_sweep_reads_it(
    cast: Cast,
    client: Client,
    no_broker: None,
    django_capture_on_commit_callbacks: Committing,
) -> None:
    client.force_login(cast.drafter)
    before = time.monotonic()
    with django_capture_on_commit_callbacks(execute=True):
        response = upload(client, *letters(2))
    assert time.monotonic() - before < 2  # kombu left alone tries for ever
    assert response.status_code == 302
    Document.objects.update(received_at=timezone.now() - IN_A_WHILE)
    propose_answers()
    assert Proposal.objects.count() == 2


def test_the_sweep_leaves_a_fresh_letter_to_the_doorbell(cast: Cast) -> None:
    store(name="brief.txt", data=LETTER, by=cast.drafter)
    assert read_waiting(timezone.now()) == 0
    assert read_waiting(timezone.now() + IN_A_WHILE) == 1
    assert read_waiting(timezone.now() + IN_A_WHILE) == 0


def test_one_bad_file_stops_no_other_and_says_why(cast: Cast, client: Client) -> None:
    client.force_login(cast.drafter)
    upload(client, ("stuk.pdf", b"%PDF-1.4 geen echte pdf"), *letters(2))
    read_waiting(timezone.now() + IN_A_WHILE)
    propose_answers()
    assert Proposal.objects.count() == 2
    bad = Document.objects.get(state=Document.State.UNREADABLE)
    assert bad.problem
    page = client.get(reverse("letter-list")).content.decode()
    assert bad.problem in page
    assert "3 van 3" in page


def test_a_file_that_is_gone_is_said_to_be_gone(cast: Cast) -> None:
    document = store(name="brief.txt", data=LETTER, by=cast.drafter).document
    default_storage.delete(str(document.file.name))
    assert read_document(document_id=document.pk)
    document.refresh_from_db()
    assert document.state == Document.State.UNREADABLE
    assert "opnieuw" in document.problem


def test_what_is_refused_by_its_first_bytes_is_refused_at_once(cast: Cast, client: Client) -> None:
    client.force_login(cast.drafter)
    response = upload(client, ("beeld.png", b"\x89PNG\r\n\x1a\n" + bytes(100)), *letters(2))
    assert "beeld.png" in str(response.context["form"].errors)
    assert Document.objects.count() == 2


def test_too_many_letters_are_refused_with_a_sentence(cast: Cast, client: Client) -> None:
    client.force_login(cast.drafter)
    response = upload(client, *letters(51))
    assert "50" in str(response.context["form"].errors)
    assert not Document.objects.exists()


def test_the_same_letter_twice_in_one_drop_is_one_letter(cast: Cast, client: Client) -> None:
    client.force_login(cast.drafter)
    upload(client, ("een.txt", LETTER), ("twee.txt", LETTER))
    assert Document.objects.count() == 1


def test_a_letter_that_waits_can_be_read_by_hand(cast: Cast, client: Client) -> None:
    document = store(name="brief.txt", data=LETTER, by=cast.drafter).document
    client.force_login(cast.drafter)
    response = client.post(reverse("letter-unread", args=[document.pk]), {"again": "1"})
    proposal = Proposal.objects.get()
    assert response.headers["Location"] == proposal.get_absolute_url()


def test_an_unreadable_letter_is_set_aside_and_comes_back_when_it_is_dropped_again(
    cast: Cast, client: Client
) -> None:
    document = store(name="stuk.pdf", data=b"%PDF-1.4 stuk", by=cast.drafter).document
    read_document(document_id=document.pk)
    client.force_login(cast.drafter)
    client.post(reverse("letter-unread", args=[document.pk]), {"aside": "1"})
    document.refresh_from_db()
    assert document.state == Document.State.SET_ASIDE
    assert "stuk.pdf" not in client.get(reverse("letter-list")).context["unread"]
    response = upload(client, ("stuk.pdf", b"%PDF-1.4 stuk"))
    assert "stuk.pdf" in str(response.context["form"].errors)
    document.refresh_from_db()
    assert document.state == Document.State.UNREADABLE


def test_a_letter_that_was_read_is_never_set_aside_unread(cast: Cast, client: Client) -> None:
    document = store(name="brief.txt", data=LETTER, by=cast.drafter).document
    read_document(document_id=document.pk)
    client.force_login(cast.drafter)
    client.post(reverse("letter-unread", args=[document.pk]), {"aside": "1"})
    document.refresh_from_db()
    assert document.state == Document.State.READ


@pytest.mark.parametrize(
    ("who", "status"),
    [("drafter", 302), ("coordinator", 302), ("neighbour", 404), ("reader", 403)],
)
def test_only_the_desk_that_received_a_letter_may_read_it_again(
    cast: Cast, who: str, status: int
) -> None:
    document = store(name="brief.txt", data=LETTER, by=cast.drafter).document
    response = signed_in(getattr(cast, who)).post(reverse("letter-unread", args=[document.pk]))
    assert response.status_code == status


def test_the_poll_says_nothing_while_nothing_changed(cast: Cast, client: Client) -> None:
    client.force_login(cast.drafter)
    upload(client, *letters(2))
    address = reverse("letter-list")
    assert client.get(address, headers={"Rappel-Read": "0"}).status_code == 204
    read_waiting(timezone.now() + IN_A_WHILE)
    propose_answers()
    page = client.get(address, headers={"Rappel-Read": "0"}).content.decode()
    assert "2 van 2" in page
    assert 'hx-swap-oob="innerHTML"' in page
    assert "<html" not in page


def test_a_letter_counts_as_read_when_it_is_on_the_list(cast: Cast) -> None:
    document = store(name="brief.txt", data=LETTER, by=cast.drafter).document
    read_document(document_id=document.pk)
    progress = progress_of([document.pk])
    assert progress is not None
    assert (progress.read, progress.total) == (0, 1)


def test_a_letter_of_another_ministry_is_not_shown_but_said(cast: Cast, client: Client) -> None:
    client.force_login(cast.drafter)
    upload(client, ("brief.txt", LETTER))
    other = signed_in(cast.neighbour)
    response = upload(other, ("zelfde.txt", LETTER))
    assert response.headers["Location"] == reverse("letter-list")


@pytest.mark.django_db(transaction=True)
def test_two_readers_never_take_one_letter(cast: Cast) -> None:
    document = store(name="brief.txt", data=LETTER, by=cast.drafter).document
    held, release = threading.Event(), threading.Event()

    def other_reader() -> None:
        with transaction.atomic():
            Document.objects.select_for_update(no_key=True).get(pk=document.pk)
            held.set()
            release.wait(10)
        connection.close()

    reader = threading.Thread(target=other_reader)
    reader.start()
    held.wait(10)
    assert not read_document(document_id=document.pk)
    with pytest.raises(Unreadable, match="wordt nu gelezen"):
        receive(name="zelfde.txt", data=LETTER, by=cast.drafter)
    release.set()
    reader.join()
    assert read_document(document_id=document.pk)
