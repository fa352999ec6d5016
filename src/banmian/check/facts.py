"""What a page holds that can be checked: its links, its ids, its language, its scripts and styles.

Read with the standard library's parser: slower than others, but it needs nothing, and a page is read once.
"""

from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Final

from banmian.model import Output

_LINKS: Final = {"a": "href", "link": "href", "script": "src", "img": "src", "form": "action", "source": "src"}
_DATA_SCRIPTS: Final = frozenset({"application/ld+json", "application/json"})
"""Scripts that hold data: a browser never runs them, and the policy leaves them alone."""


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


@dataclass(slots=True)
class _Found:
    language: str = ""
    title: str = ""
    policy: str = ""
    ids: list[Mark] = field(default_factory=list)
    links: list[Mark] = field(default_factory=list)
    inline: list[Mark] = field(default_factory=list)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found = _Found()
        self._in_title = False

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

    def handle_data(self, data: str) -> None:
        if self._in_title:
            self.found.title += data

    def handle_endtag(self, tag: str) -> None:  # noqa: ARG002  # the library calls it by name
        self._in_title = False


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
    )
