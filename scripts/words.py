"""Keeps the message catalogues in step with the program: extracts its messages, brings every catalogue up to date.

`words.py` rewrites `src/banmian/locale/*/LC_MESSAGES/banmian.po`: new messages come in empty, those nobody asks for any
more go. `words.py --new LANGUAGE` begins a catalogue. `words.py --check` writes nothing and fails, telling why, if a
catalogue isn't as it would be written, or has a message that is empty or marked fuzzy.
"""

import argparse
import ast
import io
import sys
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import IO, Any, Final

from babel import Locale, UnknownLocaleError
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

from banmian import cli, desk, rules
from banmian.cli.help import texts
from banmian.i18n import unfinished
from banmian.phrases import PHRASES
from banmian.render.language import labels

ROOT: Final = Path(__file__).resolve().parents[1]
LOCALES: Final = ROOT / "src" / "banmian" / "locale"
KEYWORDS: Final = {"_": None, "words": None, "translate": None, "count": (1, 2)}
"""What marks a message in code and templates; `count` has a form for one and a form for many."""
MANY: Final = 30
"""More messages than these are counted, and not told one by one, in a catalogue that has only been begun."""
HEADER: Final = """\
# {name} words of the interface and of the findings. Message ids are the English.
# After a change of the program: `make words`, then fill in what is empty; an empty or fuzzy message fails `make check`.
"""


def marked(file: IO[bytes], keywords: Collection[str], comment_tags: Any, options: Any) -> Iterator[tuple[Any, ...]]:  # noqa: ARG001  # the form Babel asks for
    """The marked messages of a Python file, in the form Babel's extractors have.

    Babel's own reads tokens, and stumbles over the `count` and `translate` of byte strings.
    """
    for node in ast.walk(ast.parse(file.read())):
        if isinstance(node, ast.Call):
            name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
            texts = [one.value for one in node.args if isinstance(one, ast.Constant) and isinstance(one.value, str)]
            if name in keywords and len(texts) == (2 if name == "count" else 1):
                yield node.lineno, name, tuple(texts), []


_PLACES: tuple[tuple[list[tuple[str, Any]], str], ...] = (
    ([("**.py", marked)], "src/banmian"),
    ([("**.j2", "jinja2.ext:babel_extract")], "templates"),
)
_TABLES: Final[dict[str, list[tuple[str, str | None]]]] = {
    "src/banmian/cli/help.py": [(text, None) for text in texts(cli.parser())],
    "src/banmian/desk/actions.py": [(text, None) for text in sorted(desk.messages())],
    **{
        f"src/{table.__name__.replace('.', '/')}.py": [(rule.message, None) for rule in table.RULES.values()]
        for table in rules.TABLES
    },
    "src/banmian/phrases.py": [(phrase, None) for phrase in sorted(PHRASES)],
    "src/banmian/render/language/labels.py": [
        *labels.ROLES.values(),
        *((word, None) for table in labels.TABLES for word in table.values()),
    ],
}
"""Messages that stand in tables, without a mark; a pair is a message with a plural."""


def main() -> int:
    """Update the catalogues, or check them; the exit status."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="change nothing; fail if something would have to be")
    parser.add_argument("--new", metavar="LANGUAGE", help="begin a catalogue for a language (its code, such as fr)")
    options = parser.parse_args()
    languages = sorted({path.name for path in LOCALES.iterdir()} | ({options.new} if options.new else set()))
    faults = [fault for language in languages for fault in _catalogue(language, options.check)]
    for fault in faults:
        print(fault, file=sys.stderr)
    return 1 if faults and options.check else 0


def _catalogue(language: str, check: bool) -> Iterator[str]:
    """Bring one catalogue up to date, or only compare it; what is wrong with it."""
    path = LOCALES / language / "LC_MESSAGES" / "banmian.po"
    old = path.read_text(encoding="utf-8") if path.exists() else ""
    new = updated(old, template(), language)
    shown = path.relative_to(ROOT)
    if not check:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(new, encoding="utf-8")
    elif new != old:
        yield f"{shown}: not in step with the program; run: make words"
    missing = list(unfinished(language))
    if len(missing) > MANY and not check:
        yield f"{shown}: {len(missing)} messages to translate"
        return
    for line, message in missing:
        yield f"{shown}:{line}: no translation yet: {message}"


def template() -> Catalog:
    """Every message of the program, in the order of files and lines, with the files that ask for it."""
    found = Catalog(charset="utf-8")
    for file, message in _messages():
        found.add(message, locations=[(file, 1)])
    return found


def _messages() -> Iterator[tuple[str, str | tuple[str, str]]]:
    """(file, message); a message with a plural is a pair."""
    for methods, folder in _PLACES:
        options = {"**.j2": {"trim_blocks": "true", "lstrip_blocks": "true", "silent": "false"}}
        rows = extract_from_dir(ROOT / folder, methods, options, KEYWORDS)
        for file, _, message, _, _ in sorted(rows, key=lambda row: (row[0], row[1])):
            yield f"{folder}/{file}", message if isinstance(message, str) else (message[0], message[1])
    for file, messages in _TABLES.items():
        for one, many in messages:
            yield file, (one, many) if many else one


def updated(old: str, wanted: Catalog, language: str) -> str:
    """The text of a catalogue brought in step with the messages that are wanted; nothing is guessed."""
    catalogue = read_po(io.BytesIO(old.encode()), locale=language, charset="utf-8", abort_invalid=True)
    catalogue.update(wanted, no_fuzzy_matching=True, update_creation_date=False)
    catalogue.obsolete.clear()
    text = io.BytesIO()
    write_po(text, catalogue, width=0, omit_header=True, include_lineno=False)
    return f"{HEADER.format(name=_name(language))}{_head(language)}\n{text.getvalue().decode()}"


def _head(language: str) -> str:
    """The catalogue's own header: no dates and no names, which would change without need."""
    plural = Catalog(locale=_locale(language)).plural_forms
    lines = (f"Language: {language}", "Content-Type: text/plain; charset=utf-8", f"Plural-Forms: {plural}")
    return 'msgid ""\nmsgstr ""\n' + "".join(f'"{line}\\n"\n' for line in lines)


def _locale(language: str) -> Locale | None:
    try:
        return Locale.parse(language)
    except (UnknownLocaleError, ValueError):
        return None


def _name(language: str) -> str:
    locale = _locale(language)
    return (locale.get_display_name("en") if locale else None) or language


if __name__ == "__main__":
    sys.exit(main())
