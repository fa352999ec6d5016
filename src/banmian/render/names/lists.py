"""The lists of people, places, organisations and terms."""

import unicodedata

from banmian.authority.forms import forms
from banmian.i18n import tag
from banmian.model import AuthorityKind, Entry, Geography, Person
from banmian.render.catalogue import said
from banmian.render.catalogue.rows import pages_of
from banmian.render.frame import addresses
from banmian.render.frame.site import Site
from banmian.render.frame.views import Link
from banmian.render.language import labels
from banmian.render.language.order import SortKey, sort_key
from banmian.render.links.names import Name, entry_link, name_of
from banmian.render.names.letters import NAMES, by_letter
from banmian.render.names.views import NameRow, NamesLink, NamesPage


def entries_of(site: Site, kind: AuthorityKind) -> tuple[Entry, ...]:
    """The entries of a kind, as a reader of the site's language expects them ordered."""
    if kind not in site.names_in_order:
        entries = (entry for (of, _), entry in site.catalogue.mentions.entries.items() if of is kind)
        site.names_in_order[kind] = tuple(sorted(entries, key=lambda entry: (_key(site, entry), entry.id)))
    return site.names_in_order[kind]


def _key(site: Site, entry: Entry) -> SortKey:
    return sort_key(site.language, name_of(site, entry).text, person=entry.kind is AuthorityKind.PEOPLE)


def names_links(site: Site, path: str, kind: AuthorityKind | None) -> tuple[NamesLink, ...]:
    """The ways to all lists, from one of them: that of a kind, or (`None`) that of the authors."""
    known = site.catalogue.mentions
    links = [
        NamesLink(
            Link(addresses.relative(path, addresses.names(site.language, one)), site.words(labels.NAMES[one])),
            sum(of is one for of, _ in known.entries),
            one is kind,
        )
        for one in known.kinds
    ]
    if authors := site.catalogue.holdings.authors:
        target = Link(addresses.relative(path, addresses.authors(site.language)), site.words(labels.WAYS["authors"]))
        links.append(NamesLink(target, len(authors), kind is None))
    return tuple(links)


def names_page(site: Site, path: str, kind: AuthorityKind, number: int = 1) -> NamesPage:
    """Everything a page of a list shows."""
    entries = entries_of(site, kind)
    alone = pages_of(len(entries), NAMES) == 1
    return NamesPage(
        title=site.words(labels.NAMES[kind]),
        kinds=names_links(site, path, kind),
        letters=by_letter(
            path,
            addresses.names(site.language, kind),
            number,
            [(_key(site, entry), entry) for entry in entries],
            lambda entry: _row(site, path, entry, alone),
        ),
        count=len(entries),
    )


def _row(site: Site, path: str, entry: Entry, with_forms: bool) -> NameRow:
    every = [form for language in site.catalogue.languages for form in forms(entry, language)] if with_forms else []
    count = len(site.catalogue.mentions.of(entry))
    return NameRow(
        link=entry_link(site, path, entry),
        others=other_names(site, entry),
        note=_note(site, entry),
        count=count,
        find=folded(" ".join(dict.fromkeys(every))),
        unit=site.words.count("{n} mention", "{n} mentions", count),
    )


def other_names(site: Site, entry: Entry) -> tuple[Name, ...]:
    """The name in the archive's other languages."""
    shown = name_of(site, entry)
    names = (Name(text, tag(of)) for of, text in entry.name if of != site.language and of in site.catalogue.languages)
    return tuple(name for name in names if name != shown)


def _note(site: Site, entry: Entry) -> Name:
    """A person's first printed office, a place's kind."""
    if isinstance(entry.about, Geography):
        return Name(labels.label(site.words, labels.PLACES, entry.about.kind))
    if isinstance(entry.about, Person) and entry.about.roles:
        language, text = said(entry.about.roles[0].name, site.language)
        return Name(text, tag(language) if language != site.language else "")
    return Name("")


def folded(text: str) -> str:
    """Small letters without accents; `static/js/filter.js` does the same to what a reader types."""
    plain = unicodedata.normalize("NFKD", text.lower())
    return "".join(sign for sign in plain if not unicodedata.combining(sign))
