"""The Celery application and the beat table: doorbells, never the facts themselves.

Nothing here may decide what is owed. Each entry rings a tick that asks the database; a tick that is
rung twice, late or not at all changes when something happens, never whether it happens.
"""

from __future__ import annotations

import os
from datetime import timedelta

from celery import Celery
from django.conf import settings

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

app = Celery("rappel")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()

TICK = timedelta(seconds=settings.TICK_SECONDS)
# Just below the interval: after downtime a backlog of doorbells collapses into one.
EXPIRES = TICK.total_seconds() * 0.95

app.conf.beat_schedule = {
    "tick": {
        "task": "tracker.tasks.tick",
        "schedule": TICK,
        "options": {"expires": EXPIRES},
    },
    "watch-searches": {
        "task": "tracker.tasks.watch_searches",
        "schedule": TICK,
        "options": {"expires": EXPIRES},
    },
    "learn-words": {
        "task": "tracker.tasks.learn_words",
        "schedule": TICK,
        "options": {"expires": EXPIRES},
    },
    "propose-answers": {
        "task": "answers.tasks.propose_answers",
        "schedule": TICK,
        "options": {"expires": EXPIRES},
    },
}
