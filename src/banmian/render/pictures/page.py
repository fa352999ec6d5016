"""Which pictures an archive has, and what each shows."""

from collections import Counter
from collections.abc import Iterator
from typing import Final

from banmian.i18n import long_date
from banmian.model import AuthorityKind, Entry, Issue, SheetEntry, Status
from banmian.render.frame import addresses
from banmian.render.frame.site import Site
from banmian.render.frame.views import Link
from banmian.render.issues.issue import newest
from banmian.render.language import labels
from banmian.render.links.articles import article_link
from banmian.render.links.names import Name, entry_link, name_of
from banmian.render.links.sheets import sheet_label
from banmian.render.pictures import charts, tallies
from banmian.render.pictures.views import Picture, PicturesPage, Table, Value

BARS: Final = 12
"""How many names are drawn …"""
NAMED: Final = 16
"""… and how many in the picture of who is named together."""
TERMS: Final = 6
PAIRS: Final = 40
"""How many rows the table of pairs has."""


def pictures_page(site: Site, path: str) -> PicturesPage:
    """Everything the page shows."""
    number = sum(1 for _ in tallies.published(site.catalogue))
    holding = site.words("{issues}, {articles}").format(
        issues=site.words.count("{n} issue", "{n} issues", len(site.catalogue.holdings.issues)),
        articles=site.words.count("{n} article", "{n} articles", number),
    )
    return PicturesPage(holding, tuple(_pictures(site, path)))


def _pictures(site: Site, path: str) -> Iterator[Picture]:
    if issue := newest(site):
        yield _sheets(site, path, issue)
    if tallies.lengths(site.catalogue):
        yield _lengths(site, path)
    for kind in site.catalogue.mentions.kinds:
        if tallies.most_named(site.catalogue, kind, 1):
            yield _most_named(site, path, kind)
    if pairs := tallies.pairs(site.catalogue, _people(site)):
        yield _together(site, path, pairs)
    if len(tallies.periods(site.catalogue)[1]) > 1 and _terms(site):
        yield _over_time(site, path)


def _characters(site: Site, number: int) -> str:
    return site.words.count("{n} character", "{n} characters", number)


def _sheets(site: Site, path: str, issue: Issue) -> Picture:
    """What each sheet of the newest issue holds."""
    words = site.words
    rows = [_pieces(sheet) for sheet in issue.sheets]
    values = [
        Value(Name(sheet_label(site, sheet)), sum(size for size, _ in pieces), "")
        for sheet, pieces in zip(issue.sheets, rows, strict=True)
    ]
    strips = [
        (Value(value.name, value.number, _characters(site, int(value.number))), pieces)
        for value, pieces in zip(values, rows, strict=True)
    ]
    date = long_date(issue.date, site.language)
    return Picture(
        id="sheets",
        title=words("What each sheet holds"),
        note=words(
            "{date}. Each strip is a sheet, each piece an article, as long as its text; framed is what belongs to no article."
        ).format(date=date),
        description=words(
            "Strips for the sheets of an issue, cut into pieces for their articles. The table has the same figures."
        ),
        drawing=charts.strips(strips),
        table=Table(
            heads=(Name(words("Article")), Name(words("Characters"))),
            rows=tuple(
                (
                    (_sheet_link(site, path, issue, sheet), article_link(site, path, article)),
                    (str(tallies.length(article)),),
                )
                for sheet in issue.sheets
                for article in sheet.articles
                if article.status is not Status.WITHDRAWN
            ),
        ),
    )


def _sheet_link(site: Site, path: str, issue: Issue, sheet: SheetEntry) -> Link:
    target = addresses.sheet(site.language, issue.paper, issue.date, sheet.text.name)
    return Link(addresses.relative(path, target), sheet_label(site, sheet))


def _pieces(sheet: SheetEntry) -> list[tuple[float, str]]:
    """(length, role) of each article of a sheet, and of what belongs to none."""
    texts = (one for one in sheet.articles if one.status is not Status.WITHDRAWN)
    pieces: list[tuple[float, str]] = [(tallies.length(one), "bar") for one in texts]
    rest = tallies.furniture(sheet)
    return [*pieces, *([(float(rest), "furniture")] if rest else [])]


