"""The Dutch catalogue is whole: every text has its Dutch, and the compiled file is that Dutch."""

from __future__ import annotations

import datetime as dt
import gettext
import re
import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path

import django
import polib
import pytest
from django.utils.html import strip_tags
from django.utils.translation import override

from questions.models import QuestionSet
from tests.cast import Cast
from tests.desk import a_reminder, signed_in
from tests.machine import ROOT
from tracker.admin.wording import SENTENCES
from tracker.deadlines import State
from tracker.models.labels import STATES
from tracker.reminders.notices import write
from tracker.services.why import load_recesses

FOLDER = Path("locale/nl/LC_MESSAGES")
CATALOGUE = polib.pofile(str(ROOT / FOLDER / "django.po"))
SOURCES = ["manage.py", "config", "tracker", "questions", "motions", "answers", "locale"]

# %(name)s, %s and %d, {name}, and the tags of what is marked safe.
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|%[sd]|\{\w*\}|<[^>]+>")
ENGLISH = frozenset(
    re.findall(
        r"\w+",
        "the and this that with from due overdue answer answered question questions reminder "
        "nobody who days late today date state subject search change log case name kind year add "
        "view",
    )
)


def _forms(entry: polib.POEntry) -> list[tuple[str, str]]:
    """Each Dutch form beside the English one that it stands for."""
    if not entry.msgid_plural:
        return [(entry.msgid, entry.msgstr)]
    one, many = entry.msgstr_plural[0], entry.msgstr_plural[1]
    return [(entry.msgid, one), (entry.msgid_plural, many)]


def _name(entry: polib.POEntry) -> str:
    return str(entry.msgid[:50])


def test_every_text_has_its_dutch_and_none_is_a_guess() -> None:
    assert [_name(entry) for entry in CATALOGUE.untranslated_entries()] == []
    assert [_name(entry) for entry in CATALOGUE.fuzzy_entries()] == []
    assert [_name(entry) for entry in CATALOGUE.obsolete_entries()] == []


def test_what_is_filled_in_at_run_time_is_the_same_in_both_languages() -> None:
    different = [
        _name(entry)
        for entry in CATALOGUE
        for english, dutch in _forms(entry)
        if Counter(PLACEHOLDER.findall(english)) != Counter(PLACEHOLDER.findall(dutch))
    ]

    assert different == []


def test_the_compiled_catalogue_is_what_the_texts_compile_to() -> None:
    path = ROOT / FOLDER / "django.mo"
    with path.open("rb") as file:
        compiled = gettext.GNUTranslations(file)

    assert {entry.msgid for entry in polib.mofile(str(path))} == {e.msgid for e in CATALOGUE}
    for entry in CATALOGUE:
        if entry.msgid_plural:
            for count, (_english, dutch) in zip((1, 2), _forms(entry), strict=True):
                assert compiled.ngettext(entry.msgid, entry.msgid_plural, count) == dutch
        else:
            assert compiled.gettext(entry.msgid) == entry.msgstr


@pytest.mark.skipif(not shutil.which("xgettext"), reason="GNU gettext is not installed")
def test_every_text_in_the_sources_is_in_the_catalogue_and_no_other(tmp_path: Path) -> None:
    for name in SOURCES:
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copy(ROOT / name, tmp_path / name)
    # An empty catalogue, so that no old text is kept.
    (tmp_path / FOLDER / "django.po").unlink()
    command = [sys.executable, "manage.py", "makemessages", "-l", "nl", "--no-location"]
    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True)

    found = {entry.msgid for entry in polib.pofile(str(tmp_path / FOLDER / "django.po"))}
    ours = {entry.msgid for entry in CATALOGUE}
    assert sorted(found - ours) == []
    assert sorted(ours - found) == []


def test_the_sentences_that_we_word_otherwise_are_still_those_of_django() -> None:
    contrib = Path(django.__file__).parent / "contrib"
    known = {
        entry.msgid
        for app in ("admin", "auth")
        for entry in polib.pofile(str(contrib / app / "locale/en/LC_MESSAGES/django.po"))
    }

    with override(None):
        assert [text for text in SENTENCES if isinstance(text, str) and text not in known] == []


def test_the_dutch_label_of_a_state_is_the_word_of_the_clock() -> None:
    with override("nl"):
        assert {state: str(label) for state, label in STATES.items()} == {
            state: state.dutch for state in State
        }


def _english(html: str) -> frozenset[str]:
    """The English words that a reader sees or hears."""
    visible = re.sub(r"<(style|script).*?</\1>", " ", html, flags=re.DOTALL)
    spoken = re.findall(r'(?:aria-label|title|placeholder|data-label)="([^"]*)"', visible)
    words = re.findall(r"[^\W\d_]+", " ".join([strip_tags(visible), *spoken]).lower())
    return ENGLISH.intersection(words)


@pytest.mark.parametrize(
    "address",
    [
        "/vragen/te-laat/?op=2025-04-03",
        "/mijn/werk/",
        "/mijn/directie/",
        "/mijn/afwezigheid/",
        "/vragen/2025Z04340/",
        "/brieven/",
        "/brieven/nieuw/",
        "/zoeken/?q=onvindbaar",
        "/kamerstuk/99999-1/",
        "/admin/",
        "/admin/questions/questionset/",
        "/admin/questions/questionset/add/",
    ],
)
def test_a_dutch_page_has_no_english_words(nordkamp: QuestionSet, cast: Cast, address: str) -> None:
    page = signed_in(cast.drafter).get(address)

    assert _english(page.content.decode()) == set()


def test_the_reminder_mail_has_no_english_words(nordkamp: QuestionSet, cast: Cast) -> None:
    on = dt.date(2025, 3, 29)
    reminder = a_reminder(nordkamp, cast.drafter, on=on)

    with override("en"):
        draft = write([reminder], today=on, recesses=load_recesses())

    assert draft.subject == "2025Z04340: antwoord uiterlijk 1 april 2025"
    assert _english(" ".join([draft.subject, draft.text, draft.html])) == set()
