"""The figures beside their bars, as Markdown."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import reduce
from operator import getitem
from typing import Any, Final

SMALL: Final = 10_000
"""Articles up to which the stricter bars hold, where they differ."""

Figures = Mapping[str, Any]
"""What each step found, by its name."""


@dataclass(frozen=True, slots=True)
class Line:
    """One figure: ours, Pagefind's if there are any, and the bar for ours or for the ratio to the best of theirs."""

    name: str
    ours: float
    theirs: tuple[float, ...]
    """On a page that says its language, and on one that doesn't."""
    bar: float
    unit: str
    at_least: bool = False
    of_ratio: bool = True

    @property
    def measured(self) -> float | None:
        """What the bar is about; `None` if there is nothing to compare with."""
        if not self.of_ratio:
            return self.ours
        return self.ours / min(self.theirs) if self.theirs else None

    @property
    def verdict(self) -> str:
        """Whether the bar is reached, in a word."""
        if self.measured is None:
            return "no peer"
        reached = self.measured >= self.bar if self.at_least else self.measured <= self.bar
        return "yes" if reached else "**no**"


FORMS: Final[dict[str, Callable[[float], str]]] = {
    "": lambda value: f"{value:.4f}",
    "bytes": lambda value: f"{value:,.0f} bytes",
    "kB": lambda value: f"{value / 1000:,.1f} kB",
    "MB": lambda value: f"{value:,.1f} MB",
    "ms": lambda value: f"{value:,.0f} ms",
    "s": lambda value: f"{value:,.1f} s",
    "%": lambda value: f"{value:.2%}",
}


def _theirs(found: Figures, *way: str) -> tuple[float, ...]:
    """A figure of Pagefind, found by its names."""
    peers = (reduce(getitem, way, found[name]) for name in ("pagefind", "bare") if name in found)
    return tuple(map(float, peers))


def _quality(found: Figures) -> Iterator[Line]:
    for name, part in (("recall", "recall"), ("precision of what is shown", "precision")):
        theirs = _theirs(found, "all", part)
        yield Line(name, found["ours"]["all"][part], theirs, 1, "", at_least=True, of_ratio=False)


def _browser(found: Figures, is_small: bool) -> Iterator[Line]:
    def line(name: str, part: str, what: str, bar: float, unit: str) -> Line:
        return Line(name, found["ours"][part][what], _theirs(found, part, what), bar, unit)

    following = 0.5 if is_small else 0.7
    yield line("first query, everything included", "cold", "bytes", 0.5, "kB")
    yield line("following query, median", "next", "bytes", following, "kB")
    yield line("following query, any phrase, median", "any", "bytes", following, "kB")
    yield line("first query: time to the first result", "cold", "first", 1, "ms")
    yield line("first query: time to ten results", "cold", "all", 1, "ms")
    yield line("following query: time to the first result", "next", "first", 1, "ms")
    yield line("following query: time to ten results", "next", "all", 1, "ms")
    yield line("following query, any phrase: time to ten results", "any", "all", 1, "ms")
    most = 60 if is_small else 100
    yield Line("heap after ten queries", found["ours"]["heap"], _theirs(found, "heap"), most, "MB", of_ratio=False)


def _build(found: Figures) -> Iterator[Line]:
    for name, part, unit in (
        ("index build, whole process", "seconds", "s"),
        ("peak memory", "peak", "MB"),
        ("all index files, gzip", "sent", "MB"),
    ):
        yield Line(name, found["ours"][part], _theirs(found, part), 1, unit)


def _add(found: Figures) -> Iterator[Line]:
    full, added = found["full"], found["added"]
    parts = {
        "part of a full index": ("index",),
        "the same, by processor": ("processor",),
        "the same, all files written anew": ("index", "write"),
    }
    for name, of in parts.items():
        share = sum(added[one] for one in of) / sum(full[one] for one in of)
        yield Line(f"adding an issue: {name}", share, (), 0.05, "%", of_ratio=False)


def lines(figures: Figures, articles: int) -> Iterator[Line]:
    """A line for each figure that there is."""
    if "quality" in figures:
        yield from _quality(figures["quality"])
    if "browser" in figures:
        yield from _browser(figures["browser"], articles <= SMALL)
    if "build" in figures:
        yield from _build(figures["build"])
    if "add" in figures:
        yield from _add(figures["add"])


def _row(line: Line) -> str:
    form = FORMS[line.unit]
    said, bare = (*map(form, line.theirs), "–", "–")[:2]
    ratio = " / ".join(f"{line.ours / one:.2f}" for one in line.theirs if one) or "–"
    sign = "≥" if line.at_least else "≤"
    bar = f"{line.bar:g} ×" if line.of_ratio else form(line.bar)
    return f"| {line.name} | {form(line.ours)} | {said} | {bare} | {ratio} | {sign} {bar} | {line.verdict} |"


def _changed(changes: Figures) -> Iterator[str]:
    yield "| adding an issue: files | there are | new | changed | gone | to send |"
    yield "|---|---|---|---|---|---|"
    for name, one in changes.items():
        sent = FORMS["kB"](one["sent"])
        yield f"| {name} | {one['files']:,} | {one['new']:,} | {one['changed']:,} | {one['gone']:,} | {sent} |"


def _requests(browser: Figures) -> Iterator[str]:
    for part, called in (("cold", "first"), ("next", "following")):
        counts = (f"{name} {one[part]['requests']:g}" for name, one in browser.items())
        yield f"Requests of a {called} query, median: {', '.join(counts)}."


def markdown(figures: Figures, articles: int) -> str:
    """The table of ratios, and what else was counted."""
    made = [
        f"## {articles:,} articles",
        "",
        "| figure | ours | Pagefind | ratio | bar | reached |",
        "|---|---|---|---|---|---|",
    ]
    made += map(_row, lines(figures, articles))
    if "add" in figures:
        made += ["", *_changed(figures["add"]["changes"])]
    if "browser" in figures:
        made += ["", *_requests(figures["browser"])]
    if "build" in figures:
        counts = (f"{name} {one['files']:,}" for name, one in figures["build"].items())
        made += ["", f"Files of the index: {', '.join(counts)}."]
    return "\n".join([*made, ""])