def _lengths(site: Site, path: str) -> Picture:
    """How long the articles of each kind are."""
    words, found = site.words, tallies.lengths(site.catalogue)
    limits = [*tallies.LENGTHS[1:], None]
    classes = [
        words("from {n}").format(n=first) if last is None else f"{first}–{last - 1}"
        for first, last in zip(tallies.LENGTHS, limits, strict=True)
    ]
    kinds = [words(labels.KINDS[kind]) for kind in found]
    links = [
        Link(addresses.relative(path, addresses.kinds(site.language, kind)), name)
        for kind, name in zip(found, kinds, strict=True)
    ]
    return Picture(
        id="lengths",
        title=words("Kinds and lengths"),
        note=words(
            "How many articles of each kind are how long: under each column, with how many characters it begins."
        ),
        description=words(
            "Discs in a grid: a row for each kind of article, a column for each class of length. The table has the same figures."
        ),
        drawing=charts.grid(kinds, [str(first) for first in tallies.LENGTHS], list(found.values())),
        table=Table(
            heads=(Name(words("Characters")), *map(Name, classes)),
            rows=tuple(((link,), tuple(map(str, row))) for link, row in zip(links, found.values(), strict=True)),
        ),
    )


def _most_named(site: Site, path: str, kind: AuthorityKind) -> Picture:
    """The names of a kind that occur most often."""
    words, known = site.words, site.catalogue.mentions
    entries = tallies.most_named(site.catalogue, kind, BARS)
    values = [Value(name_of(site, entry), number, str(number)) for entry in entries if (number := len(known.of(entry)))]
    return Picture(
        id=f"most-{kind}",
        title=words(labels.MOST[kind]),
        note="",
        description=words(
            "Bars for the names most often mentioned, the longest with {most}, the last with {least}. The table has the same figures."
        ).format(
            most=words.count("{n} mention", "{n} mentions", int(values[0].number)),
            least=words.count("{n} mention", "{n} mentions", int(values[-1].number)),
        ),
        drawing=charts.bars(values),
        table=Table(
            heads=(Name(words(labels.NAMES[kind])), Name(words("Mentions"))),
            rows=tuple(((entry_link(site, path, entry),), (str(len(known.of(entry))),)) for entry in entries),
        ),
    )


def _people(site: Site) -> list[Entry]:
    return tallies.most_named(site.catalogue, AuthorityKind.PEOPLE, NAMED)


def _together(site: Site, path: str, pairs: dict[tuple[int, int], int]) -> Picture:
    """Who is named in the same paragraphs."""
    words, people = site.words, _people(site)
    order = sorted(pairs.items(), key=lambda one: (-one[1], one[0]))[:PAIRS]
    return Picture(
        id="together",
        title=words("Who is named together"),
        note=words(
            "A disc where the row of one person meets the column of another: the larger, the more paragraphs name both."
        ),
        description=words(
            "Discs in a triangle between the people most often named. The table has the pairs that are named together most often."
        ),
        drawing=charts.triangle([name_of(site, one) for one in people], pairs),
        table=Table(
            heads=(Name(words("People")), Name(words("Paragraphs"))),
            rows=tuple(
                ((entry_link(site, path, people[earlier]), entry_link(site, path, people[later])), (str(number),))
                for (later, earlier), number in order
            ),
        ),
    )


def _terms(site: Site) -> list[Entry]:
    return tallies.most_named(site.catalogue, AuthorityKind.TERMS, TERMS)


def _over_time(site: Site, path: str) -> Picture:
    """In how many articles of each period the terms stand."""
    words, terms = site.words, _terms(site)
    size, order = tallies.periods(site.catalogue)
    articles = Counter(issue.date[:size] for issue, _ in tallies.published(site.catalogue))
    rows = [tallies.shares(site.catalogue, term, size, order, articles) for term in terms]
    values = [
        Value(name_of(site, term), max(row), words("up to {n} %").format(n=round(max(row))))
        for term, row in zip(terms, rows, strict=True)
    ]
    return Picture(
        id="time",
        title=words("Terms over time"),
        note=words("Of a hundred articles of each period, how many have the term."),
        description=words("For each term a row of columns, one for each period. The table has the same figures."),
        drawing=charts.columns(list(zip(values, rows, strict=True)), order[0], order[-1]),
        table=Table(
            heads=(Name(words("Period")), *(value.name for value in values)),
            rows=tuple(
                ((_period_link(site, path, period),), tuple(str(round(row[place])) for row in rows))
                for place, period in enumerate(order)
            ),
        ),
    )


def _period_link(site: Site, path: str, period: str) -> Link:
    """The way to a day, a month or a year in the calendar; a year without issues has none."""
    if period[:4] not in site.catalogue.holdings.by_year:
        return Link("", period)
    target = addresses.calendar(site.language, period[:4]) + (f"#m{period[5:7]}" if len(period) > 4 else "")
    return Link(addresses.relative(path, target), period)
