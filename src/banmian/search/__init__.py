"""Search: what Python prepares so that the browser can find an article without a server.

Makes the files of `search/` from an archive; the page that uses them is a template, its scripts are in
`templates/static/js/search-*.js`. There is one index for the whole archive; the manifest names the files, so that
several indexes can take its place without the page changing its ways.

A page opened from a disk may not fetch, but it may run scripts. So what the page loads are scripts that hand over their
data (`Banmian.receive(name, data)`), over http as well: one way, tested once. `index.json` is the same index for
everybody else.
"""

import json
from collections.abc import Iterator

from banmian.i18n import tag
from banmian.model import Archive, Output
from banmian.search.documents import Document, as_json, documents, issue_labels
from banmian.search.index import index
from banmian.search.tokens import settings as token_settings

__all__ = ["files"]

FORMAT = 1
"""Of the manifest: raised when the page's scripts of yesterday could not read it."""


def _json(value: object, *, escaped: bool = False) -> str:
    return json.dumps(value, ensure_ascii=escaped, separators=(",", ":"))


def _script(name: str, data: str) -> Output:
    """A classic script that hands JSON over to the page."""
    return Output(f"search/{name}.js", f'Banmian.receive("{name}", {data});\n'.encode())


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
    """The files of `search/`, in the order of their names.

    The index is of articles. The heads of series are few and short: the page looks through them as they are, and
    shows them apart, so that the number of articles found is that.
    """
    found = list(documents(archive))
    articles = [document for document in found if not document.is_series]
    series = [document for document in found if document.is_series]
    whole = index(articles)
    manifest = _manifest(articles, archive)
    yield _script("documents", _documents(articles, series, archive))
    yield _script("index", whole)
    yield Output("search/index.json", whole.encode())
    yield _script("manifest", manifest)
    yield Output("search/manifest.json", manifest.encode())
