"""The addresses of the work: the lists, somebody's absences, and what is done at a case."""

from __future__ import annotations

from django.urls import path

from tracker.web import absences, work, work_actions

urlpatterns = [
    path("mijn/werk/", work.my_work, name="my-work"),
    path("mijn/directie/", work.my_unit, name="my-unit"),
    path("mijn/afwezigheid/", absences.absences, name="absences"),
    path("mijn/afwezigheid/<int:pk>/intrekken/", absences.withdraw, name="absence-withdraw"),
    path("werk/zaken/<int:pk>/toewijzen/", work_actions.assign, name="work-assign"),
    path("werk/zaken/<int:pk>/stappen/", work_actions.add_step, name="work-step-add"),
    path("werk/zaken/<int:pk>/sjabloon/", work_actions.plan_steps, name="work-steps-plan"),
    path("werk/zaken/<int:pk>/aantekeningen/", work_actions.write_note, name="work-note"),
    path("werk/toewijzingen/<int:pk>/aannemen/", work_actions.accept, name="work-accept"),
    path("werk/toewijzingen/<int:pk>/teruggeven/", work_actions.give_back, name="work-give-back"),
    path("werk/stappen/<int:pk>/", work_actions.tick_off, name="work-step"),
]
