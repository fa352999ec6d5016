"""What people, places, organisations and terms are called on a page, and where their own pages are."""

from dataclasses import dataclass

from banmian.i18n import tag
from banmian.model import Credit, Entry
from banmian.render.catalogue import said
from banmian.render.catalogue.holdings import credited as _credited
from banmian.render.frame import addresses
from banmian.render.frame.site import Site
from banmian.render.frame.views import Link


@dataclass(frozen=True, slots=True)
class Name:
    """A name, and its tag if it isn't in the page's language."""

    text: str
    lang: str = ""


def name_of(site: Site, entry: Entry) -> Name:
    """What an entry is called on this site's pages: in another language, if it has no name in this."""
    language, text = said(entry.name, site.language)
    return Name(text, tag(language) if language != site.language else "")


def entry_link(site: Site, path: str, entry: Entry) -> Link:
    """The way from the page at `path` to an entry's own, called by its name."""
    name = name_of(site, entry)
    target = addresses.entry(site.language, entry.kind, entry.id)
    return Link(addresses.relative(path, target), name.text, name.lang)


def credited(site: Site, credit: Credit, article: str) -> Entry | None:
    """The person, or for an agency the organisation, that a byline names."""
    known = site.catalogue.mentions
    found = _credited(known.finder, credit.name, article)
    return known.entries[found] if found else None


def credit_name(site: Site, credit: Credit, article: str) -> Name:
    """A name in a byline, in this language if the authority file knows it there."""
    entry = credited(site, credit, article)
    return name_of(site, entry) if entry else Name(credit.name, site.foreign)
