"""`banmian check --explain CODE`: what a kind of finding means, why it is a rule, and what to do."""

from collections.abc import Iterator
from difflib import get_close_matches
from typing import Final

from banmian.cli.common import Translate
from banmian.cli.layout import indented, wrap
from banmian.explanations import explain
from banmian.findings import RULES, Severity

_COLUMNS: Final = 88


def known_code(text: str) -> str:
    """A code as somebody typed it, in small letters perhaps; empty if there is none such."""
    return text.strip().upper() if text.strip().upper() in RULES else ""


def nearest(text: str) -> list[str]:
    """The codes most like one that there isn't."""
    return get_close_matches(text.strip().upper(), list(RULES), n=3, cutoff=0.4)


def gravity(code: str, translate: Translate) -> str:
    """In a word, how grave findings of a kind are."""
    words = {
        Severity.ERROR: translate("error"),
        Severity.WARNING: translate("warning"),
        Severity.NOTICE: translate("suggestion"),
    }
    return words[RULES[code].severity]


def explained(code: str, language: str, translate: Translate) -> Iterator[str]:
    """The explanation of a code, in paragraphs of lines."""
    one = explain(code, language)
    yield translate("{code} ({severity})").format(code=code, severity=gravity(code, translate))
    parts = {
        translate("What it means:"): one.means,
        translate("Why it is a rule:"): one.why,
        translate("What to do:"): one.remedy,
    }
    for title, text in parts.items():
        yield ""
        yield title
        yield indented("\n".join(wrap(text, _COLUMNS - 4)))
    for title, text in {translate("Wrong:"): one.wrong, translate("Right:"): one.right}.items():
        yield ""
        yield title
        yield indented(text)
