"""The files that lie beside a page, as the page links to them."""

from banmian import downloads
from banmian.downloads import Download
from banmian.ids import ArticleId
from banmian.model import Issue
from banmian.render.frame import addresses
from banmian.render.frame.site import Site
from banmian.render.frame.views import FileLink


def article_files(site: Site, path: str, article: ArticleId) -> tuple[FileLink, ...]:
    """An article or series head in each format, for the page at `path`."""
    return tuple(
        _link(site, path, downloads.article_file(_tree(site, one), article, one), one) for one in downloads.ARTICLE
    )


def issue_files(site: Site, path: str, issue: Issue) -> tuple[FileLink, ...]:
    """An issue in each format."""
    one = downloads.EPUB
    return (_link(site, path, downloads.issue_file(_tree(site, one), issue.paper, issue.date, one), one),)


def _tree(site: Site, one: Download) -> str:
    """What is one file for all languages lies in the tree of the papers' own."""
    return site.catalogue.original if one.shared else site.language


def _link(site: Site, path: str, target: str, one: Download) -> FileLink:
    name = site.words("Plain text") if one is downloads.TEXT else one.name
    return FileLink(addresses.relative(path, target), name, one.media_type)
