"""A text as one reads it, whatever it is written into: its heads, blocks and notes, and what there is to know of it."""

from dataclasses import dataclass
from functools import reduce

from banmian import cite
from banmian.i18n import long_date, tag
from banmian.model import Article, Heads, Kind, Status, Translation
from banmian.render.catalogue import Place, in_words
from banmian.render.frame import addresses
from banmian.render.frame.site import Site, address
from banmian.render.language import dates
from banmian.render.links.articles import credits_of, heads_of, title_of, translation_of
from banmian.render.links.sheets import page_label, sheet_label
from banmian.render.texts.article import text_views
from banmian.render.texts.blocks import BlockView, Note, head_notes
from banmian.render.texts.citations import reference_of
from banmian.render.texts.metadata import text_language
from banmian.render.texts.translations import by_whom, joined, review
from banmian.text import run_on


@dataclass(frozen=True, slots=True)
class Reading:
    """A text in one language of the site; what isn't translated is in the papers' own."""

    id: str
    title: str
    """Never empty: where there is no headline, the beginning of the text."""
    heads: Heads
    lang: str
    """The tag of the text's language."""
    credits: tuple[tuple[str, tuple[tuple[str, str], ...]], ...]
    """(role in words, (name, its tag if it isn't in the language of the words)) of the byline."""
    blocks: tuple[BlockView, ...]
    notes: tuple[Note, ...]
    """Of heads and blocks, in the order of their numbers; a translation has none."""
    newspaper: str
    date: str
    """ISO 8601."""
    where: str
    """The date, the sheet and the page, in words."""
    state: str
    """Who or what translated it, or that nobody has; empty for an original in its own tree."""
    withdrawn: bool
    citation: str
    url: str
    """Empty if it isn't known where the archive is published."""
    rights: str
    members: tuple[tuple[str, str], ...] = ()
    """Of the head of a series: (id, title) of the articles under it."""

    @property
    def kicker(self) -> str:
        """The printed lines of the kicker as one: they were broken for the width of a column."""
        return reduce(run_on, map(str.strip, self.heads.kicker.split("\n")))


def reading(site: Site, place: Place) -> Reading:
    """An article or series head as readers of a language read it."""
    article, words = place.article, site.words
    withdrawn, translation = article.status is Status.WITHDRAWN, translation_of(site, article)
    views = () if withdrawn else text_views(site, article, site.language, {})
    notes = () if withdrawn or translation else (*head_notes(article), *(note for one in views for note in one.notes))
    reference = reference_of(site, place)
    return Reading(
        id=article.id,
        title=title_of(site, article),
        heads=heads_of(site, article)[0],
        lang=tag(text_language(site, article)),
        credits=tuple(
            (group.role, tuple((one.text, one.lang) for one in group.names)) for group in credits_of(site, article)
        ),
        blocks=views,
        notes=tuple(sorted(set(notes), key=lambda note: note.number)),
        newspaper=site.paper_name(place.issue.paper),
        date=place.issue.date,
        where=words(", ").join(
            filter(None, (_dates(site, place), sheet_label(site, place.sheet), page_label(site, place.sheet)))
        ),
        state="" if withdrawn else _state(site, translation),
        withdrawn=withdrawn,
        citation=cite.plain_text(cite.citations(reference, site.language)[0].runs),
        url=address(site, addresses.article(site.language, place.id)),
        rights=in_words(site.settings.rights, site.language),
        members=_members(site, article),
    )


def _state(site: Site, translation: Translation | None) -> str:
    if translation:
        return joined(site, by_whom(site, translation), review(site, translation))
    if site.foreign:
        return site.words("This article has no English text yet. What follows is the Chinese, as printed.")
    return ""


def _dates(site: Site, place: Place) -> str:
    """The date in both calendars."""
    view = dates.date_view(place.issue.date, site.language)
    return site.words(", ").join(filter(None, (long_date(place.issue.date, site.language), view.lunar)))


def _members(site: Site, article: Article) -> tuple[tuple[str, str], ...]:
    if article.kind is not Kind.SERIES:
        return ()
    return tuple((one.id, title_of(site, one)) for one in site.catalogue.members.get(article.id, ()))


def said(site: Site, note: Note) -> str:
    """A note as a sentence: what the source reads, what we read, and why."""
    words = site.words
    if note.stays:
        told = words("Line {n}: “{source}”, as printed")
    elif note.reading:
        told = words("Line {n}: the source reads “{source}”, we read “{reading}”")
    else:
        told = words("Line {n}: the source reads “{source}”, which we leave out")
    told = told.format(n=note.line, source=note.source, reading=note.reading)
    cause = words(" ({cause})").format(cause=words(note.cause)) if note.cause else ""
    return joined(site, told + cause + words("."), note.why)


def lost(site: Site, known: str) -> str:
    """That text is lost, and what is known of it."""
    told = site.words("Text lost in the source")
    return f"{told}{site.words(': ')}{known}" if known else told


def names(site: Site, one: tuple[str, tuple[tuple[str, str], ...]]) -> str:
    """The people of one role: `记者 唐海强 罗文鹏`, `Reporters: Tang Haiqiang, Luo Wenpeng`."""
    role, people = one
    chinese = site.language.startswith("zh")
    return f"{role}{' ' if chinese else ': '}{(' ' if chinese else ', ').join(name for name, _ in people)}"
