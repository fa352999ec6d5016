"""How to cite a text, as its page shows it: every style, the files for reference managers, and how a paragraph is cited.

What a citation says is decided in `banmian.cite`; here its pieces get their language tags.
"""

from dataclasses import dataclass

from banmian import cite
from banmian.cite import Citation, Reference
from banmian.i18n import tag
from banmian.model import Status
from banmian.render.catalogue import Place
from banmian.render.frame import addresses
from banmian.render.frame.site import Site
from banmian.render.frame.views import FileLink
from banmian.render.links.files import article_files


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a citation; `lang` is its tag if it isn't in the citation's language."""

    text: str
    lang: str = ""
    italic: bool = False
    slot: str = ""
    """What only the reader knows, and a script fills in: `paragraph` or `accessed`."""
    whole: bool = False
    """Whether it stays on one line."""


@dataclass(frozen=True, slots=True)
class CitationView:
    """A citation in one style; `lang` is its tag if it isn't in the page's language."""

    id: str
    style: str
    lang: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class CiteView:
    """All that a page says of citing its text."""

    first: CitationView
    """In the style that is usual in the page's language."""
    others: tuple[CitationView, ...]
    files: tuple[FileLink, ...]
    """For reference managers."""
    texts: tuple[FileLink, ...]
    """The text itself."""
    paragraph: str
    """How a paragraph is addressed, by an example; empty if the page shows none."""


def reference_of(site: Site, place: Place) -> Reference:
    """What there is to cite of a text in this site's language."""
    return cite.reference(site.catalogue.sources, place.issue, place.sheet, place.article, site.language)


def cite_view(site: Site, place: Place) -> CiteView:
    """What the page of a text says of citing it."""
    reference = reference_of(site, place)
    first, *others = (_citation(site, one) for one in cite.citations(reference, site.language))
    files = ((cite.name_of_file(place.id, one), one) for one in cite.FORMATS)
    shown = 0 if place.article.status is Status.WITHDRAWN else len(place.article.blocks)
    return CiteView(
        first=first,
        others=tuple(others),
        files=tuple(FileLink(name, one.name, one.media_type) for name, one in files),
        texts=article_files(site, addresses.article(site.language, place.id), place.id),
        paragraph=f"{reference.url or reference.id}#p{min(shown, 3)}" if shown else "",
    )


def _citation(site: Site, citation: Citation) -> CitationView:
    lang = tag(citation.language) if citation.language != site.language else ""
    pieces = (
        Piece(
            text=run.text,
            lang=tag(run.language) if run.language not in ("", citation.language) else "",
            italic=run.italic,
            slot=run.slot or "",
            whole=run.whole,
        )
        for run in citation.runs
    )
    return CitationView(citation.id, citation.name, lang, tuple(pieces))
