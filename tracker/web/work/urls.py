"""The addresses of the work: the lists, somebody's absences, and what is done at a case."""

from __future__ import annotations

from django.urls import path

from tracker.web.work import absences, actions, views

urlpatterns = [
    path("mijn/werk/", views.my_work, name="my-work"),
    path("mijn/directie/", views.my_unit, name="my-unit"),
    path("mijn/afwezigheid/", absences.absences, name="absences"),
    path("mijn/afwezigheid/<int:pk>/intrekken/", absences.withdraw, name="absence-withdraw"),
    path("werk/zaken/<int:pk>/toewijzen/", actions.assign, name="work-assign"),
    path("werk/zaken/<int:pk>/stappen/", actions.add_step, name="work-step-add"),
    path("werk/zaken/<int:pk>/sjabloon/", actions.plan_steps, name="work-steps-plan"),
    path("werk/zaken/<int:pk>/aantekeningen/", actions.write_note, name="work-note"),
    path("werk/toewijzingen/<int:pk>/aannemen/", actions.accept, name="work-accept"),
    path("werk/toewijzingen/<int:pk>/teruggeven/", actions.give_back, name="work-give-back"),
    path("werk/stappen/<int:pk>/", actions.tick_off, name="work-step"),
]
