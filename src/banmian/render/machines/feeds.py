"""What there is to tell those who follow the archive: the texts that came last, as Atom and as JSON Feed.

Dates are those of the newspaper and of revisions, never of a build: so the same archive gives the same feeds. A text is
known by an id that is made of its own and of the language, and stays the same wherever the archive is published.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha1
from heapq import nlargest
from typing import Any, Final

from markupsafe import Markup

from banmian.cite import NOT_AUTHORS
from banmian.i18n import tag
from banmian.model import Article, Kind, Planned, Status
from banmian.render.catalogue import Place, in_words
from banmian.render.frame import addresses
from banmian.render.frame.engine import fill, visible
from banmian.render.frame.site import Site, address, planned
from banmian.render.language import labels
from banmian.render.language.prose import first_sentence
from banmian.render.links.articles import excerpt, heads_of, revised, texts_of, title_of, translation_of
from banmian.render.links.names import credit_name

LENGTH: Final = 100
"""Texts in a feed: more than a newspaper prints in a day."""
NOON: Final = "T12:00:00Z"
"""A newspaper has a date and no time. Noon in Greenwich is on that date in all the world but a few islands."""
_IDS: Final = bytes.fromhex("6b7d1b1c6b0e5a0e9b0b9a7c0c1f5a11")
"""The namespace of the ids; never changed, or every reader would show every text anew."""


@dataclass(frozen=True, slots=True)
class Told:
    """A text as a feed tells of it."""

    id: str
    article: str
    path: str
    """Of its page, from the feed."""
    url: str
    """The same as an absolute address; empty if the archive doesn't know where it is published."""
    title: str
    lang: str
    """The tag of the title."""
    text_lang: str
    published: str
    updated: str
    authors: tuple[str, ...]
    kind: str
    summary: str
    html: str


@dataclass(frozen=True, slots=True)
class FeedView:
    """A feed. What is absolute is empty if the archive doesn't know where it is published."""

    id: str
    tag: str
    title: str
    about: str
    rights: str
    updated: str
    home: str
    url: str
    other: str
    """The same as JSON Feed, seen from the Atom feed."""
    path: str
    """Of the home page, from the feed."""
    entries: tuple[Told, ...]


def plan(site: Site) -> Iterator[Planned]:
    """The feeds of a language; none as long as the archive has no issue, for a feed has a date."""
    if site.catalogue.archive.issues:
        yield planned(addresses.feed(site.language), atom, site)
        yield planned(addresses.json_feed(site.language), json_feed, site)


def atom(site: Site, path: str) -> bytes:
    """The feed as Atom (RFC 4287)."""
    return written(site, feed(site, path))


def written(site: Site, view: FeedView) -> bytes:
    """A feed as Atom."""
    return fill("feed.xml.j2", site.language, view=view)


def json_feed(site: Site, path: str) -> bytes:
    """The feed as JSON Feed 1.1."""
    return written_as_json(site, path, feed(site, path))


def written_as_json(site: Site, path: str, view: FeedView) -> bytes:
    """A feed, whose address is `path`, as JSON Feed."""
    value = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": view.title,
        "home_page_url": view.home,
        "feed_url": view.url and address(site, path),
        "description": view.about,
        "language": view.tag,
        "items": [_item(one) for one in view.entries],
    }
    known = {key: one for key, one in value.items() if one or key == "items"}
    return visible(json.dumps(known, ensure_ascii=False, indent=1) + "\n").encode()


def _item(one: Told) -> dict[str, Any]:
    value = {
        "id": one.id,
        "url": one.url,
        "title": one.title,
        "summary": one.summary,
        "content_html": one.html,
        "date_published": one.published,
        "date_modified": one.updated,
        "authors": [{"name": name} for name in one.authors],
        "tags": [one.kind],
        "language": one.text_lang,
        "_banmian": {"id": one.article, "page": one.path},
    }
    return {key: known for key, known in value.items() if known}


