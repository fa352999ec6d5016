"""The lists of the strongest passages that recur, and of formulas."""

import hashlib
import re
from collections.abc import Iterator, Sequence
from typing import Final

from banmian.i18n import long_date
from banmian.render.catalogue.rows import split
from banmian.render.frame import addresses
from banmian.render.frame.pager import pager
from banmian.render.frame.site import Site
from banmian.render.frame.views import Link
from banmian.render.language.sentences import starts
from banmian.render.links.articles import article_link
from banmian.render.passages.notes import SIGNS, WHOLE
from banmian.render.passages.views import PassagePart, PassagesPage, PassageView
from banmian.ties import AT_LEAST, FORMULA, Family, Part, Place

ON_A_PAGE: Final = 50
"""Passages on one page of the list."""
_ARTICLES, _UNFOLDED = 12, 40
"""Articles that the list shows at once, and at all."""
_AROUND: Final = 12
"""Characters that the list shows around a wording, at most."""
_CLAUSE: Final = re.compile("[，、；：。！？,;:.!?\n]")


def passages_page(site: Site, path: str, number: int) -> PassagesPage:
    """One page of the list of the strongest passages."""
    words, found = site.words, site.catalogue.recurring
    some = words(
        "Wording of {n} characters or more that several articles share. White space and punctuation don’t count."
    )
    order = words("The strongest come first: those that are long and stand in many articles. Where an article has only a part of a passage, its length is given.")  # fmt: skip
    apart = addresses.formulas(site.language)
    other = Link(addresses.relative(path, apart), words("Formulas")) if found.formulas else None
    first = addresses.passages(site.language)
    return _page(site, path, (first, number), found.passages, words("Passages that recur"), (some.format(n=AT_LEAST), order), other)  # fmt: skip


def formulas_page(site: Site, path: str, number: int) -> PassagesPage:
    """One page of the list of formulas."""
    words, found = site.words, site.catalogue.recurring
    intro = words("Wording that stands in more than {n} articles: it says nothing of a tie between any two of them, and isn’t shown beside their paragraphs.")  # fmt: skip
    other = Link(addresses.relative(path, addresses.passages(site.language)), words("Passages that recur"))
    first = addresses.formulas(site.language)
    return _page(site, path, (first, number), found.formulas, words("Formulas"), (intro.format(n=FORMULA),), other)


def _page(
    site: Site, path: str, at: tuple[str, int], found: Sequence[Family], title: str, intro: tuple[str, ...], other: Link | None
) -> PassagesPage:  # fmt: skip
    first, number = at
    pages = split(found, ON_A_PAGE)
    shown = tuple(_view(site, path, family) for family in pages[number - 1])
    start = sum(map(len, pages[: number - 1])) + 1
    return PassagesPage(title, intro, other, start, shown, pager(path, first, number, len(pages)))


def _view(site: Site, path: str, family: Family) -> PassageView:
    parts = tuple(_parts(site, path, family))
    before, after = _around(site, family.wording.places[0])
    return PassageView(
        id=passage_id(family.wording.text),
        before=before,
        text=family.wording.text,
        after=after,
        lang=site.foreign,
        translation=_translation(site, family.wording.places),
        length=family.wording.length,
        articles=family.articles,
        parts=parts[:_ARTICLES],
        more=parts[_ARTICLES:_UNFOLDED],
        rest=max(len(parts) - _UNFOLDED, 0),
    )


def _around(site: Site, place: Place) -> tuple[str, str]:
    """What stands before and after a place, within its clause."""
    text = site.catalogue.places[place.article].article.blocks[place.block - 1].text
    before, after = text[max(place.start - _AROUND, 0) : place.start], text[place.end : place.end + _AROUND]
    around = (_CLAUSE.split(before)[-1], _CLAUSE.split(after)[0])
    first, last = (piece if any(map(str.isalnum, piece)) else "" for piece in around)
    return first, last


def passage_link(site: Site, path: str, family: Family) -> Link:
    """The way to a passage on the first page of the list, called by its beginning."""
    target = addresses.relative(path, addresses.passages(site.language))
    text = family.wording.text
    short = text if len(text) <= WHOLE else f"{text[:WHOLE].rstrip(SIGNS)}……"
    return Link(f"{target}#{passage_id(text)}", short, site.foreign)


def passage_id(text: str) -> str:
    """The anchor of a passage in a list: it depends on its words alone."""
    words = "".join(sign for sign in text if sign.isalnum())
    return f"t-{hashlib.sha256(words.encode('utf-8', 'replace')).hexdigest()[:10]}"


def _parts(site: Site, path: str, family: Family) -> Iterator[PassagePart]:
    """The articles that have a passage, those that have most of it first."""
    by_article: dict[str, list[Part]] = {}
    for part in family.parts:
        by_article.setdefault(part.place.article, []).append(part)
    for article, parts in by_article.items():
        there = site.catalogue.places[article]
        link = article_link(site, path, there.article)
        longest = parts[0].length
        first = parts[0].place.block
        blocks = (first, *sorted({part.place.block for part in parts} - {first}))
        yield PassagePart(
            link=link,
            date=long_date(there.issue.date, site.language) if len(site.catalogue.archive.issues) > 1 else "",
            length=longest,
            whole=longest == family.wording.length,
            places=tuple(Link(f"{link.href}#p{block}", str(block)) for block in blocks),
        )


def _translation(site: Site, places: Sequence[Place]) -> str:
    """The sentences a passage stands in, as the first place that is translated has them.

    A translated paragraph is known to be that of its original; sentences are taken to be one another's if there are as
    many in both, and else nothing is said.
    """
    for place in places if site.foreign else ():
        translation = site.catalogue.translations.get((place.article, site.language))
        if translation is None:
            continue
        printed = site.catalogue.places[place.article].article.blocks[place.block - 1].text
        text = translation.blocks[place.block - 1].text
        ours, theirs = [*starts(printed), len(printed)], [*starts(text), len(text)]
        if len(ours) == len(theirs):
            first = max(number for number, start in enumerate(ours[:-1]) if start <= place.start)
            last = min(number for number, end in enumerate(ours) if end >= place.end)
            return text[theirs[first] : theirs[last]].strip()
    return ""
