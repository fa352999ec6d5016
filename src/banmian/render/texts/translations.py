"""What a page says of a translation: who or what made it, how far it can be relied on, whether it is still of this text."""

from collections.abc import Iterator

from banmian.bilingual import Changes, staleness
from banmian.model import Translation
from banmian.render.catalogue import Place
from banmian.render.frame import addresses
from banmian.render.frame.site import Site
from banmian.render.frame.views import Link
from banmian.render.language import labels
from banmian.render.links.report import report_link
from banmian.render.texts.views import TranslationView
from banmian.text import plain

MACHINE = "machine"
"""With which the name of a method begins in which a machine had a part."""


def by_whom(site: Site, translation: Translation) -> str:
    """Who or what translated it, and how, in a sentence."""
    who = labels.label(site.words, labels.TRANSLATORS, translation.translator)
    if translation.method == "human":
        return site.words("Translated by {translator}.").format(translator=who)
    if translation.method.startswith(MACHINE):
        return site.words("Translation drafted by a machine ({translator}).").format(translator=who)
    method = labels.label(site.words, labels.METHODS, translation.method)
    return site.words("Translation: {translator}, {method}.").format(translator=who, method=method)


def is_reviewed(translation: Translation) -> bool:
    """Whether a person has been over it."""
    return bool(translation.reviewer) or translation.status in ("reviewed", "checked")


def review(site: Site, translation: Translation) -> str:
    """Whether it was reviewed, and by whom, in a sentence."""
    if translation.reviewer:
        return site.words("Reviewed by {reviewer}.").format(reviewer=translation.reviewer)
    if is_reviewed(translation):
        return site.words("Reviewed; the reviewer is not named.")
    if translation.method.startswith(MACHINE):
        return site.words("Not reviewed by a human translator.")
    return site.words("Not yet reviewed.")


def change_words(site: Site, changes: Changes | None) -> str:
    """That the original has changed since, in a sentence; empty if it hasn't."""
    if changes is None:
        return ""
    if changes.stale:
        return site.words("The original has changed since it was translated; what may no longer agree:")
    if changes.known:
        return site.words("Passages of the original have been removed since it was translated.")
    return site.words("The original has changed since it was translated; which passages is not known.")


def joined(site: Site, *sentences: str) -> str:
    """Sentences as running text; Chinese has no space between them."""
    return ("" if site.language == "zh" else " ").join(filter(None, sentences))


def passage_links(site: Site, changes: Changes | None, page: str = "") -> Iterator[Link]:
    """The passages that may no longer agree, as links into the text on a page (by default the one they stand on)."""
    for passage in changes.stale if changes else ():
        if passage.isdecimal():
            yield Link(f"{page}#p{passage}", site.words("paragraph {n}").format(n=passage))
        else:
            yield Link(page or "#main", labels.label(site.words, labels.UNITS, passage))


def parallel_link(site: Site, path: str, place: Place, language: str) -> Link:
    """The way to an article and its translation into a language, side by side."""
    pair = (labels.language(site.words, one) for one in (site.catalogue.original, language))
    words = site.words("{first} and {second} side by side").format(**dict(zip(("first", "second"), pair, strict=True)))
    return Link(addresses.relative(path, addresses.parallel(site.language, place.id)), words)


def parallel_links(site: Site, path: str, place: Place) -> tuple[Link, ...]:
    """On the page of an original the ways to it and its translations; there is one page for all of them."""
    languages = site.catalogue.translated(place.article) if site.language == site.catalogue.original else ()
    return tuple(parallel_link(site, path, place, language) for language in languages[:1])


def coverage_link(site: Site, path: str) -> Link:
    """The way to the page on all translations."""
    target = addresses.translations(site.language)
    return Link(addresses.relative(path, target), site.words("About the translations"))


def translation_view(site: Site, path: str, place: Place, language: str = "") -> TranslationView | None:
    """The label of an article's text in a language, by default the site's; `None` if there is none in it to read."""
    language = language or site.language
    found = site.catalogue.translations.get((place.article.id, language))
    if found is None or language not in site.catalogue.translated(place.article):
        return None
    changes = staleness(found, place.article)
    original = addresses.article(site.catalogue.original, place.id)
    return TranslationView(
        text=joined(site, by_whom(site, found), review(site, found), change_words(site, changes)),
        changed=tuple(passage_links(site, changes)),
        original=Link(
            addresses.relative(path, original), plain(place.article.heads.headline), site.foreign, site.foreign
        ),
        parallel=parallel_link(site, path, place, language),
        coverage=coverage_link(site, path),
        report=report_link(site, path, place),
    )
