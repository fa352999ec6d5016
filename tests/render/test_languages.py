"""Every page says in which language each piece of its text is."""

from html.parser import HTMLParser

from banmian import render
from banmian.model import Archive
from banmian.text import is_han

VOID = {"meta", "link", "br", "input"}
UNMARKED = {("head", "title"), ("head", "script")}
"""What can't say its language: a title holds two of them, and JSON-LD has fields for it."""


class Reader(HTMLParser):
    """Collects Chinese text that stands in an element of another language."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[tuple[str, str]] = []
        self.unmarked: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Go into an element; its language is its own or that of the one around it."""
        if tag not in VOID:
            around = self.open[-1][1] if self.open else ""
            self.open.append((tag, dict(attrs).get("lang") or around))

    def handle_endtag(self, tag: str) -> None:
        """Come out of it."""
        while self.open and self.open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        """A piece of text, in the language of the innermost element."""
        path = tuple(tag for tag, _ in self.open[-2:])
        if any(map(is_han, data)) and not self.open[-1][1].startswith("zh") and path not in UNMARKED:
            self.unmarked.append(data)


def test_chinese_on_english_pages_is_marked(toy: Archive) -> None:
    """Whatever is Chinese on an English page says so, down to the titles in the sheet map."""
    found = {}
    for output in render.pages(toy):
        if output.path.startswith("en/") and output.path.endswith(".html"):
            reader = Reader()
            reader.feed(output.data.decode())
            found[output.path] = reader.unmarked
    assert len(found) > 10
    assert {path: texts for path, texts in found.items() if texts} == {}
