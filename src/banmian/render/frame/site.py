"""One language of the site: the archive's catalogue, the words, and what every page has around its content."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from functools import cached_property, partial
from typing import Concatenate, ParamSpec

from banmian.i18n import Words, language_name, locale, tag, translator
from banmian.model import AuthorityKind, Entry, Planned, Settings
from banmian.render.catalogue import Catalogue, in_words, said
from banmian.render.catalogue.holdings import Author
from banmian.render.frame import addresses, ways
from banmian.render.frame.graph import Shown, graph
from banmian.render.frame.views import Frame, Link, Prose, Switch
from banmian.render.language import prose
from banmian.render.language.order import SortKey
from banmian.render.language.tongues import tongue, tongues_in_html
from banmian.text import clipped


@dataclass(frozen=True)
class Site:
    """One language's tree of pages."""

    catalogue: Catalogue
    language: str

    @cached_property
    def words(self) -> Words:
        """The words of the interface."""
        return translator(self.language)

    @cached_property
    def names_in_order(self) -> dict[AuthorityKind, tuple[Entry, ...]]:
        """The entries of each kind as this language orders them; filled by `names` as they are asked for."""
        return {}

    @cached_property
    def authors_in_order(self) -> list[tuple[SortKey, Author]]:
        """The authors, likewise filled by `authors`."""
        return []

    @cached_property
    def ways(self) -> tuple[tuple[str, str], ...]:
        """(path, title) of each way into the archive."""
        return tuple((way.address(self.language), ways.title(self.words, way)) for way in ways.ways(self.catalogue))

    @property
    def settings(self) -> Settings:
        """The archive's settings."""
        return self.catalogue.archive.settings

    @property
    def foreign(self) -> str:
        """The tag of Chinese text on this site's pages: empty where that is the page's own language."""
        return "" if self.language == self.catalogue.original else tag(self.catalogue.original)

    def paper_name(self, paper: str) -> str:
        """A newspaper's name in this language."""
        known = self.catalogue.papers.get(paper)
        return (in_words(known.name, self.language) if known else "") or paper


def address(site: Site, path: str) -> str:
    """The public address of a page: absolute if the archive knows where it is published, else empty."""
    return site.settings.base_url + addresses.public(path) if site.settings.base_url else ""


def _point(site: Site, path: str, target: str) -> str:
    """How a page names another (or itself) to machines."""
    return address(site, target) or addresses.relative(path, target)


def _switches(site: Site, path: str, shared: Collection[str], instead: str) -> tuple[Switch, ...]:
    return tuple(
        Switch(
            tag=tag(language),
            name=language_name(language),
            href=addresses.relative(path, addresses.in_language(path if language in shared else instead, language)),
            current=language == site.language,
        )
        for language in site.catalogue.languages
    )


def _alternates(site: Site, path: str, shared: Collection[str]) -> tuple[tuple[str, str], ...]:
    """The page in every language it is in; for a reader of none of them, the one the paper was written in."""
    languages = [language for language in site.catalogue.languages if language in shared]
    places = [(tag(language), addresses.in_language(path, language)) for language in languages]
    home = path == addresses.home(site.language)
    anywhere = addresses.INDEX if home else addresses.in_language(path, site.catalogue.original)
    return tuple((name, _point(site, path, target)) for name, target in (*places, ("x-default", anywhere)))


def in_prose(site: Site, texts: tuple[tuple[str, str], ...]) -> Prose:
    """What editors wrote, in the site's language if there is a text in it; the language of plain text is guessed."""
    language, text = said(texts, site.language)
    lang = tag(language) if language and language != site.language else ""
    lang = lang if language else tongue(site.language, text)
    html = prose.prose(text)
    return Prose(html if lang else tongues_in_html(site.language, html), lang)


@dataclass(frozen=True, slots=True)
class Shared:
    """In which languages there is a page, if not in all, and what a reader of another is shown instead (a path)."""

    languages: tuple[str, ...]
    instead: str


def _shown(
    site: Site, path: str, title: str, description: str, languages: Collection[str], dates: tuple[str, str]
) -> Shown:
    others = [language for language in site.catalogue.languages if language in languages and language != site.language]
    return Shown(
        title=title,
        description=description,
        url=address(site, path),
        picture=address(site, "static/icons/icon-512.png"),
        archive=in_words(site.settings.title, site.language),
        language=site.language,
        others=others,
        published=dates[0],
        revised=dates[1],
    )


def frame(
    site: Site,
    path: str,
    title: str,
    description: str = "",
    crumbs: tuple[Link, ...] = (),
    section: str = "",
    shared: Shared | None = None,
    dates: tuple[str, str] = ("", ""),
) -> Frame:
    """What stands around the content of the page at `path`, a path within this language's tree.

    `title` is the page's own; the archive's is added. Any page that brings its own template uses this too. `dates` are those
    of a text: of the newspaper and, if it was revised, of that.
    """
    everywhere = shared or Shared(site.catalogue.languages, path)
    own = in_words(site.settings.title, site.language)
    about = clipped(description or prose.first_sentence(in_words(site.settings.description, site.language)) or own)
    return Frame(
        language=site.language,
        tag=tag(site.language),
        source_tag=site.foreign,
        static=addresses.relative(path, "static") + "/",
        site_title=own,
        title=f"{title} – {own}" if title and title != own else own,
        description=about,
        home=addresses.relative(path, addresses.home(site.language)),
        search=addresses.relative(path, addresses.search(site.language)),
        about=addresses.relative(path, addresses.about(site.language)) if site.settings.about else "",
        browse=addresses.relative(path, addresses.browse(site.language)),
        ways=tuple(Link(addresses.relative(path, target), text) for target, text in site.ways),
        crumbs=crumbs,
        switches=_switches(site, path, everywhere.languages, everywhere.instead),
        canonical=_point(site, path, path),
        alternates=_alternates(site, path, everywhere.languages),
        rights=in_words(site.settings.rights, site.language),
        repository=site.settings.repository if site.settings.repository.startswith("https://") else "",
        locale=locale(site.language),
        opensearch=addresses.relative(path, addresses.opensearch(site.language)) if site.settings.base_url else "",
        manifest=addresses.relative(path, addresses.manifest(site.language)),
        feed=addresses.relative(path, addresses.feed(site.language)) if site.catalogue.archive.issues else "",
        feed_as_json=addresses.relative(path, addresses.json_feed(site.language))
        if site.catalogue.archive.issues
        else "",
        section=section,
        graph=graph(_shown(site, path, title or own, about, everywhere.languages, dates)),
    )


What = ParamSpec("What")
"""What a page is about."""


def planned(
    path: str, make: Callable[Concatenate[Site, str, What], bytes], site: Site, *what: What.args, **more: What.kwargs
) -> Planned:
    """The page of something, planned at a path."""
    return Planned(path, partial(make, site, path, *what, **more))
