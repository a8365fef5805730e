"""The papers of the house agree with the house: what is written about the code is true of it."""

from __future__ import annotations

import io
import re
import shlex
import tomllib
from pathlib import Path

import pytest
import yaml
from django.apps import apps
from django.core.management import call_command, get_commands

from config import configuration_page
from tracker.deadlines import Outcome, State
from tracker.models import Kind, Role
from tracker.services.reference import shipped_rules

ROOT = Path(__file__).resolve().parent.parent.parent
OURS = ("tracker", "questions", "motions", "answers", "config")
PAGES = [*sorted(ROOT.glob("*.md")), *sorted((ROOT / "docs").rglob("*.md"))]
EXAMPLES = re.findall(
    r"```console\n\$ manage\.py ((?:read_letter|cite|clock) .+)\n((?s:.+?))```",
    (ROOT / "README.md").read_text(encoding="utf-8"),
)
LICENCE_AS_FETCHED = ROOT / "build" / "assets" / "nlds" / "LICENSE.md"


def page(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def concrete_models() -> list[str]:
    installed = (config for config in apps.get_app_configs() if config.name in OURS)
    return sorted(model.__name__ for config in installed for model in config.get_models())


def direct_dependencies() -> list[str]:
    lines = [
        line.strip()
        for file in sorted((ROOT / "requirements").glob("*.in"))
        for line in file.read_text(encoding="utf-8").splitlines()
    ]
    named = [re.match(r"[A-Za-z0-9._-]+", line) for line in lines if line[:1] not in {"#", "-"}]
    return [match[0].lower() for match in named if match]


def commands() -> list[str]:
    return sorted(name for name, app in get_commands().items() if str(app) in OURS)


@pytest.mark.parametrize("name", concrete_models())
def test_every_model_has_its_dutch_term(name: str) -> None:
    assert f"| `{name}` |" in page("docs/begrippen.md")


@pytest.mark.parametrize(
    "code", [*State, *Outcome, *Kind.values, *Role.values, *(rule.code for rule in shipped_rules())]
)
def test_every_state_outcome_kind_role_and_rung_has_its_dutch_term(code: str) -> None:
    assert f"`{code}`" in page("docs/begrippen.md")


@pytest.mark.parametrize("code", re.findall(r"^\| `([\w.]+)`", page("docs/begrippen.md"), re.M))
def test_no_dutch_term_is_given_for_a_model_field_that_is_gone(code: str) -> None:
    model_name, _dot, field = code.partition(".")
    models = {model.__name__: model for model in apps.get_models()}
    if field and model_name in models:
        assert hasattr(models[model_name], field)


def test_the_page_of_environment_variables_is_what_the_settings_say() -> None:
    assert page("docs/configuration.md") == configuration_page.as_markdown()


@pytest.mark.parametrize("name", direct_dependencies())
def test_every_direct_dependency_has_its_reason(name: str) -> None:
    assert f"| `{name}` |" in page("docs/adr/0001-dependencies.md")


def test_no_reason_is_kept_for_a_dependency_that_is_gone() -> None:
    reasons = re.findall(r"^\| `([\w.-]+)` \|", page("docs/adr/0001-dependencies.md"), re.M)
    assert sorted(reasons) == sorted(direct_dependencies())


@pytest.mark.parametrize("name", commands())
def test_every_command_is_named_in_the_readme(name: str) -> None:
    assert f"`{name}" in page("README.md")


@pytest.mark.parametrize(("line", "shown"), EXAMPLES, ids=[line.split()[0] for line, _ in EXAMPLES])
def test_the_examples_in_the_readme_are_what_the_commands_print(
    line: str, shown: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    name, *arguments = shlex.split(line)
    printed = io.StringIO()
    call_command(name, *arguments, stdout=printed)
    pieces = [re.escape(" ".join(piece.split())) for piece in shown.split("…")]
    assert re.search(r".*".join(pieces), " ".join(printed.getvalue().split()))


def test_the_readme_shows_every_command_that_needs_no_database() -> None:
    assert {line.split()[0] for line, _shown in EXAMPLES} == {"read_letter", "cite", "clock"}


@pytest.mark.parametrize("path", PAGES, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_link_to_a_file_of_ours_leads_somewhere(path: Path) -> None:
    targets = re.findall(r"\]\(([^)\s]+)\)", path.read_text(encoding="utf-8"))
    files = [target.split("#")[0] for target in targets if "://" not in target]
    assert [name for name in files if name and not (path.parent / name).exists()] == []


def test_the_licence_is_the_eupl_word_for_word() -> None:
    if not LICENCE_AS_FETCHED.exists():
        pytest.skip("the styles, which bring the text of the licence, are not fetched")
    fetched = LICENCE_AS_FETCHED.read_text(encoding="utf-8").replace("#", "")
    assert page("LICENSE").split() == fetched.split()


def test_the_licence_is_named_alike_everywhere() -> None:
    project = tomllib.loads(page("pyproject.toml"))["project"]
    assert project["license"] == yaml.safe_load(page("publiccode.yaml"))["legal"]["license"]


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_public_description_keeps_to_the_lengths_of_publiccode(language: str) -> None:
    description = yaml.safe_load(page("publiccode.yaml"))["description"][language]
    assert len(description["genericName"]) <= 35
    assert len(description["shortDescription"]) <= 150
    assert 150 <= len(description["longDescription"]) <= 10_000
    assert len(description["features"]) >= 5


def test_the_public_description_has_every_key_that_publiccode_demands() -> None:
    described = yaml.safe_load(page("publiccode.yaml"))
    assert described["publiccodeYmlVersion"] == "0.4"
    assert described["softwareType"] == "standalone/web"
    demanded = {"name", "url", "platforms", "categories", "developmentStatus", "legal"}
    assert demanded | {"description", "maintenance", "localisation"} <= described.keys()
    assert described["maintenance"]["contacts"][0]["name"]
    assert set(described["localisation"]["availableLanguages"]) == set(described["description"])


def test_the_changelog_starts_with_the_version_of_the_project() -> None:
    version = tomllib.loads(page("pyproject.toml"))["project"]["version"]
    newest = re.search(r"^## \[([^\]]+)\]", page("CHANGELOG.md"), re.M)
    assert newest is not None
    assert newest[1] == version
