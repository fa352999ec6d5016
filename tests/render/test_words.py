"""The words of the interface: all there, in every language."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from banmian import resources
from banmian.check import missing_words
from banmian.i18n import UntranslatedError, translator
from banmian.model import Archive
from banmian.render import messages


def asked(path: Path) -> Iterator[str]:
    """The messages a module asks for: the first argument of every call of `words(…)` and `words.count(…)`."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and node.args and isinstance(node.args[0], ast.Constant):
            called = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
            # Two messages and a number; a text's own `count` has numbers after what it counts.
            texts = [one for one in node.args if isinstance(one, ast.Constant) and isinstance(one.value, str)]
            plural = called == "count" and len(node.args) == 3 and len(texts) >= 2
            if (called == "words" or plural) and isinstance(node.args[0].value, str):
                yield node.args[0].value


def test_no_word_is_missing() -> None:
    """The catalogues have every message of the templates, the vocabularies and the findings."""
    assert list(missing_words(("zh", "en"), messages())) == []


def test_messages_in_the_code_are_in_the_catalogue(root: Path) -> None:
    """What Python says in words is translated, too."""
    words = translator("zh")
    known = words.single.keys() | words.plural.keys()
    for path in sorted((root / "src").rglob("*.py")):
        assert set(asked(path)) <= known, path


def test_the_code_asks_for_words(root: Path) -> None:
    """The search for messages in the code finds some, so that the check above means something."""
    assert {"{n} sheet", "Announced"} <= set(asked(root / "src/banmian/render/issues/issue.py"))


def test_a_language_without_a_catalogue_is_a_finding() -> None:
    """An archive cannot be published in a language the interface doesn't speak."""
    assert [(finding.code, finding.values) for finding in missing_words(("xx",), ())] == [("W602", {"language": "xx"})]


def test_a_message_that_slips_through_is_refused() -> None:
    """A message without a translation is never shown in another language instead."""
    with pytest.raises(UntranslatedError):
        translator("zh")("a sentence nobody translated")


def test_numbers_choose_their_form() -> None:
    """English has one form for one and another for the rest, Chinese has one."""
    assert translator("en").count("{n} page", "{n} pages", 1) == "1 page"
    assert translator("en").count("{n} page", "{n} pages", 8) == "8 pages"
    assert translator("zh").count("{n} page", "{n} pages", 1) == "1 版"


def test_templates_ask_for_words(toy: Archive) -> None:
    """The templates' messages are found, so that the check above means something."""
    assert {"Search", "A series of {n} article", "Text lost in the source"} <= messages()
    assert toy.settings.languages == ("zh", "en")


def test_an_unfinished_catalogue_is_told_line_by_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An empty, a doubtful and an absent translation are each a finding, the first two at their lines."""
    lines = [
        'msgid ""',
        'msgstr "Content-Type: text/plain; charset=utf-8\\n"',
        "",
        'msgid "Search"',
        'msgstr ""',
        "",
        "#, fuzzy",
        'msgid "Archive"',
        'msgstr "Arkiv"',
        "",
        'msgid "{n} page"',
        'msgid_plural "{n} pages"',
        'msgstr[0] "{n} side"',
        'msgstr[1] ""',
    ]
    (tmp_path / "banmian.po").write_text("\n".join(lines) + "\n")
    monkeypatch.setattr(resources, "catalogue", lambda language: tmp_path / "banmian.po")  # noqa: ARG005  # one for all
    found = list(missing_words(("xy",), messages()))
    told = [(one.code, one.line, one.values["message"]) for one in found if one.code == "W603"]
    assert told == [("W603", 4, "Search"), ("W603", 8, "Archive"), ("W603", 11, "{n} page")]
    assert ("W604", "Where you are") in [(one.code, one.values["message"]) for one in found]
