"""What a kind of finding is made of."""

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """An error stops the publishing; a warning asks an editor to look; a notice asks whether it is so on paper."""

    ERROR = "error"
    WARNING = "warning"
    NOTICE = "notice"


@dataclass(frozen=True, slots=True)
class Rule:
    """One kind of finding."""

    severity: Severity
    message: str
    """English, with `{name}` for the values of the finding; the message catalogues hold the other languages."""
    why: str
    """One sentence that states the rule: for whoever reads this table, and for the tests that hold it to having one."""


ERROR, WARNING, NOTICE = Severity
