"""An archive in which every free text holds what breaks out of some format, if somebody lets it."""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from itertools import cycle
from typing import Any, Final

from banmian.model import Archive

MARK: Final = "☠"
"""Stands in every hostile text, so that one sees where they have come to."""

STRINGS: Final = (
    "\"'><script>alert(1)</script><img src=x onerror=alert(1)>",
    "</script></title></textarea></style><svg onload=alert(1)><a href=javascript:alert(1)>x</a>",
    "<!-- --> --!> <![CDATA[ ]]> <?php ?> <!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]> &e;",
    "&lt;b&gt; &amp;amp; &#60;script&#62; &copy; &notanentity;",
    "{{ 7 * 7 }} {% raw %} {# #} ${7*7} <%= 7 %>",
    "=1+cmd|' /C calc'!A0",
    "+1;-1;@SUM(1);\t=2",
    '";=HYPERLINK("https://evil.example/","x");"',
    "-2+3",
    "@here",
    "\u2028\u2029\u202e\ufeff\u200b",
    "\x00\x07\x0b\x0c\x1b\x7f\x85\ufffe\uffff",
    '\\"\\u0022\\\\',
    "[x](javascript:alert(1)) ![x](https://evil.example/x.png) <https://evil.example/> `x` # * _ ~~~ ```",
    "}, url = {https://evil.example/}\\input{/etc/passwd} \\end{document} % $ # _ ^ ~",
    "ER  - TY  - BOOK",
    "--- !!python/object/apply:os.system [x] & * | >",
    "%00%2e%2e/../../etc/passwd?x=1&y=2#z",
    "\U000e0001ﬁＡ①\u0301 5% 12:30",
)
"""Of HTML, XML, SVG, entities, templates, spreadsheets, JSON, scripts, Markdown, TeX, RIS, YAML and addresses."""

CHECKED: Final = frozenset(
    "id kind role paper date sheet name sha256 language languages base_url of series status method cause revised added "
    "repository contact entry within published gone parts original cn".split()
)
"""Fields in which something else can't be, or isn't text: it is checked where records are read, or is one of a few words."""

PAIRS: Final = frozenset("title description rights place note about text explanation why".split())
"""Texts by language: the language is checked, the text isn't."""


HARMLESS: Final = tuple(re.sub(r"[^A-Za-z0-9%: ]", "a", text) for text in STRINGS)
"""The same in form: words and figures where the others have them."""


def hostile(archive: Archive, texts: tuple[str, ...] = STRINGS) -> Archive:
    """The archive, each free text with a hostile one (or one of `texts`) before and behind it."""
    strings = cycle(texts)
    changed: Archive = _poisoned(archive, strings)
    papers = tuple(replace(one, name=_pairs(one.name, strings)) for one in changed.settings.papers)
    entries = tuple(
        replace(
            one,
            name=_pairs(one.name, strings),
            variants=tuple((language, (*forms, next(strings) + MARK)) for language, forms in one.variants),
        )
        for one in changed.authority
    )
    return replace(changed, settings=replace(changed.settings, papers=papers), authority=entries)


def _pairs(pairs: tuple[tuple[str, str], ...], strings: Iterator[str]) -> tuple[tuple[str, str], ...]:
    return tuple((language, _text(text, strings)) for language, text in pairs)


def _text(text: str, strings: Iterator[str]) -> str:
    return f"{next(strings)}{MARK}{text}{next(strings)}"


def _poisoned(value: Any, strings: Iterator[str], field: str = "") -> Any:
    if isinstance(value, str):
        return _text(value, strings) if type(value) is str and field not in CHECKED and value else value
    if isinstance(value, tuple) and field in PAIRS and all(isinstance(one, tuple) for one in value):
        return _pairs(value, strings)
    if isinstance(value, tuple) and field not in CHECKED:
        return tuple(_poisoned(one, strings, field) for one in value)
    if is_dataclass(value) and not isinstance(value, type):
        changed = {one.name: _poisoned(getattr(value, one.name), strings, one.name) for one in fields(value)}
        return replace(value, **changed)
    return value
