"""The small production: what the compose file and the image promise, without a need for Docker."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from importlib.metadata import packages_distributions
from pathlib import Path
from typing import Any

import pytest
import yaml
from django.conf import settings

from config.variables import VARIABLES

ROOT = Path(__file__).resolve().parent.parent.parent
COMPOSE_FILE = ROOT / "docker-compose.yml"
DOCKERFILE = (ROOT / "Dockerfile").read_text(encoding="utf-8")
SERVICES: dict[str, Any] = yaml.safe_load(COMPOSE_FILE.read_text(encoding="utf-8"))["services"]
OURS = sorted(name for name, service in SERVICES.items() if "build" in service)
TO_SET = {
    "SECRET_KEY": "not a secret",
    "POSTGRES_PASSWORD": "letters1234",
    "EMAIL_URL": "smtp://mail:1025",
}
NOT_OURS = {"PATH", "PYTHONUNBUFFERED"}


def shipped_image() -> str:
    """The last stage of the Dockerfile, with continued lines joined."""
    return "FROM" + DOCKERFILE.replace("\\\n", " ").split("\nFROM")[-1]


def normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def test_web_worker_beat_postgres_and_valkey_are_there() -> None:
    assert {"web", "worker", "beat", "postgres", "valkey"} <= SERVICES.keys()


def test_our_services_are_one_image() -> None:
    assert {"web", "worker", "beat"} <= set(OURS)
    assert {SERVICES[name]["image"] for name in OURS} == {"rappel"}


def test_the_image_does_not_run_as_root() -> None:
    users = re.findall(r"^USER +(\S+)", shipped_image(), re.M)
    assert users
    assert users[-1] not in {"root", "0"}


@pytest.mark.parametrize("name", OURS)
def test_no_service_of_ours_gets_rights_that_it_does_not_need(name: str) -> None:
    service = SERVICES[name]
    assert "user" not in service
    assert "privileged" not in service
    assert service["read_only"] is True
    assert service["cap_drop"] == ["ALL"]
    assert "no-new-privileges:true" in service["security_opt"]


@pytest.mark.parametrize("name", ["worker", "beat", "postgres", "valkey"])
def test_every_service_that_serves_no_pages_has_a_health_check_of_its_own(name: str) -> None:
    assert SERVICES[name]["healthcheck"]["test"]


def test_web_is_checked_as_the_image_says_and_may_be_asked_by_that_name() -> None:
    assert "healthcheck" not in SERVICES["web"]
    assert "http://127.0.0.1:8000/healthz/live" in shipped_image()
    assert SERVICES["web"]["environment"]["ALLOWED_HOSTS"].startswith("127.0.0.1,")


def test_only_the_mail_catcher_waits_for_the_dev_profile() -> None:
    profiles = {name: service.get("profiles") for name, service in SERVICES.items()}
    assert profiles.pop("mail") == ["dev"]
    assert set(profiles.values()) == {None}


def test_ports_are_open_on_this_machine_only_unless_somebody_says_otherwise() -> None:
    ports = [port for service in SERVICES.values() for port in service.get("ports", [])]
    assert ports
    assert all(re.match(r"(\$\{BIND:-)?127\.0\.0\.1", port) for port in ports)


@pytest.mark.parametrize("name", OURS)
def test_every_setting_in_the_compose_file_is_a_documented_variable(name: str) -> None:
    assert SERVICES[name]["environment"].keys() <= VARIABLES.keys()


def test_every_setting_in_the_image_is_a_documented_variable() -> None:
    lines = re.findall(r"^ENV (.+)$", shipped_image(), re.M)
    names = {name for line in lines for name in re.findall(r"(\w+)=", line)}
    assert names
    assert names - NOT_OURS <= VARIABLES.keys()


@pytest.mark.parametrize("name", OURS)
def test_production_uses_no_embedded_server(name: str) -> None:
    environment = SERVICES[name]["environment"]
    assert environment["DATABASE_URL"].startswith("postgres://")
    assert environment["REDIS_URL"].startswith("redis://")


def test_secrets_and_the_mail_server_have_no_default() -> None:
    text = COMPOSE_FILE.read_text(encoding="utf-8")
    for name in TO_SET:
        uses = re.findall(rf"\$\{{{name}\b(.{{2}})", text)
        assert uses
        assert set(uses) == {":?"}


def test_the_image_brings_every_installed_app_and_middleware() -> None:
    assert "pip install --require-hashes -r requirements/base.txt" in DOCKERFILE
    lock = (ROOT / "requirements" / "base.txt").read_text(encoding="utf-8")
    shipped = {normal(name) for name in re.findall(r"^([\w.-]+)==", lock, re.M)}
    modules = {name.split(".")[0] for name in [*settings.INSTALLED_APPS, *settings.MIDDLEWARE]}
    brought_by = packages_distributions()
    foreign = {normal(brought_by[module][0]) for module in modules if module in brought_by}
    assert foreign - shipped == set()


@pytest.mark.parametrize("name", ["base", "dev"])
def test_everything_that_is_asked_for_is_pinned(name: str) -> None:
    asked = (ROOT / "requirements" / f"{name}.in").read_text(encoding="utf-8")
    lock = (ROOT / "requirements" / f"{name}.txt").read_text(encoding="utf-8")
    wanted = {normal(found) for found in re.findall(r"^([A-Za-z][\w.-]*)", asked, re.M)}
    pinned = {normal(found) for found in re.findall(r"^([\w.-]+)(?:\[\w,-]+\])?==", lock, re.M)}
    assert wanted - pinned == set()


def test_the_build_takes_no_data_and_no_secrets_along() -> None:
    ignored = (ROOT / ".dockerignore").read_text(encoding="utf-8").split()
    assert {".git", ".env", ".venv", ".data", "node_modules"} <= set(ignored)


def test_docker_compose_accepts_the_file() -> None:
    compose = [shutil.which("docker") or "docker", "compose"]
    if shutil.which("docker") is None or not succeeds([*compose, "version"]):
        pytest.skip("docker with the compose plugin is not on this machine")
    assert succeeds([*compose, "--profile", "dev", "--file", str(COMPOSE_FILE), "config"])


def succeeds(command: list[str]) -> bool:
    """Whether the command ends well; what it says is shown by pytest when a test fails."""
    environment = {**os.environ, **TO_SET}
    return subprocess.run(command, env=environment, check=False).returncode == 0
