"""Search beside Pagefind: `python -m tests.bench.search STEP CORPUS WORK [ARTICLES]`.

WORK is a folder, outside the checkout, that takes what the steps make and what they found; each step can be taken alone
once those before it have been. `all` takes every one and prints the table; with `--alone` there is no Pagefind.

    corpus   the plain site for Pagefind
    truth    the queries, and where their words stand
    build    both indexes: time, memory, size
    page     our search page and its scripts, anew
    browser  bytes, time and memory of queries in Chromium
    quality  recall and precision
    add      one more issue
    report   ratios beside their bars, as Markdown

`table` makes all of it in one go, in folders of WORK: ten thousand articles with Pagefind beside, then a hundred thousand
of ours alone; `--between 40000` takes a size between them with Pagefind, which needs a gigabyte for 2,500 articles. Each
table is printed, and written to WORK/<articles>/report.md, as soon as it is there.
"""

import argparse
import json
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import asdict, dataclass
from functools import cached_property
from pathlib import Path
from statistics import median
from typing import Any, Final

from playwright.sync_api import sync_playwright

from tests.bench.search import add, browsing, corpus, ours, pagefind, quality, report, sides, truth
from tests.bench.search.corpus import Row
from tests.bench.search.process import Cost, cost
from tests.bench.search.sides import Side
from tests.bench.search.sizes import size
from tests.bench.search.truth import Query

PEERS: Final = ("pagefind", "bare")
"""Pagefind on a page that says its language, and on one that doesn't."""


@dataclass
class Bench:
    """What a run is given, and where it keeps things."""

    corpus: Path
    work: Path
    articles: int | None
    rounds: int
    alone: bool

    @cached_property
    def rows(self) -> list[Row]:
        """The articles."""
        return list(corpus.rows(self.corpus, self.articles))

    @property
    def count(self) -> int:
        """How many articles there are."""
        return self.articles or sum(1 for _ in self.corpus.open("rb"))

    @property
    def plain(self) -> Path:
        """The site that Pagefind indexes."""
        return self.work / "plain"

    @property
    def site(self) -> Path:
        """Ours, as far as search needs one."""
        return self.work / "site"

    def keep(self, step: str, found: object) -> None:
        """Write down what a step found."""
        self.work.mkdir(parents=True, exist_ok=True)
        text = json.dumps(found, ensure_ascii=False, indent=1, default=asdict)
        (self.work / f"{step}.json").write_text(text, encoding="utf-8")
        print(f"{step}: done", file=sys.stderr)

    def kept(self, step: str) -> Any:
        """What a step found, or `None`."""
        path = self.work / f"{step}.json"
        return json.loads(path.read_text("utf-8")) if path.exists() else None

    @property
    def queries(self) -> list[Query]:
        """With their truth."""
        return [
            Query(one["typed"], one["group"], tuple(one["articles"]), tuple(one["alike"])) for one in self.kept("truth")
        ]


def make_corpus(bench: Bench) -> None:
    """The pages for Pagefind."""
    if not bench.alone:
        shutil.rmtree(bench.plain, ignore_errors=True)
        corpus.site(bench.rows, bench.plain)


def make_truth(bench: Bench) -> None:
    """Draw the queries and look through all texts."""
    bench.keep("truth", truth.with_truth(list(truth.drawn(bench.rows)), bench.rows))


def make_page(bench: Bench) -> None:
    """Our page: it says the same of the archive whether it is given all issues or the first and the last."""
    found = corpus.archive(corpus.rows(bench.corpus, bench.articles))
    ours.page(type(found)(found.settings, (found.issues[0], found.issues[-1])), bench.site)


def _ours(bench: Bench) -> Cost:
    shutil.rmtree(bench.site / "search", ignore_errors=True)
    command = [sys.executable, "-m", "tests.bench.search.ours", str(bench.corpus), str(bench.site), str(bench.count)]
    return cost(command, Path.cwd())


