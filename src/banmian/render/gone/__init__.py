"""What stands at addresses that led to something once: what became of it, and where to go on.

An editor has said so in `content/gone.yaml`; or it was a list of things of which there are none today, or a text side by side
with a translation that is there no more. A page is answered for by a page, a file to take away by a file of its own format:
whatever asks for an address gets something that it can read.
"""

from collections.abc import Collection, Iterator
from functools import partial
from types import MappingProxyType

from banmian import promises
from banmian.model import Archive, Gone, Planned
from banmian.render.catalogue import Catalogue
from banmian.render.gone.files import form_of, instead
from banmian.render.gone.pages import Missing, page


def notices(known: Catalogue, paths: Collection[str]) -> Iterator[Planned]:
    """A page or file for each that was published, isn't there any more, and of which something can be said.

    `paths` are those of the pages of the site. A file is gone when the page it lay beside is.
    """
    if not known.archive.published:
        return
    there = frozenset(map(promises.public, paths))
    told = dict(_told(known.archive, there))
    missing = Missing(there, MappingProxyType(told))
    for address in sorted(told):
        yield Planned(f"{address}{promises.INDEX}", partial(page, known, missing, address), instead=True)
    for address, entry in sorted(_files(known.archive, there), key=lambda one: one[0]):
        yield Planned(address, partial(instead, known, there, address, entry), instead=True)


def _told(archive: Archive, there: frozenset[str]) -> Iterator[tuple[str, Gone | None]]:
    tombstones = _tombstones(archive)
    for address in archive.published:
        if address in there or not promises.is_page(address) or address.startswith("#"):
            continue
        entry = next((tombstones[one] for one in promises.around(address) if one in tombstones), None)
        language, rest = promises.split(address)
        if entry or (language in archive.settings.languages and not promises.is_identity(rest)):
            yield address, entry


def _files(archive: Archive, there: frozenset[str]) -> Iterator[tuple[str, Gone]]:
    tombstones = _tombstones(archive)
    for address in archive.published if tombstones else ():
        if promises.is_page(address) or promises.folder(address) in there or not form_of(address):
            continue
        entry = next((tombstones[one] for one in promises.around(address) if one in tombstones), None)
        if entry:
            yield address, entry


def _tombstones(archive: Archive) -> dict[str, Gone]:
    return {entry.address: entry for entry in reversed(archive.gone)}
