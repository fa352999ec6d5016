"""Nothing is lost, nothing stands twice: every printed line of a sheet is furniture or of exactly one article."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from banmian.findings import Finding, short
from banmian.model import Article, Furniture, Sheet, Span
from banmian.text import bare


def account(path: str, sheet: Sheet, furniture: Iterable[Furniture], articles: Iterable[Article]) -> Iterator[Finding]:
    """Findings for the lines of a sheet (whose file is at `path`) that stand nowhere, or in two places.

    That an article's own lines each stand in one head or block of it is the ledger's to prove.
    """
    owners: dict[int, list[str]] = {number: [] for number, line in enumerate(sheet.lines, 1) if bare(line)}
    for item in furniture:
        _claim(owners, item.lines, "furniture")
    for article in articles:
        for run in article.source.lines:
            _claim(owners, run, article.id)
    wrong = [(number, tuple(names)) for number, names in owners.items() if len(names) != 1]
    for names, group in groupby(wrong, key=lambda pair: pair[1]):
        numbers = [number for number, _ in group]
        values: dict[str, str | int] = {"lines": _range(numbers), "source": short(sheet.lines[numbers[0] - 1].strip())}
        if names:
            values["places"] = ", ".join(names)
        yield Finding("C102" if names else "C101", path, numbers[0], 1, values)


def _claim(owners: dict[int, list[str]], span: Span, name: str) -> None:
    for line in range(span.first, min(span.last, max(owners, default=0)) + 1):
        if line in owners:
            owners[line].append(name)


def _range(numbers: list[int]) -> str:
    return str(numbers[0]) if len(numbers) == 1 else f"{numbers[0]}–{numbers[-1]}"
