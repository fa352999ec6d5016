"""What the pictures count: lengths, mentions, who is named with whom, and terms from period to period."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from heapq import nsmallest
from typing import Final

from banmian.model import Article, AuthorityKind, Entry, Issue, Kind, SheetEntry, Status
from banmian.render.catalogue import Catalogue
from banmian.render.catalogue.mentions import Key

LENGTHS: Final = (0, 200, 400, 800, 1600, 3200, 6400)
"""Where each class of length begins, in characters."""

_DAYS: Final = 31
_MONTHS: Final = 36
"""Up to so many issues, or months, are told apart; beyond, years are."""


def published(known: Catalogue) -> Iterator[tuple[Issue, Article]]:
    """Every text that can be read, in the order of time; heads of series are none."""
    for issue in known.holdings.issues:
        for sheet in issue.sheets:
            for article in sheet.articles:
                if article.status is not Status.WITHDRAWN and article.kind is not Kind.SERIES:
                    yield issue, article


def length(article: Article) -> int:
    """The characters of an article, its heads among them; white space doesn't count."""
    heads = article.heads
    texts = (heads.kicker, heads.headline, heads.subhead, *(block.text for block in article.blocks))
    return sum(len("".join(text.split())) for text in texts)


def furniture(sheet: SheetEntry) -> int:
    """The characters of a sheet that belong to no article."""
    lines = sheet.text.lines
    return sum(
        len("".join(line.split()))
        for piece in sheet.record.furniture
        for line in lines[piece.lines.first - 1 : piece.lines.last]
    )


def lengths(known: Catalogue) -> dict[Kind, list[int]]:
    """How many articles of each kind are in each class of length."""
    found: dict[Kind, list[int]] = {}
    for _, article in published(known):
        row = found.setdefault(article.kind, [0] * len(LENGTHS))
        row[bisect_right(LENGTHS, length(article)) - 1] += 1
    return {kind: found[kind] for kind in Kind if kind in found}


def most_named(known: Catalogue, kind: AuthorityKind, number: int) -> list[Entry]:
    """The entries of a kind that are named most often, most often first; none that is never named."""
    mentions = known.mentions
    entries = (entry for (of, _), entry in mentions.entries.items() if of is kind and mentions.of(entry))
    return nsmallest(number, entries, key=lambda entry: (-len(mentions.of(entry)), entry.id))


def pairs(known: Catalogue, entries: Sequence[Entry]) -> dict[tuple[int, int], int]:
    """For pairs of places in a list (later, earlier), in how many paragraphs the two are named together."""
    keys: list[Key] = [(entry.kind, entry.id) for entry in entries]
    return {
        (later, earlier): number
        for later, one in enumerate(keys)
        for earlier, other in enumerate(keys[:later])
        if (number := known.mentions.together.get(one, Counter())[other])
    }


def periods(known: Catalogue) -> tuple[int, tuple[str, ...]]:
    """(how many characters of a date tell a period, the periods): issues by day, or months, or years."""
    dates = [issue.date for issue in known.holdings.issues]
    days, months = dict.fromkeys(dates), dict.fromkeys(date[:7] for date in dates)
    if len(days) <= _DAYS:
        return 10, tuple(days)
    if len(months) <= _MONTHS:
        return 7, tuple(months)
    years = dict.fromkeys(date[:4] for date in dates)
    return 4, tuple(f"{year:04}" for year in range(int(min(years)), int(max(years)) + 1))


def shares(known: Catalogue, entry: Entry, size: int, order: Sequence[str], articles: Counter[str]) -> list[float]:
    """Of a hundred articles of each period, how many name an entry."""
    named = {one.passage.article for one in known.mentions.of(entry) if one.passage.article in known.places}
    counts = Counter(known.places[one].issue.date[:size] for one in named)
    return [100 * counts[period] / articles[period] if articles[period] else 0 for period in order]
