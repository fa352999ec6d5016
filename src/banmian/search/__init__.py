"""Search: what Python prepares so that the browser can find an article without a server.

Makes the files of `search/` from an archive; the page that uses them is a template, its scripts are in
`templates/static/js/search/`. They have one of two forms. A small archive has its whole index in one file, as Lunr keeps
it; a large one has it in pieces, of which a query needs a few. The manifest says which.

A page opened from a disk may not fetch, but it may run scripts. So what the page loads are scripts that hand over their
data (`Banmian.receive(name, data)`), over http as well: one way, tested once.
"""

from collections.abc import Iterator
from concurrent.futures import Executor

from banmian.model import Archive, Output, Planned
from banmian.search.buckets import Kept
from banmian.search.planning import Form, form_of, plan_of
from banmian.search.stock import of_archive

__all__ = ["Form", "Kept", "files", "form_of", "plan", "plan_of"]


def files(archive: Archive) -> Iterator[Output]:
    """The files of `search/`."""
    return (one.made() for one in plan(archive))


def plan(
    archive: Archive, kept: Kept | None = None, *, form: Form | None = None, executor: Executor | None = None
) -> Iterator[Planned]:
    """The files of `search/`, in the order of their names.

    Of a small archive none is made yet; of a large one most are, because they are named by what they hold. `kept`: what
    was made before, and is taken again where it would be the same. `form`: if not what suits the archive. `executor`:
    what makes the buckets of a large one, if not processes on this machine.
    """
    return plan_of(lambda: of_archive(archive), form or form_of(archive), kept, executor)
