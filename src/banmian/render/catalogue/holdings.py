"""What the archive holds, in the orders in which it is browsed: by day, by newspaper, by kind, by series, by author.

Found once for a build, in one pass over the articles, and looked up by the lists that are split into pages. Everything
is in the order of time, the oldest first: what is added comes last, and the pages before it stay as they were.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from banmian.authority import Finder
from banmian.model import Archive, Article, AuthorityKind, Issue, Kind, SheetEntry, Status
from banmian.render.catalogue.mentions import Key
from banmian.render.catalogue.rows import gathered

SheetRow = tuple[Issue, SheetEntry, tuple[Article, ...]]
"""A sheet, and those of its articles that aren't withdrawn."""


@dataclass(frozen=True, slots=True)
class Author:
    """A name as bylines print it: whether it is one person, and who, only the authority files can say."""

    name: str
    works: tuple[tuple[Article, tuple[str, ...]], ...]
    """(article, the roles in which it is credited there)."""
    entries: tuple[Key, ...] = ()
    """Whose name it is, in one article or another, as far as that is known."""


@dataclass(frozen=True, slots=True)
class Holdings:
    """Issues and articles, in the order of time."""

    issues: tuple[Issue, ...] = ()
    by_paper: dict[str, tuple[Issue, ...]] = field(default_factory=dict)
    by_year: dict[str, tuple[Issue, ...]] = field(default_factory=dict)
    number: dict[tuple[str, str], int] = field(default_factory=dict)
    """By paper and date: which of its paper's issues this is, from 0."""
    kinds: dict[Kind, tuple[Article, ...]] = field(default_factory=dict)
    """The kinds there are, in their fixed order; heads of series are under `Kind.SERIES`."""
    sheets: tuple[tuple[SheetRow, ...], ...] = ((),)
    """The sheets that have articles, as many as go on a page of a list of all articles."""
    authors: dict[str, Author] = field(default_factory=dict)
    """By the printed name."""
    names_of: dict[Key, tuple[str, ...]] = field(default_factory=dict)
    """Under which names an entry is credited."""

    @property
    def series(self) -> tuple[Article, ...]:
        """The heads of series."""
        return self.kinds.get(Kind.SERIES, ())


def holdings(archive: Archive, finder: Finder | None) -> Holdings:
    """Everything an archive holds; the finder tells whose name stands in a byline."""
    issues = tuple(sorted(archive.issues, key=lambda issue: (issue.date, issue.paper)))
    by_paper: dict[str, list[Issue]] = defaultdict(list)
    by_year: dict[str, list[Issue]] = defaultdict(list)
    kinds: dict[Kind, list[Article]] = {kind: [] for kind in Kind}
    for issue in issues:
        by_paper[issue.paper].append(issue)
        by_year[issue.date[:4]].append(issue)
        for article in _articles(issue):
            kinds[article.kind].append(article)
    authors = _authors(article for issue in issues for article in _articles(issue))
    entries = {name: _credited(finder, name, works) for name, works in authors.items()} if finder else {}
    return Holdings(
        issues=issues,
        by_paper={paper: tuple(some) for paper, some in by_paper.items()},
        by_year={year: tuple(some) for year, some in by_year.items()},
        number={(one.paper, one.date): number for some in by_paper.values() for number, one in enumerate(some)},
        kinds={kind: tuple(articles) for kind, articles in kinds.items() if articles},
        sheets=_sheets(issues),
        authors={name: Author(name, tuple(works), entries.get(name, ())) for name, works in authors.items()},
        names_of=_names_of(entries),
    )


def credited(finder: Finder | None, name: str, article: str) -> Key | None:
    """The person, or for an agency the organisation, whose name this is in the byline of an article."""
    if finder is not None:
        for kind in (AuthorityKind.PEOPLE, AuthorityKind.ORGANISATIONS):
            if found := finder.named(kind, name, article):
                return kind, found
    return None


def _articles(issue: Issue) -> Iterator[Article]:
    return (article for sheet in issue.sheets for article in sheet.articles)


def _sheets(issues: Iterable[Issue]) -> tuple[tuple[SheetRow, ...], ...]:
    """In the order of time, on one page after another."""
    rows = [
        (issue, sheet, tuple(one for one in sheet.articles if one.status is not Status.WITHDRAWN))
        for issue in issues
        for sheet in issue.sheets
    ]
    return gathered(rows, lambda row: len(row[2]))


Works = list[tuple[Article, tuple[str, ...]]]


def _authors(articles: Iterable[Article]) -> dict[str, Works]:
    """What each name in a byline is credited with; the names are in the order in which they first occur."""
    found: dict[str, Works] = defaultdict(list)
    for article in articles:
        roles: dict[str, list[str]] = defaultdict(list)
        for credit in article.byline:
            if credit.role not in roles[credit.name]:
                roles[credit.name].append(credit.role)
        for name, some in roles.items():
            found[name].append((article, tuple(some)))
    return dict(found)


def _credited(finder: Finder, name: str, works: Works) -> tuple[Key, ...]:
    """Every entry that this name is, in one byline or another."""
    found = (credited(finder, name, article.id) for article, _ in works)
    return tuple(dict.fromkeys(one for one in found if one))


def _names_of(entries: dict[str, tuple[Key, ...]]) -> dict[Key, tuple[str, ...]]:
    names: dict[Key, list[str]] = defaultdict(list)
    for name, keys in entries.items():
        for key in keys:
            names[key].append(name)
    return {key: tuple(some) for key, some in names.items()}
