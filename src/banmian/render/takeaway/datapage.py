"""The page from which one takes the data: what there is, how large it is, what may be done with it, how to check it."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from banmian import cite, downloads
from banmian.i18n import long_date
from banmian.model import Issue
from banmian.render.catalogue import Place
from banmian.render.frame import addresses
from banmian.render.frame.engine import fill
from banmian.render.frame.pager import down
from banmian.render.frame.site import Site, frame, in_prose
from banmian.render.frame.views import FileLink, Link, Prose
from banmian.render.issues.issue import newest
from banmian.render.language.labels import label
from banmian.render.links.articles import article_link
from banmian.render.links.files import article_files, issue_files

Sizes = Callable[[], Mapping[str, int]]
"""Tells the size of each data file in bytes, by its path; where it isn't asked for, none is known."""


@dataclass(frozen=True, slots=True)
class DataFile:
    """A file in `data/`."""

    href: str
    name: str
    size: str
    """In words; empty if it isn't known."""


@dataclass(frozen=True, slots=True)
class TableRow:
    """A table, and the same as JSON Lines."""

    holds: str
    table: DataFile
    lines: DataFile | None


@dataclass(frozen=True, slots=True)
class DataPage:
    """What the page shows."""

    bundle: str
    """The address of the whole site as one file; empty if it is too large for one."""
    bundle_sum: str
    sums: str
    folder: str
    """Where all is published, if that is known."""
    depth: int
    """How many folders that lies below its host."""
    tables: tuple[TableRow, ...]
    package: DataFile
    article: Link | None
    """One of the archive, as an example."""
    files: tuple[FileLink, ...]
    """Of the example."""
    references: tuple[str, ...]
    """The formats for reference managers that lie beside it."""
    books: tuple[Link, ...]
    """The newest issues as e-books."""
    more_books: bool
    rights: Prose


BOOKS = 12
"""How many issues are listed with their e-books; all others have a link on their page."""


def data_page(site: Site, path: str, sizes: Sizes) -> bytes:
    """The page of a language at `path`."""
    title = site.words("Take the data")
    view = _view(site, path, sizes())
    around = frame(site, path, title, crumbs=down(site, path), section="list")
    return fill("pages/data.html.j2", site.language, page=around, view=view)


def _view(site: Site, path: str, sizes: Mapping[str, int]) -> DataPage:
    bundled, example = is_bundled(site), _example(site)
    issues = sorted(site.catalogue.archive.issues, key=lambda one: one.date, reverse=True)
    return DataPage(
        bundle=addresses.relative(path, downloads.BUNDLE) if bundled else "",
        bundle_sum=addresses.relative(path, downloads.BUNDLE_SUM) if bundled else "",
        sums=addresses.relative(path, downloads.SUMS),
        folder=site.settings.base_url,
        depth=len(list(filter(None, urlsplit(site.settings.base_url).path.split("/")))),
        tables=tuple(_tables(site, path, sizes)),
        package=_file(site, path, downloads.PACKAGE, sizes),
        article=article_link(site, path, example.article) if example else None,
        files=article_files(site, path, example.id) if example else (),
        references=tuple(one.name for one in cite.FORMATS),
        books=tuple(_book(site, path, issue) for issue in issues[:BOOKS]),
        more_books=len(issues) > BOOKS,
        rights=in_prose(site, site.settings.rights),
    )


def is_bundled(site: Site) -> bool:
    """Whether the archive is small enough to be one file too."""
    return len(site.catalogue.places) <= downloads.BUNDLED


def _tables(site: Site, path: str, sizes: Mapping[str, int]) -> Iterator[TableRow]:
    for name in downloads.CONTENTS:
        lines = _file(site, path, downloads.lines_file(name), sizes) if name in downloads.LINES else None
        holds = label(site.words, downloads.CONTENTS, name)
        yield TableRow(holds, _file(site, path, downloads.table_file(name), sizes), lines)


def _file(site: Site, path: str, target: str, sizes: Mapping[str, int]) -> DataFile:
    size = _size(site, sizes[target]) if target in sizes else ""
    return DataFile(addresses.relative(path, target), target.rpartition("/")[2], size)


def _size(site: Site, size: int) -> str:
    """In thousands or millions of bytes, as file managers write it."""
    if size < 1_000_000:
        return site.words("{n} kB").format(n=max(1, round(size / 1000)))
    return site.words("{n} MB").format(n=f"{size / 1_000_000:.1f}")


def _example(site: Site) -> Place | None:
    """The first text of the newest issue."""
    issue = newest(site)
    article = next((one for sheet in issue.sheets for one in sheet.articles), None) if issue else None
    return site.catalogue.places[article.id] if article else None


def _book(site: Site, path: str, issue: Issue) -> Link:
    words = f"{site.paper_name(issue.paper)} {long_date(issue.date, site.language)}"
    return Link(issue_files(site, path, issue)[0].href, words)
