"""Whether the entries of the authority files agree with each other and with what the archive prints.

Whatever could not be read is blamed on nobody else: an entry is held against an article or another file only if that
could be read. An article is withdrawn in its own record alone: entries may go on naming it as a source.
"""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field

from banmian import authority
from banmian.findings import Finding, short
from banmian.model import Archive, AuthorityKind, Entry, Explanation, Geography, MentionRule, Passage, Person
from banmian.records.authority.entries import AuthorityReading, Listed
from banmian.records.authority.names import names
from banmian.records.authority.sources import withdrawn
from banmian.records.form.vocabulary import COUNTY_LEVEL, PLACES
from banmian.records.notation.yamlio import Where
from banmian.text import bare


@dataclass(slots=True)
class _Printed:
    """What the archive prints, as far as it could be read."""

    unread: Collection[str]
    """Ids of the articles that could not be read."""
    withdrawn: Collection[str] = ()
    """Ids of the articles that are there, and not published."""
    texts: dict[Passage, str] = field(default_factory=dict)
    scopes: set[str] = field(default_factory=set)
    """Ids of the issues, sheets and articles."""
    named: dict[tuple[AuthorityKind, str], set[Passage]] = field(default_factory=dict)
    """Where each entry is named."""

    def unknown(self, passage: Passage) -> bool:
        """Whether a passage may be there, but could not be read or is not published."""
        return passage.article in self.withdrawn or any(
            name == passage.article or name.startswith(f"{passage.article}-") for name in self.unread
        )


def check(
    archive: Archive, reading: AuthorityReading, unread: Collection[str] = (), *, whole: bool = True
) -> Iterator[Finding]:
    """All findings about the entries; `unread` are articles that could not be read, `whole` says there may be no more."""
    if not reading.listed:
        return
    printed = _printed(archive, unread)
    yield from names(reading, archive.settings.languages)
    yield from _places(reading)
    yield from _shared(archive, reading)
    for one in reading.listed:
        yield from _sources(one, printed, archive.settings.languages[0])
        yield from _rule(one, printed)
    if whole:
        yield from _unnamed(reading, printed, archive.settings.languages[0])


def shown(passage: Passage) -> str:
    """A passage as the site addresses it: `hyrb-2021-09-28-02-05#p3`."""
    return passage.article if passage.block is None else f"{passage.article}#p{passage.block}"


def _printed(archive: Archive, unread: Collection[str]) -> _Printed:
    printed = _Printed(unread, withdrawn(archive))
    for text in authority.texts(archive):
        printed.texts[text.passage] = f"{printed.texts.get(text.passage, '')}\n{text.text}"
    printed.scopes = {f"{issue.paper}-{issue.date}" for issue in archive.issues}
    printed.scopes.update(printed.withdrawn, (passage.article for passage in printed.texts))
    for mention in authority.mentions(archive):
        printed.named.setdefault((mention.kind, mention.entry), set()).add(mention.passage)
    return printed


def _places(reading: AuthorityReading) -> Iterator[Finding]:
    """What contains a place is a place; nothing contains itself; coordinates are of what is large enough."""
    within = {one.id: one.about.within for one in reading.entries if isinstance(one.about, Geography)}
    for one in reading.listed:
        about = one.entry.about
        if not isinstance(about, Geography):
            continue
        if about.kind not in PLACES:
            yield one.finding("R114", ("kind",), field="kind", choices=", ".join(PLACES), got=short(about.kind))
        elif about.coordinates and about.kind not in COUNTY_LEVEL:
            yield one.finding("N114", ("coordinates",), kind=about.kind)
        if about.within is not None and about.within not in within:
            yield one.finding("N106", ("within",), id=about.within)
        if circle := _circle(one.entry.id, within):
            yield one.finding("N107", ("within",), circle=" → ".join(circle))


def _circle(start: str, within: dict[str, str | None]) -> list[str]:
    """The way from a place back to itself; empty if there is none."""
    way, at = [start], within.get(start)
    while at is not None and at not in way:
        way.append(at)
        at = within.get(at)
    return [*way, start] if at == start else []


