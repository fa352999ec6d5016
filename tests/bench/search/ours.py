"""Our side, as a process of its own: `python -m tests.bench.search.ours CORPUS OUT [MOST] [--without-newest] [--cache FOLDER]`.

Makes the archive, then every file of `search/` in OUT; says as JSON how many seconds the archive took, the index, and the
disk that took the files: a site is written anew as a whole, whatever is made.
`page` makes what a reader opens: the search page and what it loads.
"""

import argparse
import json
from collections.abc import Iterable
from pathlib import Path
from time import perf_counter  # what is measured here is time

from banmian import render, search
from banmian.cache import Kept
from banmian.model import Archive, Planned
from tests.bench.search.corpus import archive, rows


def written(files: Iterable[Planned], out: Path) -> tuple[int, float]:
    """Make the files in a folder: how many there are, and how many seconds the disk took."""
    number, spent = 0, 0.0
    folders: set[Path] = set()
    for planned in files:
        path, data = out / planned.path, planned.make()
        began = perf_counter()
        if path.parent not in folders:
            path.parent.mkdir(parents=True, exist_ok=True)
            folders.add(path.parent)
        path.write_bytes(data)
        number, spent = number + 1, spent + perf_counter() - began
    return number, spent


def page(found: Archive, out: Path) -> None:
    """The search page of each language, and the scripts and style sheets of the site."""
    own = {f"{language}/search/index.html" for language in found.settings.languages}
    written((planned for planned in render.plan(found) if planned.path in own), out)
    written(render.static_plan(), out)


def without_newest(found: Archive) -> Archive:
    """The archive before its last issue came."""
    return Archive(found.settings, found.issues[:-1])


def main() -> None:
    """Index a corpus."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("most", type=int, nargs="?")
    parser.add_argument("--without-newest", action="store_true")
    parser.add_argument("--cache", type=Path)
    given = parser.parse_args()
    began = perf_counter()
    found = archive(rows(given.corpus, given.most))
    found = without_newest(found) if given.without_newest else found
    ready = perf_counter()
    kept = Kept(given.cache, "search") if given.cache else None
    files, spent = written(search.plan(found, kept), given.out)
    done = perf_counter()
    print(json.dumps({"archive": ready - began, "index": done - ready - spent, "write": spent, "files": files}))


if __name__ == "__main__":
    main()
