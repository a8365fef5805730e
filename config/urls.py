"""Every address. What stands here is the whole map; the apps bring their own pages."""

from __future__ import annotations

from django.contrib import admin
from django.contrib.auth import views as auth_views
from django.contrib.auth.decorators import login_not_required
from django.urls import include, path
from django.views.i18n import set_language

from tracker.web.sign_in import admin_login

urlpatterns = [
    path("", include("tracker.web.health.urls")),
    # Before the spine's: there a member's name may hold a slash, and takes what follows for it.
    path("", include("motions.urls")),
    path("", include("tracker.web.urls")),
    path("feeds/", include("tracker.feeds.urls")),
    path("api/v1/", include("tracker.api.urls")),
    path("brieven/", include("answers.proposals.urls")),
    path("", include("answers.urls")),
    path("inloggen/", auth_views.LoginView.as_view(redirect_authenticated_user=True), name="login"),
    path("uitloggen/", auth_views.LogoutView.as_view(), name="logout"),
    path("wachtwoord/", auth_views.PasswordChangeView.as_view(), name="password_change"),
    path(
        "wachtwoord/gewijzigd/",
        auth_views.PasswordChangeDoneView.as_view(),
        name="password_change_done",
    ),
    path("taal/", login_not_required(set_language), name="set_language"),
    path("admin/login/", admin_login),
    path("admin/", admin.site.urls),
]
