"""What a page holds that can be checked: its links, its ids, its language, its scripts and styles."""

import re
from dataclasses import dataclass, field
from typing import Final

from lxml import etree

from banmian.model import Output
from banmian.text import HAN

_LINKS: Final = {"a": "href", "link": "href", "script": "src", "img": "src", "form": "action", "source": "src"}
_DATA_SCRIPTS: Final = frozenset({"application/ld+json", "application/json"})
"""Scripts that hold data: a browser never runs them, and the policy leaves them alone."""

_SPEECHLESS: Final = frozenset({"title", "script", "style"})
"""What can't say its language: a title may hold two, and data has fields for it."""
_WRITES_HAN: Final = ("zh", "ja", "ko", "yue", "wuu", "lzh")
_HAN = re.compile(f"[{HAN}]")


@dataclass(frozen=True, slots=True)
class Mark:
    """Something found in a page, and the line it stands on; of a text, counted from the last tag that begins before it."""

    line: int
    text: str


@dataclass(frozen=True, slots=True)
class PageFacts:
    """One page, as far as the checks go."""

    path: str
    language: str
    title: str
    policy: str
    """The Content-Security-Policy, empty if there is none."""
    ids: tuple[Mark, ...]
    links: tuple[Mark, ...]
    inline: tuple[Mark, ...]
    """Inline scripts, styles and event handlers, by name."""
    unmarked: tuple[Mark, ...] = ()
    """Chinese in an element of another language."""


def facts(output: Output) -> PageFacts:
    """What there is to check of one page."""
    page = etree.fromstring(output.data, etree.HTMLParser(encoding="utf-8", huge_tree=True))
    found = _Found()
    languages = [""]
    for event, element in etree.iterwalk(page, ("start", "end", "comment")):
        if event == "start":
            found.element(element)
            languages.append(element.get("lang") or languages[-1])
            if element.tag not in _SPEECHLESS:
                found.text(element.text, languages[-1], element.sourceline)
            continue
        if event == "end":
            languages.pop()
        found.text(element.tail, languages[-1], element.sourceline)
    return PageFacts(
        path=output.path,
        language=page.get("lang", ""),
        title=(page.findtext(".//title") or "").strip(),
        policy=found.policy,
        ids=tuple(found.ids),
        links=tuple(found.links),
        inline=tuple(found.inline),
        unmarked=tuple(found.unmarked),
    )


@dataclass(slots=True)
class _Found:
    policy: str = ""
    ids: list[Mark] = field(default_factory=list)
    links: list[Mark] = field(default_factory=list)
    inline: list[Mark] = field(default_factory=list)
    unmarked: list[Mark] = field(default_factory=list)

    def element(self, element: etree._Element) -> None:
        tag, line, values = str(element.tag), element.sourceline or 0, dict(element.items())
        if tag == "style" or (tag == "script" and "src" not in values and values.get("type") not in _DATA_SCRIPTS):
            self.inline.append(Mark(line, f"<{tag}>"))
        if not values:
            return
        if tag == "meta" and values.get("http-equiv", "").lower() == "content-security-policy":
            self.policy = values.get("content", "")
        if "id" in values:
            self.ids.append(Mark(line, values["id"]))
        if (name := _LINKS.get(tag)) and name in values:
            self.links.append(Mark(line, values[name]))
        self.inline += [Mark(line, name) for name in values if name == "style" or name.startswith("on")]

    def text(self, text: str | None, language: str, line: int | None) -> None:
        if not text or not language or language.startswith(_WRITES_HAN):
            return
        if first := _HAN.search(text):
            self.unmarked.append(Mark((line or 0) + text.count("\n", 0, first.start()), " ".join(text.split())))
