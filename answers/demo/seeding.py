"""Everything that a demonstration needs, in order."""

from __future__ import annotations

import datetime as dt

from answers.demo.chain import link_the_chain
from answers.demo.examples import register_examples
from answers.demo.samples import MOTION, receive_samples, register_cited_motion
from answers.demo.units import ensure_units
from answers.demo.users import ensure_users
from motions.models import Motion
from questions.models import QuestionSet
from tracker.models import Document, Role, User
from tracker.services.reference import load_reference
from tracker.services.roles import ensure_roles


def seed(*, today: dt.date) -> dict[str, int]:
    """Reference data, demo users, samples and examples; how much there is now.

    What is there stays, so seeding twice changes nothing, also on a later day.
    """
    load_reference()
    ensure_roles()
    users = ensure_users(today)
    ensure_units(users)
    receive_samples(by=users[Role.DRAFTER])
    register_cited_motion()
    link_the_chain(number=MOTION, by=users[Role.COORDINATOR])
    register_examples(today=today, users=users)
    return {
        "users": User.objects.filter(username__in=users).count(),
        "documents": Document.objects.count(),
        "questions": QuestionSet.objects.count(),
        "examples": QuestionSet.objects.filter(is_example=True).count(),
        "motions": Motion.objects.count(),
    }