def _shared(archive: Archive, reading: AuthorityReading) -> Iterator[Finding]:
    """Names that are two entries' of one kind, and nothing says which is meant."""
    language = archive.settings.languages[0]
    first: dict[tuple[AuthorityKind, str], Listed] = {}
    shared: dict[tuple[AuthorityKind, str], Listed] = {}
    for one in reading.listed:
        others: dict[str, tuple[str, Listed]] = {}
        for form in authority.forms(one.entry, language):
            other = first.setdefault((one.entry.kind, form), one)
            if other.entry.id != one.entry.id:
                others.setdefault(other.entry.id, (form, other))
                shared[one.entry.kind, one.entry.id] = one
                shared[other.entry.kind, other.entry.id] = other
        for form, other in others.values():
            if one.entry.rule == other.entry.rule == MentionRule():
                yield one.finding("N102", ("name",), name=short(form), other=other.entry.id, line=other.line)
    if shared and any(one.entry.rule != MentionRule() for one in shared.values()):
        yield from _clashes(archive, reading.entries, shared)


def _clashes(
    archive: Archive, entries: Iterable[Entry], shared: dict[tuple[AuthorityKind, str], Listed]
) -> Iterator[Finding]:
    """Where two entries' rules both hold; each pair once."""
    finder = authority.find(entries, archive.settings.languages[0])
    told = set()
    for text in authority.texts(archive):
        for match, other in finder.clashes(text.text, text.passage.article):
            one, two = shared.get((other.kind, other.entry)), shared.get((match.kind, match.entry))
            if (
                not one
                or not two
                or one.entry.rule == two.entry.rule == MentionRule()
                or (one.entry, two.entry) in told
            ):
                continue
            told.add((one.entry, two.entry))
            name, place = text.text[match.start : match.end], shown(text.passage)
            yield one.finding("N103", ("name",), name=short(name), other=match.entry, passage=place)


def _sources(one: Listed, printed: _Printed, language: str) -> Iterator[Finding]:
    """The passages that an entry names are there, and a role's words are printed where the person is named."""
    about = one.entry.about
    if isinstance(about, Explanation):
        for index, source in enumerate(about.sources):
            yield from _missing(one, ("sources", index), source, printed)
    if not isinstance(about, Person):
        return
    name = authority.named(one.entry.name, language)
    for index, role in enumerate(about.roles):
        missing = list(_missing(one, ("roles", index, "source"), role.source, printed))
        yield from missing
        if missing or printed.unknown(role.source):
            continue
        values = {"passage": shown(role.source), "field": f"roles[{index + 1}]"}
        words = authority.named(role.name, language)
        if not words:
            yield one.finding("N104", ("roles", index, "name"), field=f"roles[{index + 1}].name", language=language)
        elif bare(words) not in bare(printed.texts[role.source]):
            yield one.finding("N109", ("roles", index), words=short(words), **values)
        elif name and role.source not in printed.named.get((one.entry.kind, one.entry.id), ()):
            yield one.finding("N115", ("roles", index, "source"), name=short(name), **values)


def _missing(one: Listed, where: Where, passage: Passage, printed: _Printed) -> Iterator[Finding]:
    if passage not in printed.texts and not printed.unknown(passage):
        yield one.finding("N108", where, passage=shown(passage))


def _rule(one: Listed, printed: _Printed) -> Iterator[Finding]:
    """The articles, sheets and issues that a rule names are there."""
    for name, ids in (("only_in", one.entry.rule.only_in), ("not_in", one.entry.rule.not_in)):
        for index, place in enumerate(ids):
            if not printed.unknown(Passage(place)) and place not in printed.scopes:
                yield one.finding("N108", ("rule", name, index), passage=place)


def _unnamed(reading: AuthorityReading, printed: _Printed, language: str) -> Iterator[Finding]:
    """Entries that the archive names nowhere; a place that contains another is needed all the same."""
    containing = {one.about.within for one in reading.entries if isinstance(one.about, Geography)}
    for one in reading.listed:
        kind, name = one.entry.kind, authority.named(one.entry.name, language)
        needed = kind is AuthorityKind.PLACES and one.entry.id in containing
        if name and not needed and (kind, one.entry.id) not in printed.named:
            yield one.finding("N110", ("name",), name=short(name))
