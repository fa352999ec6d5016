"""The page of one person, place, organisation or term: what the editors say, and every sentence that names it."""

from collections import Counter
from collections.abc import Iterator
from heapq import nsmallest
from typing import Final

from banmian.authority.forms import forms
from banmian.i18n import tag
from banmian.model import AuthorityKind, Body, Entry, Explanation, Geography, Person
from banmian.render.catalogue import said
from banmian.render.frame import addresses
from banmian.render.frame.pager import pager
from banmian.render.frame.site import Site
from banmian.render.frame.views import Link
from banmian.render.language import labels
from banmian.render.language.order import sort_key
from banmian.render.links.names import Name, entry_link, name_of
from banmian.render.links.sources import source_link
from banmian.render.names.contexts import pages_of_mentions, quoted
from banmian.render.names.lists import other_names
from banmian.render.names.views import Companions, EntryPage, Fact

SHOWN: Final = 12
"""How many companions of a kind are shown at once; the rest unfold …"""
MOST: Final = 200
"""… up to so many."""


def entry_page(site: Site, path: str, entry: Entry, number: int = 1) -> EntryPage:
    """Everything a page of an entry shows: beyond the first, its name and its sentences."""
    pages = pages_of_mentions(site.catalogue.mentions.of(entry))
    opening = number == 1
    first = addresses.entry(site.language, entry.kind, entry.id)
    return EntryPage(
        name=name_of(site, entry),
        others=other_names(site, entry),
        kind=kind_link(site, path, entry.kind),
        explanation=_said(site, entry.about.text) if opening and isinstance(entry.about, Explanation) else Name(""),
        facts=tuple(fact for fact in _facts(site, path, entry) if fact.values) if opening else (),
        extent=extent(site, entry),
        quotations=quoted(site, path, pages[number - 1]),
        companions=tuple(_companions(site, path, entry)) if opening else (),
        pager=pager(path, first, number, len(pages)),
    )


def kind_link(site: Site, path: str, kind: AuthorityKind) -> Link:
    """The way to the list an entry stands in."""
    return Link(addresses.relative(path, addresses.names(site.language, kind)), site.words(labels.NAMES[kind]))


def extent(site: Site, entry: Entry) -> str:
    """How often an entry is named, in how many articles."""
    mentions = site.catalogue.mentions.of(entry)
    articles = len({one.passage.article for one in mentions if one.passage.article in site.catalogue.places})
    return site.words("{mentions} in {articles}").format(
        mentions=site.words.count("{n} mention", "{n} mentions", len(mentions)),
        articles=site.words.count("{n} article", "{n} articles", articles),
    )


def _said(site: Site, texts: tuple[tuple[str, str], ...]) -> Name:
    language, text = said(texts, site.language)
    return Name(text, tag(language) if language != site.language else "")


def _word(text: str, lang: str = "") -> tuple[Link, None]:
    return Link("", text, lang), None


def _facts(site: Site, path: str, entry: Entry) -> Iterator[Fact]:
    for language in site.catalogue.languages:
        lang = tag(language) if language != site.language else ""
        variants = forms(entry, language)[1:]
        label = site.words("Also, in {language}").format(language=labels.language(site.words, language))
        yield Fact(label, tuple(_word(form, lang) for form in variants))
    yield _credited(site, path, entry)
    match entry.about:
        case Person():
            yield _roles(site, path, entry.about)
        case Geography():
            yield from _geography(site, path, entry, entry.about)
        case Body():
            yield _body(site, entry.about)
        case Explanation():
            yield _sources(site, path, entry.about)


def _credited(site: Site, path: str, entry: Entry) -> Fact:
    """Under which names it is in the list of authors, with what those are credited with."""
    known, words = site.catalogue.holdings, site.words
    links = []
    for name in known.names_of.get((entry.kind, entry.id), ()):
        number = words.count("{n} article", "{n} articles", len(known.authors[name].works))
        target = addresses.relative(path, addresses.author(site.language, name))
        links.append((Link(target, words("{name}, {number}").format(name=name, number=number)), None))
    return Fact(words("In bylines"), tuple(links))


def _roles(site: Site, path: str, about: Person) -> Fact:
    words = ((_said(site, role.name), source_link(site, path, role.source)) for role in about.roles)
    return Fact(site.words("As printed"), tuple((Link("", name.text, name.lang), source) for name, source in words))


def _geography(site: Site, path: str, entry: Entry, about: Geography) -> Iterator[Fact]:
    known, words = site.catalogue.mentions.entries, site.words
    yield Fact(words("Kind of place"), (_word(labels.label(words, labels.PLACES, about.kind)),))
    around = known.get((AuthorityKind.PLACES, about.within or ""))
    yield Fact(words("Within"), ((entry_link(site, path, around), None),) if around else ())
    inside = sorted(
        site.catalogue.mentions.within.get(entry.id, ()),
        key=lambda one: (sort_key(site.language, name_of(site, one).text), one.id),
    )
    yield Fact(words("Contains"), tuple((entry_link(site, path, one), None) for one in inside))
    if place := about.coordinates:
        north = words("{degrees}° N") if place.latitude >= 0 else words("{degrees}° S")
        east = words("{degrees}° E") if place.longitude >= 0 else words("{degrees}° W")
        where = (north.format(degrees=f"{abs(place.latitude):g}"), east.format(degrees=f"{abs(place.longitude):g}"))
        yield Fact(words("Coordinates"), tuple(map(_word, (*where, f"({place.source})"))))


def _body(site: Site, about: Body) -> Fact:
    """Whose the name in this language is; nothing to say in the paper's own."""
    if site.language == site.catalogue.original:
        return Fact("", ())
    label = site.words("Its name in {language}").format(language=labels.language(site.words, site.language))
    whose = site.words("one it is known by") if about.established else site.words("a rendering of ours")
    return Fact(label, (_word(whose),))


def _sources(site: Site, path: str, about: Explanation) -> Fact:
    if not about.sources:
        return Fact(site.words("Explained from"), (_word(site.words("common knowledge, not the pages alone")),))
    return Fact(site.words("Explained after"), tuple((source_link(site, path, one), None) for one in about.sources))


def _companions(site: Site, path: str, entry: Entry) -> Iterator[Companions]:
    """Who and what is named in the same paragraphs, the most frequent first."""
    known = site.catalogue.mentions
    counts = known.together.get((entry.kind, entry.id)) or Counter()
    for kind in known.kinds:
        every = [(known.entries[other], number) for other, number in counts.items() if other[0] is kind]
        found = nsmallest(MOST, every, key=lambda one: (-one[1], one[0].id))
        found.sort(key=lambda one: (-one[1], sort_key(site.language, name_of(site, one[0]).text), one[0].id))
        links = tuple((entry_link(site, path, other), number) for other, number in found)
        if links:
            yield Companions(site.words(labels.NAMES[kind]), links[:SHOWN], links[SHOWN:], len(every) - len(found))
