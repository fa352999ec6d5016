"""Every address that was ever published goes on leading somewhere, or an editor says what became of it.

What is compared are `content/addresses.txt` and the files of the site as it is about to be. What says what became of
something, at its own address, is among these already (`render.gone`).
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Final

from banmian import promises
from banmian.findings import Finding, Said
from banmian.model import Archive, Gone, Status

LIST: Final = "content/addresses.txt"
TOMBSTONES: Final = "content/gone.yaml"

_MOST: Final = 20
"""How many findings of one kind are told one by one."""


def gone_addresses(archive: Archive, paths: Collection[str], notices: Collection[str]) -> Iterator[Finding]:
    """What was published, isn't among the `paths` of the site any more, and nobody has said why.

    `notices` are the paths of the pages that say what became of something. What went together is told once: a text with
    its files, in all languages that it is gone in.
    """
    there = {promises.public(path) for path in paths}
    lines = {line: number for number, line in enumerate(archive.published, 1) if line and not line.startswith("#")}
    missing = {address: lines[address] for address in sorted(lines.keys() - there)}
    told = {promises.public(path) for path in notices}
    excused = {entry.address for entry in archive.gone} | _withdrawn(archive)
    groups = _groups(
        {one: line for one, line in missing.items() if one not in told and excused.isdisjoint(promises.around(one))}
    )
    for address in list(groups)[:_MOST]:
        values: dict[str, str | int | Said] = {"address": address, "number": len(groups[address])}
        yield Finding("W701", LIST, min(groups[address]), values=values)
    if rest := list(groups.values())[_MOST:]:
        yield Finding("W702", LIST, min(map(min, rest)), values={"number": sum(map(len, rest))})
    yield from _tombstones(archive.gone, missing, there)


def lasting(paths: Iterable[str]) -> set[str]:
    """The addresses, of those of the files at `paths`, that are promised to last."""
    return {promises.public(path) for path in paths if promises.promised(path)}


def new_addresses(archive: Archive, paths: Collection[str]) -> Iterator[Finding]:
    """A list that is kept, but lacks what the site has now: the next build adds it."""
    new = lasting(paths).difference(archive.published)
    if archive.published and new:
        yield Finding("W705", LIST, values={"number": len(new), "address": min(new)})


def _withdrawn(archive: Archive) -> set[str]:
    """The folders of the texts that are withdrawn: their pages say so, and so do their files."""
    articles = (article for issue in archive.issues for sheet in issue.sheets for article in sheet.articles)
    return {promises.folder_of(article.id) for article in articles if article.status is Status.WITHDRAWN}


def _groups(missing: Mapping[str, int]) -> dict[str, list[int]]:
    """Missing addresses by the highest folder that is missing itself: the lines of each.

    What is missing in several languages is named without one.
    """
    languages: dict[str, int] = {}
    for address in missing:
        rest = promises.split(address)[1]
        languages[rest] = languages.get(rest, 0) + 1
    groups: dict[str, list[int]] = {}
    for address, line in missing.items():
        folders = [one for one in promises.around(address) if one in missing or languages.get(one, 0) > 1]
        groups.setdefault(folders[-1], []).append(line)
    return groups


def _tombstones(entries: tuple[Gone, ...], missing: Mapping[str, int], there: Collection[str]) -> Iterator[Finding]:
    """What is wrong with what editors say."""
    needed = {one for address in missing for one in promises.around(address)}
    rests = {promises.split(address)[1] for address in there}
    for entry in entries:
        if entry.address not in needed:
            yield Finding("W704", TOMBSTONES, entry.line, values={"address": entry.address})
        if entry.see and not entry.see.startswith("https://") and entry.see not in there and entry.see not in rests:
            yield Finding("W703", TOMBSTONES, entry.line, values={"address": entry.see})
