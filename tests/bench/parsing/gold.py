"""Annotated pages: the text as a parser gets it, and what a careful reader finds in it.

`tests/parse/pages/<set>/NN.txt` with `NN.gold.json` beside it. The papers, people and events are invented; the forms
are those of real newspapers. The set `hengyang` annotates the pages in `seeds/`.
"""

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from banmian.model import Sheet
from banmian.parse.page.page import Page
from banmian.parse.page.units import units
from banmian.parse.roles import Role
from banmian.sheets import decode
from banmian.text import bare

_ROOT = Path(__file__).parents[3]
PAGES = _ROOT / "tests" / "parse" / "pages"
FIXTURES = _ROOT / "tests" / "parse" / "fixtures"

KEPT_ASIDE = ("dailies", "digital", "evening", "ordinary", "papers", "press", "broadsheet")
"""Sets whose odd pages nobody who works on the parser looks at, and no number is taken from: they only measure."""

_HEAD_ROLES = {"kicker": Role.KICKER, "headline": Role.HEADLINE, "subhead": Role.SUBHEAD, "byline_line": Role.BYLINE}
_BLOCK_ROLES = {
    "paragraph": Role.PARAGRAPH,
    "list": Role.PARAGRAPH,
    "table": Role.PARAGRAPH,
    "section": Role.SECTION,
    "box": Role.BOX,
    "caption": Role.CAPTION,
    "verse": Role.VERSE,
}


@dataclass(frozen=True)
class GoldPage:
    """One annotated page."""

    path: Path
    sheet: Sheet
    articles: tuple[dict[str, Any], ...]
    furniture: tuple[str, ...]

    @property
    def half(self) -> int | None:
        """Which half of the pages it belongs to, by its number; `None` for our own archive's and the fixtures."""
        return None if self.set in ("hengyang", "fixtures") else int(self.path.name[:2]) % 2

    @property
    def set(self) -> str:
        """The set it belongs to."""
        return self.path.parent.name

    @property
    def kept_aside(self) -> bool:
        """Whether it only measures."""
        return self.set in KEPT_ASIDE and self.half == 1


def pages(folder: Path = PAGES) -> Iterator[GoldPage]:
    """All annotated pages, by set and number."""
    for path in sorted(folder.glob("*/*.gold.json")):
        gold = json.loads(path.read_text("utf-8"))
        name = path.name.removesuffix(".gold.json")
        text = _ROOT / gold["text"] if "text" in gold else path.with_name(f"{name}.txt")
        yield GoldPage(path, decode(name, text.read_bytes()), tuple(gold["articles"]), tuple(gold["furniture"]))


def fixtures(folder: Path = FIXTURES) -> Iterator[GoldPage]:
    """The pages that show one form each: what stands in them must be read so."""
    for path in sorted(folder.glob("*.txt")):
        parts = path.read_text("utf-8").split("\n.\n")
        for start in range(0, len(parts) - 2, 3):
            articles, furniture = _from_outline(parts[start + 2])
            yield GoldPage(path, decode(path.stem, parts[start + 1].encode()), articles, furniture)


def _from_outline(outline: str) -> tuple[tuple[dict[str, Any], ...], tuple[str, ...]]:
    """The annotation that an outline amounts to; bylines under a head are left open."""
    articles: list[dict[str, Any]] = []
    furniture: list[str] = []
    for line in outline.splitlines():
        name, _, text = line.partition(": ")
        name = name.split(" ")[0]
        if name == "#":
            articles.append({"blocks": [], "byline": []})
        elif name == "##":
            headline, _, subhead = line.removeprefix("## ").partition(" / ")
            articles.append({"series": {"headline": headline, "subhead": subhead}, "blocks": [], "byline": []})
        elif name in _HEAD_ROLES and articles:
            articles[-1][name] = articles[-1].get(name, "") + text.replace("|", "")
        elif name in _BLOCK_ROLES:
            articles[-1]["blocks"].append({"kind": name, "text": text.replace("|", "\n")})
        elif not articles:
            furniture.append(text)
    return tuple(articles), tuple(furniture)


def roles(gold: GoldPage) -> tuple[Page, list[Role | None]]:
    """The measured page and the true role of each unit; `None` where a unit fits no single piece of the annotation."""
    page = Page(units(gold.sheet.lines))
    pieces = [(role, text) for role, text in _pieces(gold) if text]
    used: Counter[int] = Counter()
    found: list[Role | None] = []
    last = 0
    for traits in page.traits:
        text = bare(traits.text)
        fitting = [number for number, (_, piece) in enumerate(pieces) if piece.startswith(text, used[number])]
        if not fitting:
            found.append(None)
            continue
        number = min(fitting, key=lambda number: (not used[number] or len(text) < 2, abs(number - last)))
        found.append(_role(pieces[number][0], begun=used[number] > 0))
        used[number] += len(text)
        if used[number] >= len(pieces[number][1]):
            used[number] = len(pieces[number][1]) + 1  # spent: `startswith` beyond the end is never true
        last = number
    return page, _with_inserts(found)


def _pieces(gold: GoldPage) -> Iterator[tuple[Role, str]]:
    for article in gold.articles:
        series = article.get("series") or {}
        yield Role.SERIES, bare(series.get("headline") or "")
        yield Role.SERIES, bare(series.get("subhead") or "")
        for name, role in _HEAD_ROLES.items():
            yield role, bare(article.get(name) or "")
        for block in article["blocks"]:
            yield _BLOCK_ROLES[block["kind"]], bare(block["text"])
    for text in gold.furniture:
        yield Role.FURNITURE, bare(text)


def _role(role: Role, begun: bool) -> Role:
    return Role.CONTINUED if begun and role in (Role.PARAGRAPH, Role.BOX) else role


def _with_inserts(found: list[Role | None]) -> list[Role | None]:
    """Captions and furniture between the two halves of a paragraph are inserts."""
    between = (Role.CAPTION, Role.FURNITURE)
    result = list(found)
    for index, role in enumerate(found):
        if role is not Role.CONTINUED:
            continue
        start = index
        while start and found[start - 1] in between:
            start -= 1
        if start < index and start and found[start - 1] in (Role.PARAGRAPH, Role.CONTINUED):
            result[start:index] = [Role.INSERT] * (index - start)
    return result
