"""What the program has to say to an editor: where, what is wrong, what would be right.

Each kind of finding is a row of `rules.RULES`, with a short stable code. Checks are generators of `Finding`s, so that
one run shows every problem; nothing is raised for what an editor can mend.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from banmian.phrases import PHRASES
from banmian.rules import RULES, Rule, Severity

__all__ = [
    "RULES",
    "Finding",
    "Rule",
    "Said",
    "Severity",
    "describe",
    "message",
    "order",
    "severity",
    "short",
    "visible",
]


@dataclass(frozen=True, slots=True)
class Said:
    """Words of ours in the midst of a message that hold values of their own: `paragraph 3 changed`."""

    phrase: str
    """One of `phrases.PHRASES`, with fields in braces."""
    values: tuple[tuple[str, "str | Said"], ...]
    """By field; a tuple, for findings are compared and kept in sets."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One problem at one place."""

    code: str
    path: str
    """Relative to the archive's folder, with `/`."""
    line: int = 1
    column: int = 1
    values: Mapping[str, str | int | Said] = field(default_factory=dict)


def severity(finding: Finding) -> Severity:
    """How grave a finding is."""
    return RULES[finding.code].severity


def order(finding: Finding) -> tuple[str, int, int, str]:
    """Sort key: by file, line, column, code."""
    return finding.path, finding.line, finding.column, finding.code


def describe(finding: Finding, translate: Callable[[str], str] = str) -> str:
    """A finding as one line: `content/…/01-02.zh.md:7:1: R104 date: expected YYYY-MM-DD, got '9/28'`."""
    place = visible(f"{finding.path}:{finding.line}:{finding.column}")
    return f"{place}: {finding.code} {message(finding, translate)}"


def message(finding: Finding, translate: Callable[[str], str] = str) -> str:
    """What a finding says, without its place and code."""
    values = {name: _value(value, translate) for name, value in finding.values.items()}
    return visible(translate(RULES[finding.code].message).format(**values))


def short(value: object, limit: int = 40) -> str:
    """A value as a message quotes it: one line, not too long."""
    text = visible(str(value))
    return text if len(text) <= limit else f"{text[: limit - 1]}…"


def _value(value: str | int | Said, translate: Callable[[str], str]) -> str | int:
    """What would be right, or why the system refused, is said in words of ours, so it is translated too."""
    if isinstance(value, Said):
        values = {name: _value(inner, translate) for name, inner in value.values}
        return translate(value.phrase).format(**values)
    return translate(value) if isinstance(value, str) and value in PHRASES else value


def visible(text: str) -> str:
    """File names and quoted text may hold anything; a finding is one line, and shows what can't be seen."""
    return "".join(sign if sign.isprintable() or sign == "\u3000" else ascii(sign)[1:-1] for sign in text)
