"""The lists of people, places, organisations and terms."""

import unicodedata
from itertools import groupby

from banmian.authority.forms import forms
from banmian.i18n import tag
from banmian.model import AuthorityKind, Entry, Geography, Person
from banmian.render import addresses, labels
from banmian.render.catalogue import said
from banmian.render.nameviews import NameRow, NamesLink, NamesPage
from banmian.render.naming import Name, entry_link, name_of
from banmian.render.order import letter, sort_key
from banmian.render.site import Site
from banmian.render.views import Link


def entries_of(site: Site, kind: AuthorityKind) -> list[Entry]:
    """The entries of a kind, as a reader of the site's language expects them ordered."""
    entries = (entry for (of, _), entry in site.catalogue.mentions.entries.items() if of is kind)
    return sorted(entries, key=lambda entry: (_key(site, entry), entry.id))


def _key(site: Site, entry: Entry) -> tuple[tuple[str, ...], str]:
    return sort_key(site.language, name_of(site, entry).text, person=entry.kind is AuthorityKind.PEOPLE)


def names_links(site: Site, path: str, kind: AuthorityKind) -> tuple[NamesLink, ...]:
    """The ways to all lists, from one of them."""
    known = site.catalogue.mentions
    return tuple(
        NamesLink(
            Link(addresses.relative(path, addresses.names(site.language, one)), site.words(labels.NAMES[one])),
            sum(of is one for of, _ in known.entries),
            one is kind,
        )
        for one in known.kinds
    )


def names_page(site: Site, path: str, kind: AuthorityKind) -> NamesPage:
    """Everything a list shows."""
    entries = entries_of(site, kind)
    letters = groupby(entries, key=lambda entry: letter(_key(site, entry)))
    return NamesPage(
        title=site.words(labels.NAMES[kind]),
        kinds=names_links(site, path, kind),
        letters=tuple((head, tuple(_row(site, path, entry) for entry in group)) for head, group in letters),
        count=len(entries),
    )


def _row(site: Site, path: str, entry: Entry) -> NameRow:
    every = [form for language in site.catalogue.languages for form in forms(entry, language)]
    return NameRow(
        link=entry_link(site, path, entry),
        others=other_names(site, entry),
        note=_note(site, entry),
        count=len(site.catalogue.mentions.of(entry)),
        find=folded(" ".join(dict.fromkeys(every))),
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
