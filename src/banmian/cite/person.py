"""A person as an author: the name as printed, and in Latin letters if the editors know it so.

Styles set a family name apart from a given one. Which is which is known only where both languages have the name and
the one is how the other is read: 唐海强 is Tang Haiqiang, family name first. All other names stay whole.
"""

from dataclasses import dataclass

from banmian.authority.order import is_reading


@dataclass(frozen=True, slots=True)
class Person:
    """An author."""

    printed: str
    """As the paper has it, padding closed up: `唐海强`."""
    latin: str = ""
    """`Tang Haiqiang`; empty if nobody wrote it down."""
    family: str = ""
    """Of the name in Latin letters: `Tang`; empty if it is not known what is the family name."""
    given: str = ""

    @property
    def inverted(self) -> str:
        """The name as programs tell its parts: `Tang, Haiqiang`; a name that stays whole as it is."""
        return f"{self.family}, {self.given}" if self.family else self.latin or self.printed


def person(printed: str, latin: str = "") -> Person:
    """An author by the name as printed, and the name in Latin letters if there is one."""
    if latin in ("", printed):
        return Person(printed)
    family, _, given = latin.partition(" ")
    chinese = "".join(printed.split())
    cuts = range(1, min(len(chinese), 3))  # a Chinese family name has one character or two
    if given and any(is_reading(family, chinese[:cut]) and is_reading(given, chinese[cut:]) for cut in cuts):
        return Person(printed, latin, family, given)
    return Person(printed, latin)
