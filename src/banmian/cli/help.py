"""What `--help` and a wrong command line say, in the language asked for.

Commands describe themselves to argparse in English; here every such text is exchanged for its translation, and argparse
is given our catalogue for words of its own, as it would look these up under the locale alone. Descriptions are wrapped by
the columns that they take. Lines of an example, which begin with a space, stay as they are.
"""

import argparse
from collections.abc import Iterator
from typing import Any, Final

from banmian.cli.common import Translate
from banmian.cli.excerpt import width as columns_of
from banmian.cli.layout import wrap

ARGPARSE: Final = (
    "usage: ",
    "options",
    "positional arguments",
    "show this help message and exit",
    "show program's version number and exit",
    "%(prog)s: error: %(message)s\n",
    "argument %(argument_name)s: %(message)s",
    "the following arguments are required: %s",
    "unrecognized arguments: %s",
    "expected one argument",
    "expected at least one argument",
    "invalid choice: %(value)r (choose from %(choices)s)",
    "invalid %(type)s value: %(value)r",
    "ambiguous option: %(option)s could match %(matches)s",
    "ignored explicit argument %r",
)
"""The words of argparse's own that our commands can bring about."""


class Formatter(argparse.HelpFormatter):
    """Wraps by columns of the terminal, in any language, and keeps paragraphs and examples apart."""

    def _fill_text(self, text: str, width: int, indent: str) -> str:
        return "\n\n".join(_paragraph(part, width - len(indent), indent) for part in text.strip("\n").split("\n\n"))

    def _format_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None) -> str:
        """As argparse counts characters: for each second column of a wide one it is given a sign that goes afterwards."""
        prefix = argparse._("usage: ") if prefix is None else prefix  # type: ignore[attr-defined]
        padding = "\0" * (columns_of(prefix) - len(prefix))
        return super()._format_usage(usage, actions, groups, prefix + padding).replace("\0", "")

    def _split_lines(self, text: str, width: int) -> list[str]:
        return wrap(text, width)


def _paragraph(text: str, columns: int, indent: str) -> str:
    lines = text.split("\n")
    if any(line.startswith(" ") for line in lines):
        return "\n".join(indent + line for line in lines)
    return "\n".join(indent + line for line in wrap(" ".join(lines), columns))


def speak(translate: Translate) -> None:
    """Have argparse say its own words in a language; it knows no way to them but the process's locale."""
    argparse._ = translate  # type: ignore[attr-defined]  # a name for gettext, which argparse looks up at every use


def translate_help(parser: argparse.ArgumentParser, translate: Translate) -> None:
    """Exchange every text of a parser and its commands for its translation."""
    speak(translate)
    for one in _parsers(parser):
        one.formatter_class = Formatter
        one.description = translate(one.description) if one.description else None
        one.epilog = translate(one.epilog) if one.epilog else None
        for group in one._action_groups:
            group.title = translate(group.title) if group.title else None
        for action in _actions(one):
            action.help = translate(action.help) if action.help else None


def texts(parser: argparse.ArgumentParser) -> Iterator[str]:
    """Every text that has to have a translation, argparse's own among them."""
    yield from ARGPARSE
    for one in _parsers(parser):
        yield from (text for text in (one.description, one.epilog) if text)
        yield from (action.help for action in _actions(one) if action.help)


def _parsers(parser: argparse.ArgumentParser) -> Iterator[argparse.ArgumentParser]:
    """A parser and those of its commands."""
    yield parser
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for command in dict.fromkeys(action.choices.values()):
                yield from _parsers(command)


def _actions(parser: argparse.ArgumentParser) -> Iterator[argparse.Action]:
    """The options of a parser, and what it says of its commands in a line each."""
    for action in parser._actions:
        yield action
        if isinstance(action, argparse._SubParsersAction):
            yield from action._choices_actions
