"""The list of authors: every name that a byline prints, under its letter."""

from banmian.render.catalogue.holdings import Author
from banmian.render.catalogue.rows import pages_of
from banmian.render.frame import addresses
from banmian.render.frame.site import Site
from banmian.render.frame.views import Link
from banmian.render.language import labels
from banmian.render.language.order import SortKey, sort_key
from banmian.render.links.names import Name
from banmian.render.lists.articles import author_names, role_words
from banmian.render.names.letters import NAMES, by_letter
from banmian.render.names.lists import folded, names_links
from banmian.render.names.views import NameRow, NamesPage


def authors_page(site: Site, path: str, number: int = 1) -> NamesPage:
    """Everything a page of the list shows."""
    authors = authors_of(site)
    alone = pages_of(len(authors), NAMES) == 1
    return NamesPage(
        title=site.words(labels.WAYS["authors"]),
        kinds=names_links(site, path, None),
        letters=by_letter(
            path,
            addresses.authors(site.language),
            number,
            authors,
            lambda one: _row(site, path, one, alone),
        ),
        count=len(authors),
    )


def authors_of(site: Site) -> list[tuple[SortKey, Author]]:
    """All authors, as a reader of the site's language expects them ordered, each with what it is ordered by."""
    if not site.authors_in_order:
        keyed = [(_key(site, one), one) for one in site.catalogue.holdings.authors.values()]
        site.authors_in_order.extend(sorted(keyed, key=lambda pair: (pair[0], pair[1].name)))
    return site.authors_in_order


def _key(site: Site, author: Author) -> SortKey:
    return sort_key(site.language, author_names(site, author)[0].text, person=True)


def _row(site: Site, path: str, author: Author, with_forms: bool) -> NameRow:
    name, others = author_names(site, author)
    roles = tuple(dict.fromkeys(role for _, some in author.works for role in some))
    number = len(author.works)
    target = addresses.author(site.language, author.name)
    return NameRow(
        link=Link(addresses.relative(path, target), name.text, name.lang),
        others=others,
        note=Name(role_words(site, roles)),
        count=number,
        find=folded(" ".join(one.text for one in (name, *others))) if with_forms else "",
        unit=site.words.count("{n} article", "{n} articles", number),
    )
