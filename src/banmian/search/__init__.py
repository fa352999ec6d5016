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
from banmian.model import Archive, Kind, Output, Planned
from banmian.search.documents import Document, as_json, documents, head_as_json
from banmian.search.fields import is_spaced
from banmian.search.index import filled, index
from banmian.search.tokens import settings as token_settings
from banmian.search.variants import as_text

__all__ = ["files", "plan"]

FORMAT = 2
"""Of the manifest: raised when the page's scripts of yesterday could not read it."""


def _json(value: object, *, escaped: bool = False) -> str:
    return json.dumps(value, ensure_ascii=escaped, separators=(",", ":"))


def _script(name: str, data: Callable[[], str]) -> Planned:
    """A classic script that hands JSON over to the page."""
    return Planned(f"search/{name}.js", lambda: f'Banmian.receive("{name}", {data()});\n'.encode())


def _documents(articles: list[Document], archive: Archive) -> str:
    return _json(as_json(articles, archive))


def _papers(found: list[Document], archive: Archive) -> dict[str, dict[str, str]]:
    """What each paper that has an article is called, in each language of the archive."""
    names = {paper.id: dict(paper.name) for paper in archive.settings.papers}
    ids = sorted({document.id.paper for document in found})
    return {one: {to: names.get(one, {}).get(to, one) for to in archive.settings.languages} for one in ids}


def _manifest(content: "_Content") -> str:
    """What the page's scripts need before anything else; no setting is written twice, in Python and in JavaScript.

    Escaped: its character classes hold signs that an editor or a server might well "normalise".
    """
    articles, archive = content.articles, content.archive
    manifest = {
        "format": FORMAT,
        "form": "whole",
        "articles": len(articles),
        "languages": {language: tag(language) for language in archive.settings.languages},
        "spaced": [language for language in archive.settings.languages if is_spaced(language)],
        "tokens": token_settings(),
        "fields": [{"name": field.name, "part": field.part, "language": field.language} for field in filled(articles)],
        "papers": _papers(list(content.documents), archive),
        "kinds": [kind for kind in Kind if kind is not Kind.SERIES],
        "series": [head_as_json(head) for head in content.series],
        "variants": {"file": "variants", "printed": ""},
        "whole": {"index": "index", "documents": "documents"},
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
    yield _script("documents", lambda: _documents(content.articles, archive))
    yield _script("index", lambda: content.index)
    yield Planned("search/index.json", lambda: content.index.encode())
    yield _script("manifest", lambda: _manifest(content))
    yield Planned("search/manifest.json", lambda: _manifest(content).encode())
    yield _script("variants", lambda: _json(as_text()))


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
