"""What a page holds that can be checked: its links, its ids, its language, its scripts and styles.

Read with the standard library's parser: slower than others, but it needs nothing, and a page is read once.
"""

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Final

from banmian.model import Output
from banmian.text import HAN

_LINKS: Final = {"a": "href", "link": "href", "script": "src", "img": "src", "form": "action", "source": "src"}
_DATA_SCRIPTS: Final = frozenset({"application/ld+json", "application/json"})
"""Scripts that hold data: a browser never runs them, and the policy leaves them alone."""

_VOID: Final = frozenset("area base br col embed hr img input link meta source track wbr".split())
_SPEECHLESS: Final = frozenset({"title", "script", "style"})
"""What can't say its language: a title may hold two, and data has fields for it."""
_WRITES_HAN: Final = ("zh", "ja", "ko", "yue", "wuu", "lzh")
_HAN = re.compile(f"[{HAN}]")


@dataclass(frozen=True, slots=True)
class Mark:
    """Something found in a page, and the line it stands on."""

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


@dataclass(slots=True)
class _Found:
    language: str = ""
    title: str = ""
    policy: str = ""
    ids: list[Mark] = field(default_factory=list)
    links: list[Mark] = field(default_factory=list)
    inline: list[Mark] = field(default_factory=list)
    unmarked: list[Mark] = field(default_factory=list)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found = _Found()
        self._in_title = False
        self._open: list[tuple[str, str]] = []
        """(tag, language) of the elements around the present place."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found, line = self.found, self.getpos()[0]
        values = {name: value or "" for name, value in attrs}
        if tag == "html":
            found.language = values.get("lang", "")
        if tag == "meta" and values.get("http-equiv", "").lower() == "content-security-policy":
            found.policy = values.get("content", "")
        if "id" in values:
            found.ids.append(Mark(line, values["id"]))
        if (name := _LINKS.get(tag)) and name in values:
            found.links.append(Mark(line, values[name]))
        found.inline += [Mark(line, name) for name in values if name == "style" or name.startswith("on")]
        if tag == "style" or (tag == "script" and "src" not in values and values.get("type") not in _DATA_SCRIPTS):
            found.inline.append(Mark(line, f"<{tag}>"))
        self._in_title = tag == "title" and not found.title
        if tag not in _VOID:
            self._open.append((tag, values.get("lang") or self._language()))

    def _language(self) -> str:
        return self._open[-1][1] if self._open else ""

    def handle_data(self, data: str) -> None:
        if self._in_title:
            self.found.title += data
        language = self._language()
        if not language or language.startswith(_WRITES_HAN) or self._open[-1][0] in _SPEECHLESS:
            return
        if first := _HAN.search(data):
            line = self.getpos()[0] + data[: first.start()].count("\n")
            self.found.unmarked.append(Mark(line, " ".join(data.split())))

    def handle_endtag(self, tag: str) -> None:
        self._in_title = False
        if any(tag == one for one, _ in self._open):
            while self._open.pop()[0] != tag:
                pass


def facts(output: Output) -> PageFacts:
    """What there is to check of one page."""
    reader = _Reader()
    reader.feed(output.data.decode())
    reader.close()
    found = reader.found
    return PageFacts(
        path=output.path,
        language=found.language,
        title=found.title.strip(),
        policy=found.policy,
        ids=tuple(found.ids),
        links=tuple(found.links),
        inline=tuple(found.inline),
        unmarked=tuple(found.unmarked),
    )
