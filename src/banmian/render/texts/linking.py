"""Names in a text as links: the first mention of each entry in an article leads to its page.

Names within other names are passed over, and the heads are left as printed. A name that stands only in section heads
is linked there. What a term stands for is told beside it, in the language of the text.
"""

from collections.abc import Iterator, Sequence

from banmian.model import Article, Block, BlockKind, Entry, Explanation, Field, Mention
from banmian.render.catalogue.mentions import key, outermost
from banmian.render.frame import addresses
from banmian.render.frame.site import Site
from banmian.render.links.names import name_of
from banmian.render.texts.blocks import Named
from banmian.render.texts.views import LinkedNames, Tip
from banmian.text import clipped


def linked_names(site: Site, path: str, article: Article, language: str, side: str = "") -> LinkedNames:
    """The names to be linked in an article's text in a language, for the page at `path`.

    The site is that of the reader: its pages are linked, its language explains the terms. `side` tells the texts of a
    page apart that has several.
    """
    texts = _blocks(site, article, language)
    found: dict[int, list[tuple[int, int, Named]]] = {}
    tips: list[Tip] = []
    for number, mention, entry in _firsts(site, article, texts, language):
        href = addresses.relative(path, addresses.entry(site.language, entry.kind, entry.id))
        tip = _tip(site, entry, href, number, side)
        ask = site.words("{term}: what it means").format(term=tip.name) if tip else ""
        named = Named(href, tip.text, tip.id, ask) if tip else Named(href)
        found.setdefault(number, []).append((mention.start, mention.end, named))
        tips += [tip] if tip else []
    return LinkedNames({number: tuple(names) for number, names in found.items()}, tuple(tips))


def explanation(entry: Entry, language: str) -> str:
    """What a term stands for, in a language; empty for other entries, and for a term not explained in it."""
    return dict(entry.about.text).get(language, "") if isinstance(entry.about, Explanation) else ""


def _blocks(site: Site, article: Article, language: str) -> Sequence[Block]:
    translation = site.catalogue.translations.get((article.id, language))
    return translation.blocks if translation else article.blocks


def _firsts(
    site: Site, article: Article, texts: Sequence[Block], language: str
) -> Iterator[tuple[int, Mention, Entry]]:
    """(block's number, mention, entry) of the first mention of each entry: in the text, or else in section heads."""
    known = site.catalogue.mentions
    order = sorted(enumerate(texts, 1), key=lambda one: (one[1].kind is BlockKind.SECTION, one[0]))
    seen = set()
    for number, _ in order:
        for mention in outermost(known.at(language, (article.id, Field.TEXT, number))):
            if key(mention) not in seen:
                seen.add(key(mention))
                yield number, mention, known.entries[key(mention)]


def _tip(site: Site, entry: Entry, href: str, block: int, side: str) -> Tip | None:
    """What opens beside a term: how its explanation begins. A long report names sixty; the whole is on the term's page."""
    text, name = explanation(entry, site.language), name_of(site, entry)
    element = f"term-{side}-{entry.id}" if side else f"term-{entry.id}"
    return Tip(element, name.text, name.lang, clipped(text), href, block) if text else None
