"""Settings: one module for a laptop, the tests, CI and production; only the environment differs."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import django_stubs_ext
from csp.constants import NONE, SELF
from django.utils.translation import gettext_lazy as _

from config import addresses, env
from config.embedded.sockets import socket_path
from config.logging import configure as logging_configuration
from config.secret_key import from_data_dir

# Lets ListView[Case] and ModelAdmin[Case] be written at run time as the type checker reads them.
django_stubs_ext.monkeypatch()

BASE_DIR = Path(__file__).resolve().parent.parent
DATA_DIR = Path(
    env.text(
        "RAPPEL_DATA_DIR",
        str(BASE_DIR / ".data"),
        shown=".data",
        help="Where embedded servers, uploads and written mail live.",
    )
).resolve()

# --- what it is and where it is reached
DEBUG = env.flag("DEBUG", False, help="Django's debug pages; never in production.")
SECRET_KEY = env.secret(
    "SECRET_KEY",
    help="Django's signing key. Without it, one is made and kept in the data directory.",
) or from_data_dir(DATA_DIR)
BASE_URL = env.text(
    "BASE_URL", "http://127.0.0.1:8000", help="The address that links in mails start with."
)
ALLOWED_HOSTS = env.names(
    "ALLOWED_HOSTS", ["127.0.0.1", "localhost", "[::1]"], help="Host names that are answered."
)
CSRF_TRUSTED_ORIGINS = env.names(
    "CSRF_TRUSTED_ORIGINS", [], help="Origins (scheme and host) that may post, behind a proxy."
)
HTTPS = env.flag("HTTPS", False, help="Served over HTTPS: secure cookies and HSTS.")

ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"

INSTALLED_APPS = [
    "answers",
    "questions",
    "motions",
    "tracker",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.humanize",
    "django.contrib.messages",
    "django.contrib.postgres",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "django.forms",
    "axes",
    "csp",
    "django_filters",
    "django_htmx",
    "django_linear_migrations",
    "django_structlog",
    "drf_spectacular",
    "rest_framework",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "tracker.web.language.ChosenLanguageMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "django_structlog.middlewares.RequestMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "axes.middleware.AxesMiddleware",
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    }
]

# --- who may come in
AUTH_USER_MODEL = "tracker.User"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "django.contrib.auth.backends.ModelBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
] + [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    }
]
LOGIN_URL = "login"
LOGIN_REDIRECT_URL = "overdue"
LOGOUT_REDIRECT_URL = "login"
AXES_FAILURE_LIMIT = 10
AXES_COOLOFF_TIME = 0.25
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_LOCKOUT_TEMPLATE = "registration/lockout.html"
AXES_VERBOSE = False

# --- the API: for who shows a key or is signed in, read only, JSON only
REST_FRAMEWORK = {
    "DEFAULT_AUTHENTICATION_CLASSES": [
        "tracker.api.authentication.KeyAuthentication",
        "rest_framework.authentication.SessionAuthentication",
    ],
    "DEFAULT_PERMISSION_CLASSES": ["tracker.api.authentication.HasRole"],
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_PARSER_CLASSES": ["rest_framework.parsers.JSONParser"],
    "DEFAULT_SCHEMA_CLASS": "drf_spectacular.openapi.AutoSchema",
}
SPECTACULAR_SETTINGS = {
    "TITLE": "Rappel",
    "VERSION": "1",
    "DESCRIPTION": "Kamervragen, moties en toezeggingen met hun termijnen.",
    "SERVE_INCLUDE_SCHEMA": True,
    "SERVE_PERMISSIONS": ["tracker.api.authentication.HasRole"],
}

# --- PostgreSQL, and nothing else (docs/adr/0003-one-database.md)
_database: dict[str, Any] = addresses.database(
    "DATABASE_URL",
    help="PostgreSQL 16 or later. Without it, an embedded PostgreSQL 18 is started at first use.",
) or {
    "ENGINE": "config.embedded",
    "NAME": "rappel",
    "USER": "postgres",
    "OPTIONS": {"prepare_threshold": 5},  # no pooler stands in between, so psycopg may prepare
}
DATABASES = {"default": {**_database, "CONN_HEALTH_CHECKS": True, "CONN_MAX_AGE": 60}}

# --- Celery: doorbells only, so results are thrown away and tasks are short
EMBEDDED_BROKER_URL = f"redis+socket://{socket_path(DATA_DIR)}"
CELERY_BROKER_URL = (
    env.text(
        "REDIS_URL",
        "",
        help="A Redis-protocol broker. Without it, the embedded Valkey's socket is used.",
    )
    or EMBEDDED_BROKER_URL
)
CELERY_TASK_IGNORE_RESULT = True
CELERY_TASK_TIME_LIMIT = 300
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_WORKER_SEND_TASK_EVENTS = False
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_BROKER_TRANSPORT_OPTIONS = {
    "visibility_timeout": 900,
    "socket_connect_timeout": 2,
    # Who rings a doorbell without a broker is told at once; kombu would try for ever.
    "max_retries": 1,
    "interval_start": 0,
}
CELERY_TASK_PUBLISH_RETRY = False
CELERY_TIMEZONE = "Europe/Amsterdam"
TICK_SECONDS = env.number("TICK_SECONDS", 300, help="How often beat rings the ticks, in seconds.")
CELERY_WORKER_HIJACK_ROOT_LOGGER = False

# --- mail
_mail = addresses.mail(
    "EMAIL_URL",
    help="The SMTP server. Without it, mail is written, readable, to `mail/` in the data folder.",
)
EMAIL_BACKEND = _mail.get("EMAIL_BACKEND", "tracker.mail.backends.ReadableFileBackend")
EMAIL_FILE_PATH = DATA_DIR / "mail"
EMAIL_HOST = _mail.get("EMAIL_HOST", "")
EMAIL_PORT = _mail.get("EMAIL_PORT", 25)
EMAIL_HOST_USER = _mail.get("EMAIL_HOST_USER", "")
EMAIL_HOST_PASSWORD = _mail.get("EMAIL_HOST_PASSWORD", "")
EMAIL_USE_TLS = _mail.get("EMAIL_USE_TLS", False)
EMAIL_USE_SSL = _mail.get("EMAIL_USE_SSL", False)
EMAIL_TIMEOUT = 20
DEFAULT_FROM_EMAIL = env.text(
    "DEFAULT_FROM_EMAIL", "Rappel <rappel@localhost>", help="The sender of reminders."
)
MAIL_LEASE_SECONDS = env.number(
    "MAIL_LEASE_SECONDS", 300, help="How long a sender may hold a mail before another may take it."
)

# --- the execution of motions
# What motions add to pages and mails of the tracker, which knows nothing of them.
DOCUMENT_PARTS = ["motions.money.document_views.money_of"]
WEEKLY_PARTS = ["motions.waiting.waiting"]

EXECUTION_SILENCE_DAYS = env.number(
    "EXECUTION_SILENCE_DAYS",
    90,
    help="After how many days without a word about its execution an adopted motion is owed one.",
)

# --- the demonstration (`seed_demo`); a real desk never loads it
DEMO_PASSWORD = env.text(
    "DEMO_PASSWORD",
    "rappel-demo-2025",
    help="The password that `seed_demo` gives to new demo users.",
)

# --- uploads
MEDIA_ROOT = DATA_DIR / "media"
UPLOAD_LIMIT = env.number("UPLOAD_LIMIT", 10 * 1024 * 1024, help="The largest letter, in bytes.")
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
FILE_UPLOAD_PERMISSIONS = 0o640

# --- static files
STATIC_URL = "/static/"
STATIC_ROOT = Path(
    env.text(
        "STATIC_ROOT",
        str(DATA_DIR / "static"),
        shown=".data/static",
        help="Where collected static files go.",
    )
)
STATICFILES_DIRS = [path for path in [BASE_DIR / "build" / "assets"] if path.is_dir()]
STATIC_MANIFEST = env.flag("STATIC_MANIFEST", True, help="Serve static files under hashed names.")
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"
        if STATIC_MANIFEST
        else "django.contrib.staticfiles.storage.StaticFilesStorage"
    },
}
WHITENOISE_USE_FINDERS = not STATIC_MANIFEST

# --- language and time
LANGUAGE_CODE = "nl"
LANGUAGES = [("nl", _("Dutch")), ("en", _("English"))]
LOCALE_PATHS = [BASE_DIR / "locale"]
TIME_ZONE = "Europe/Amsterdam"
USE_TZ = True

# --- what a browser may do (no inline script or style anywhere)
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
    }
}
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
SESSION_COOKIE_AGE = 12 * 60 * 60
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
SECURE_HSTS_SECONDS = 31_536_000 if HTTPS else 0
SECURE_SSL_REDIRECT = False
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if HTTPS else None
SILENCED_SYSTEM_CHECKS = ["security.W004", "security.W008", "security.W012", "security.W016"]

# --- who watches the machine
METRICS_TOKEN = env.secret(
    "METRICS_TOKEN",
    help="The bearer token that opens `/metrics`. Without it there is no such page.",
)

# --- logs
LOG_JSON = env.flag("LOG_JSON", False, help="Log one JSON object a line instead of text.")
LOGGING = logging_configuration(as_json=LOG_JSON)
