"""What each kind of finding means, why it is a rule, and what to do about it, with an example of the wrong and right.

The texts stand beside this file, one TOML file for each group of codes, both languages side by side; this is their one
home. `banmian check --explain` and the SARIF log quote them, and `docs/findings.md` and `docs/findings.zh.md` are
written from them by `make words`.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final

from banmian.rules import TABLES

LANGUAGES: Final = ("en", "zh")
GROUPS: Final = tuple(table.__name__.rpartition(".")[2] for table in TABLES)
"""The files, one for each table of rules, in the order of the docs."""


@dataclass(frozen=True, slots=True)
class Explanation:
    """Of one code, in one language."""

    means: str
    why: str
    remedy: str
    wrong: str
    """A few lines of a file, or of what one types; the same in every language."""
    right: str


@dataclass(frozen=True, slots=True)
class Group:
    """Codes that belong together, in one language."""

    title: str
    intro: str
    codes: Mapping[str, Explanation]


def groups(language: str) -> tuple[Group, ...]:
    """All explanations; in English if nobody has written them in this language."""
    return tuple(_group(name, language if language in LANGUAGES else LANGUAGES[0]) for name in GROUPS)


def head(language: str) -> tuple[str, str]:
    """Title and introduction of the page that holds them all."""
    data = _read("page")
    return data["title"][language], data["intro"][language].strip()


def explain(code: str, language: str) -> Explanation:
    """The explanation of one code; `KeyError` if there is none."""
    return {known: one for group in groups(language) for known, one in group.codes.items()}[code]


def _group(name: str, language: str) -> Group:
    data = _read(name)
    codes = {code: _explanation(one, language) for code, one in data.items() if code != "group"}
    return Group(data["group"]["title"][language], data["group"].get("intro", {}).get(language, ""), codes)


def _explanation(data: Mapping[str, Any], language: str) -> Explanation:
    texts = {part: data[part][language] for part in ("means", "why", "remedy")}
    return Explanation(**texts, wrong=data["wrong"].strip("\n"), right=data["right"].strip("\n"))


@cache
def _read(name: str) -> dict[str, Any]:
    with (Path(__file__).parent / f"{name}.toml").open("rb") as file:
        return tomllib.load(file)
