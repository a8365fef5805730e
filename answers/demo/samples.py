"""The letters in `samples/`: a real answer to written questions, and two CW 3.1 forms."""

from __future__ import annotations

from django.conf import settings

from answers.models import Proposal
from answers.proposals.decisions import propose
from answers.proposals.reading import confirmable
from answers.proposals.register import confirm
from motions.services import register as register_motion
from tracker.ingest.receive import receive
from tracker.models import User
from tracker.services.dossiers import dossier_of

SAMPLES = settings.BASE_DIR / "samples"
MOTION = "kst-21501-20-2029"
MOTION_SUBJECT = (
    "steun van het kabinet aan maatschappelijke initiatieven voor levensreddende steun en de "
    "wederopbouw in Oekraïne"
)


def receive_samples(by: User) -> None:
    """Receive the samples the way a person drops letters, and confirm what was read in them."""
    for path in sorted(SAMPLES.glob("*.txt")):
        received = receive(name=path.name, data=path.read_bytes(), by=by)
        proposal = propose(document=received.document)
        read = confirmable(proposal.reading)
        if proposal.state == Proposal.State.PENDING and read is not None:
            confirm(proposal=proposal, confirmed=read, by=by)


def register_cited_motion() -> None:
    """The motion that the sample letter answers for, in the letter's words.

    The letter gives it no date and no vote, so neither has the case.
    """
    register_motion(
        number=MOTION,
        subject=MOTION_SUBJECT,
        members=[("Piri", "")],
        dossier=dossier_of(MOTION),
    )
