"""What the program has to say to an editor: where, what is wrong, what would be right.

Each kind of finding is a row of `RULES`, with a short stable code. Checks are generators of `Finding`s, so that
one run shows every problem; nothing is raised for what an editor can mend.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Severity(StrEnum):
    """An error stops the publishing; a warning asks an editor to look."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Rule:
    """One kind of finding."""

    severity: Severity
    message: str
    """English, with `{name}` for the values of the finding; the message catalogues hold the other languages."""
    why: str
    """One sentence that states the rule, for `--explain` and the docs."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One problem at one place."""

    code: str
    path: str
    """Relative to the archive's folder, with `/`."""
    line: int = 1
    column: int = 1
    values: Mapping[str, str | int] = field(default_factory=dict)


RULES: dict[str, Rule] = {}


def severity(finding: Finding) -> Severity:
    """How grave a finding is."""
    return RULES[finding.code].severity


def describe(finding: Finding, translate: Callable[[str], str] = str) -> str:
    """A finding as one line: `content/…/01-02.zh.md:7:1: R104 date: expected YYYY-MM-DD, got '9/28'`."""
    message = translate(RULES[finding.code].message).format(**finding.values)
    return f"{finding.path}:{finding.line}:{finding.column}: {finding.code} {message}"