def _pagefind(bench: Bench) -> Cost:
    shutil.rmtree(bench.plain / "pagefind", ignore_errors=True)
    return pagefind.build(bench.work.parent / "tools", bench.plain)


def _middle(costs: list[Cost]) -> dict[str, Any]:
    found = {part: median(getattr(one, part) for one in costs) for part in ("seconds", "processor", "peak")}
    return {**found, "said": costs[-1].said}


def make_build(bench: Bench) -> None:
    """Both indexes in turn."""
    costs: dict[str, list[Cost]] = {"ours": [], "pagefind": []}
    for _ in range(bench.rounds):
        if not bench.alone:
            costs["pagefind"].append(_pagefind(bench))
        costs["ours"].append(_ours(bench))
    found = {"ours": _middle(costs["ours"]) | asdict(size(bench.site / "search"))}
    if not bench.alone:
        theirs = asdict(size(bench.plain / "pagefind", pagefind.is_index))
        found["pagefind"] = _middle(costs["pagefind"]) | theirs
    for one in found.values():
        one["sent"] /= 1e6
    bench.keep("build", found)


def _sides(bench: Bench, stack: ExitStack) -> Iterator[Side]:
    if not bench.alone:
        for name in PEERS:
            yield stack.enter_context(sides.pagefind(bench.plain, name))
    yield stack.enter_context(sides.ours(bench.site))


def make_browser(bench: Bench) -> None:
    """Both sides in Chromium, in turn."""
    with ExitStack() as stack, sync_playwright() as playwright:
        both = list(_sides(bench, stack))
        bench.keep("browser", browsing.measured(both, playwright, bench.queries, bench.rounds))


def make_quality(bench: Bench) -> None:
    """All that both sides find."""
    names = {"ours": quality.ours(bench.rows)}
    if not bench.alone:
        names |= dict.fromkeys(PEERS, quality.pagefind(bench.rows, bench.plain))
    found = {}
    with ExitStack() as stack, sync_playwright() as playwright:
        for side in _sides(bench, stack):
            answers = quality.answers(side, playwright, bench.queries, names[side.name])
            found[side.name] = quality.by_group(bench.queries, answers)
    bench.keep("quality", found)


def make_add(bench: Bench) -> None:
    """The newest issue."""
    bench.keep("add", add.measured(bench.corpus, bench.count, bench.work, bench.rounds))


def make_report(bench: Bench) -> None:
    """Print it all."""
    found = {step: bench.kept(step) for step in ("quality", "browser", "build", "add")}
    text = report.markdown({step: one for step, one in found.items() if one}, bench.count)
    (bench.work / "report.md").write_text(text, encoding="utf-8")
    print(text, flush=True)


STEPS: Final[dict[str, Callable[[Bench], None]]] = {
    "corpus": make_corpus,
    "truth": make_truth,
    "build": make_build,
    "page": make_page,
    "browser": make_browser,
    "quality": make_quality,
    "add": make_add,
    "report": make_report,
}


def make_table(given: argparse.Namespace) -> None:
    """The whole of `docs/benchmarks.md`, one size after another."""
    sizes = [(10_000, False, 3), *([(given.between, False, 1)] if given.between else []), (100_000, True, 1)]
    for articles, alone, rounds in sizes:
        bench = Bench(given.corpus, given.work / str(articles), articles, rounds, alone)
        for step in STEPS.values():
            step(bench)


def main() -> None:
    """Take a step, or all."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("step", choices=[*STEPS, "all", "table"])
    parser.add_argument("corpus", type=Path)
    parser.add_argument("work", type=Path)
    parser.add_argument("articles", type=int, nargs="?", help="the first of the corpus; all if not given")
    parser.add_argument("--between", type=int, help="a further size of `table`")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--alone", action="store_true", help="ours, without Pagefind")
    given = parser.parse_args()
    if given.step == "table":
        make_table(given)
        return
    bench = Bench(given.corpus, given.work, given.articles, given.rounds, given.alone)
    for step in STEPS if given.step == "all" else (given.step,):
        STEPS[step](bench)


if __name__ == "__main__":
    main()
