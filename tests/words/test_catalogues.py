"""The catalogues are kept in step with the program by `make words`, and `make check` says where they are not."""

import sys
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog

from banmian import resources
from scripts import words


def run(monkeypatch: pytest.MonkeyPatch, locales: Path, *arguments: str) -> int:
    """The command on catalogues in another folder; its exit status."""
    monkeypatch.setattr(words, "ROOT", locales.parent)
    monkeypatch.setattr(words, "LOCALES", locales)
    monkeypatch.setattr(words, "template", lambda: wanted("Search", "Archive", ("{n} page", "{n} pages")))
    monkeypatch.setattr(resources, "catalogue", lambda language: locales / language / "LC_MESSAGES" / "banmian.po")
    monkeypatch.setattr(sys, "argv", ["words.py", *arguments])
    return words.main()


def wanted(*messages: str | tuple[str, str]) -> Catalog:
    """A template with these messages."""
    found = Catalog(charset="utf-8")
    for message in messages:
        found.add(message, locations=[("here.py", 1)])
    return found


@pytest.mark.no_cover
def test_messages_come_from_everywhere() -> None:
    """Code, templates, and the tables of findings, phrases and labels all give their messages, plurals with both forms."""
    found = words.template()
    one = ["Page not found", "Skip to the text", "this is not YAML: {detail}", "a folder", "drafted by a machine"]
    assert [message for message in one if message not in found] == []
    assert [found[message].id for message in ("{n} sheet", "Reporter", "A series of {n} article")] == [
        ("{n} sheet", "{n} sheets"),
        ("Reporter", "Reporters"),
        ("A series of {n} article", "A series of {n} articles"),
    ]


@pytest.mark.no_cover
def test_the_catalogues_are_in_step(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every catalogue is as `make words` would write it, and complete."""
    monkeypatch.setattr(sys, "argv", ["words.py", "--check"])
    assert words.main() == 0


def test_a_catalogue_is_begun_and_checked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A new language gets every message, empty, with as many plural forms as it has; until they are filled in it fails."""
    (tmp_path / "locale").mkdir()
    assert run(monkeypatch, tmp_path / "locale", "--new", "pl") == 0
    path = tmp_path / "locale/pl/LC_MESSAGES/banmian.po"
    text = path.read_text(encoding="utf-8")
    assert text.startswith("# Polish words of the interface")
    assert "nplurals=3" in text
    assert 'msgstr[2] ""' in text
    capsys.readouterr()
    assert run(monkeypatch, tmp_path / "locale", "--check") == 1
    told = [line.split(": ", 1)[1] for line in capsys.readouterr().err.splitlines()]
    assert told == [f"no translation yet: {message}" for message in ("Search", "Archive", "{n} page")]


def test_a_catalogue_only_begun_is_counted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Whoever begins a language is told how much there is to do, and not all of it line by line."""
    (tmp_path / "locale").mkdir()
    monkeypatch.setattr(words, "MANY", 2)
    run(monkeypatch, tmp_path / "locale", "--new", "fr")
    assert capsys.readouterr().err.endswith("locale/fr/LC_MESSAGES/banmian.po: 3 messages to translate\n")


@pytest.mark.parametrize("change", ["old", "new", "fuzzy"])
def test_a_catalogue_out_of_step_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], change: str
) -> None:
    """A message nobody asks for, a new one, or one marked fuzzy fails the check; what is translated is kept."""
    path = tmp_path / "locale/zh/LC_MESSAGES/banmian.po"
    path.parent.mkdir(parents=True)
    run(monkeypatch, tmp_path / "locale")
    text = path.read_text(encoding="utf-8").replace('msgid "Search"\nmsgstr ""', 'msgid "Search"\nmsgstr "检索"')
    text = text.replace('msgid "Archive"\nmsgstr ""', 'msgid "Archive"\nmsgstr "档案"')
    text = text.replace('msgstr[0] ""', 'msgstr[0] "{n} 版"')
    path.write_text(text, encoding="utf-8")
    assert run(monkeypatch, tmp_path / "locale", "--check") == 0
    broken = {
        "old": text + '\nmsgid "Gone"\nmsgstr "没了"\n',
        "new": text.replace('\nmsgid "Archive"\nmsgstr "档案"\n', "\n"),
        "fuzzy": text.replace('\nmsgid "Search"', '\n#, fuzzy\nmsgid "Search"'),
    }
    path.write_text(broken[change], encoding="utf-8")
    capsys.readouterr()
    assert run(monkeypatch, tmp_path / "locale", "--check") == 1
    expected = "no translation yet: Search" if change == "fuzzy" else "not in step with the program"
    assert expected in capsys.readouterr().err
    run(monkeypatch, tmp_path / "locale")
    assert 'msgstr "检索"' in path.read_text(encoding="utf-8")
    assert "Gone" not in path.read_text(encoding="utf-8")