def feed(site: Site, path: str) -> FeedView:
    """The texts that changed last, the newest first; those of a day in the order of the paper."""
    home = addresses.home(site.language)
    issues = site.catalogue.archive.issues
    entries = tuple(_told(site, path, place) for place in _newest(site))
    updated = max([max(one.date, one.added) + NOON for one in issues] + [one.updated for one in entries])
    return FeedView(
        id=_urn(f"{site.settings.papers[0].id}:{site.language}"),
        tag=tag(site.language),
        title=in_words(site.settings.title, site.language),
        about=first_sentence(in_words(site.settings.description, site.language)),
        rights=in_words(site.settings.rights, site.language),
        updated=updated,
        home=address(site, home),
        url=address(site, path),
        other=addresses.relative(path, addresses.json_feed(site.language)),
        path=addresses.relative(path, home),
        entries=entries,
    )


def ended(site: Site, language: str, path: str, about: str, date: str) -> FeedView:
    """A feed that nothing follows, at the path of one in a language there was once: known by the same id, it says so."""
    home = addresses.home(language)
    return FeedView(
        id=_urn(f"{site.settings.papers[0].id}:{language}"),
        tag=tag(site.language),
        title=in_words(site.settings.title, site.language),
        about=about,
        rights=in_words(site.settings.rights, site.language),
        updated=date + NOON,
        home=address(site, home),
        url=address(site, path),
        other=addresses.relative(path, addresses.json_feed(language)),
        path=addresses.relative(path, home),
        entries=(),
    )


def _newest(site: Site) -> list[Place]:
    """`nlargest` keeps the order of equals, which is that of the paper."""
    texts = (place for place in site.catalogue.places.values() if place.article.kind is not Kind.SERIES)
    return nlargest(LENGTH, texts, key=lambda place: (_updated(site, place), place.issue.date))


def _updated(site: Site, place: Place) -> str:
    return max(place.issue.date, revised(site, place.article, place.issue))


def _told(site: Site, path: str, place: Place) -> Told:
    article = place.article
    target = addresses.article(site.language, place.id)
    withdrawn = article.status is Status.WITHDRAWN
    words = site.words("This article has been withdrawn. Its address and its source remain.") if withdrawn else ""
    own = tag(site.language)
    return Told(
        id=_urn(f"{article.id}:{site.language}"),
        article=article.id,
        path=addresses.relative(path, target),
        url=address(site, target),
        title=title_of(site, article),
        lang=heads_of(site, article)[1] or own,
        text_lang=own if translation_of(site, article) or withdrawn else tag(site.catalogue.original),
        published=place.issue.date + NOON,
        updated=_updated(site, place) + NOON,
        authors=_authors(site, place),
        kind=labels.label(site.words, labels.KINDS, article.kind),
        summary=words or excerpt(site, article),
        html=words or _html(site, article),
    )


def _authors(site: Site, place: Place) -> tuple[str, ...]:
    """Those who wrote it, as the byline has them; else the newspaper."""
    credits = [one for one in place.article.byline if one.role not in NOT_AUTHORS]
    names = dict.fromkeys(credit_name(site, one, place.article.id).text for one in credits)
    return tuple(names) or (site.paper_name(place.issue.paper),)


def _html(site: Site, article: Article) -> str:
    """The text with its heads, in plain HTML: readers of feeds have their own ideas of the rest."""
    heads = heads_of(site, article)[0]
    around = [
        Markup("<p><b>{}</b></p>").format(text.replace("\n", " ")) for text in (heads.kicker, heads.subhead) if text
    ]
    blocks = [
        Markup("<p>{}</p>").format(Markup("<br>").join(block.text.split("\n"))) for block in texts_of(site, article)
    ]
    return "\n".join((*around, *blocks)) or title_of(site, article)


def _urn(name: str) -> str:
    """An id made of a name (RFC 9562, version 5)."""
    digest = bytearray(sha1(_IDS + name.encode(), usedforsecurity=False).digest()[:16])
    digest[6] = digest[6] & 0x0F | 0x50
    digest[8] = digest[8] & 0x3F | 0x80
    text = digest.hex()
    return f"urn:uuid:{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"
