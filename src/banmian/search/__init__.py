"""Search: what Python prepares so that the browser can find an article without a server.

Makes the files of `search/` from an archive; the page that uses them is a template, its scripts are in
`templates/static/js/search/`. There is one index for the whole archive; the manifest names the files, so that
several indexes can take its place without the page changing its ways.

A page opened from a disk may not fetch, but it may run scripts. So what the page loads are scripts that hand over their
data (`Banmian.receive(name, data)`), over http as well: one way, tested once. `index.json` is the same index for
everybody else.
"""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property

from banmian.i18n import tag
from banmian.model import Archive, Output, Planned
from banmian.search.documents import Document, as_json, documents, issue_labels
from banmian.search.index import index
from banmian.search.tokens import settings as token_settings

__all__ = ["files", "plan"]

FORMAT = 1
"""Of the manifest: raised when the page's scripts of yesterday could not read it."""


def _json(value: object, *, escaped: bool = False) -> str:
    return json.dumps(value, ensure_ascii=escaped, separators=(",", ":"))


def _script(name: str, data: Callable[[], str]) -> Planned:
    """A classic script that hands JSON over to the page."""
    return Planned(f"search/{name}.js", lambda: f'Banmian.receive("{name}", {data()});\n'.encode())


def _documents(articles: list[Document], series: list[Document], archive: Archive) -> str:
    return _json(
        {
            "issues": issue_labels([*articles, *series], archive.settings),
            "articles": [as_json(each) for each in articles],
            "series": [as_json(each) for each in series],
        }
    )


def _manifest(articles: list[Document], archive: Archive) -> str:
    """What the page's scripts need before anything else; no setting is written twice, in Python and in JavaScript.

    Escaped: its character classes hold signs that an editor or a server might well "normalise".
    """
    manifest = {
        "format": FORMAT,
        "articles": len(articles),
        "languages": {language: tag(language) for language in archive.settings.languages},
        "tokens": token_settings(),
        "files": {"index": "index.js", "documents": "documents.js"},
    }
    return _json(manifest, escaped=True)


def files(archive: Archive) -> Iterator[Output]:
    """The files of `search/`."""
    return (one.made() for one in plan(archive))


def plan(archive: Archive) -> Iterator[Planned]:
    """The files of `search/`, none made yet, in the order of their names.

    The index is of articles. The heads of series are few and short: the page looks through them as they are, and
    shows them apart, so that the number of articles found is that.
    """
    content = _Content(archive)
    yield _script("documents", lambda: _documents(content.articles, content.series, archive))
    yield _script("index", lambda: content.index)
    yield Planned("search/index.json", lambda: content.index.encode())
    yield _script("manifest", lambda: _manifest(content.articles, archive))
    yield Planned("search/manifest.json", lambda: _manifest(content.articles, archive).encode())


@dataclass(frozen=True)
class _Content:
    """What the files share, each part worked out when it is first asked for."""

    archive: Archive

    @cached_property
    def documents(self) -> tuple[Document, ...]:
        return tuple(documents(self.archive))

    @property
    def articles(self) -> list[Document]:
        return [document for document in self.documents if not document.is_series]

    @property
    def series(self) -> list[Document]:
        return [document for document in self.documents if document.is_series]

    @cached_property
    def index(self) -> str:
        return index(self.articles)
