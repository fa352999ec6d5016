"""Our side, as a process of its own: `python -m tests.bench.search.ours CORPUS OUT [MOST] [--without-newest] [--cache FOLDER]`.

Makes the archive, then every file of `search/` in OUT; says as JSON how many seconds the archive took, the index, and the
disk that took the files: a site is written anew as a whole, whatever is made. `processor` is what the index took of the
processor, all processes together: it depends less on what else the machine does.
`page` makes what a reader opens: the search page and what it loads.
"""

import argparse
import json
from collections.abc import Iterable
from itertools import islice
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage
from time import perf_counter, process_time  # what is measured here is time
from typing import Final

from banmian import render, search
from banmian.cache import Kept
from banmian.model import Archive, Planned
from tests.bench.search.corpus import archive, rows

BATCH: Final = 500
"""Files that are made before they are written."""


def processor() -> float:
    """Seconds of the processor until now, of this process and of those it started that are over."""
    others = getrusage(RUSAGE_CHILDREN)
    return process_time() + others.ru_utime + others.ru_stime


def written(files: Iterable[Planned], out: Path) -> tuple[int, float, float]:
    """Make the files in a folder: how many there are, and how many seconds the disk took, and of these the processor.

    So many are made before they are written that neither the disk nor looking at the clock has a part in what making takes.
    """
    planned = iter(files)
    number, spent, busy = 0, 0.0, 0.0
    while batch := [(one.path, one.make()) for one in islice(planned, BATCH)]:
        began, before = perf_counter(), process_time()
        for path, data in batch:
            place = out / path
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(data)
        number, spent, busy = number + len(batch), spent + perf_counter() - began, busy + process_time() - before
    return number, spent, busy


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
    ready, before = perf_counter(), processor()
    kept = Kept(given.cache, "search") if given.cache else None
    files, spent, busy = written(search.plan(found, kept), given.out)
    done, after = perf_counter(), processor()
    said = {"archive": ready - began, "index": done - ready - spent, "write": spent, "files": files}
    print(json.dumps(said | {"processor": after - before - busy}))


if __name__ == "__main__":
    main()
