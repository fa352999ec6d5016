"""A text as it was printed: the lines of the source that an article was read from, as they stand there.

The reading text joins what a column break cut, and mends what the source got wrong. Here nothing is joined and nothing is
mended; what was, is marked. The whole sheet stands so on its own page (`sheet`); this is one article of it.
"""

from banmian.model import Article, Emendation
from banmian.render.catalogue import Place
from banmian.render.catalogue.ledger import Line
from banmian.render.frame import addresses
from banmian.render.frame.site import Site
from banmian.render.texts.views import FiledLine


def filed_lines(site: Site, path: str, place: Place) -> tuple[FiledLine, ...]:
    """The printed lines of an article, with the way to each on the page of its sheet."""
    issue, name = place.issue, place.sheet.text.name
    sheet = addresses.relative(path, addresses.sheet(site.language, issue.paper, issue.date, name))
    return tuple(
        FiledLine(
            number=line.number,
            href=f"{sheet}#L{line.number}",
            pieces=marked(line.text.strip(), line.emendations),
            joined=bool(line.joined_to),
            gaps=tuple(gap.note for gap in line.gaps),
        )
        for line in site.catalogue.ledger(issue, place.sheet)
        if _is_of(line, place.article)
    )


def _is_of(line: Line, article: Article) -> bool:
    return line.owner is not None and line.owner.id == article.id and bool(line.text.strip())


def marked(text: str, changes: tuple[Emendation, ...]) -> tuple[tuple[str, bool], ...]:
    """A line in (text, whether we read it otherwise) pieces; what can't be told by its wording alone is not marked."""
    found = sorted(
        (text.index(one.source), one.source) for one in changes if one.source and text.count(one.source) == 1
    )
    pieces: list[tuple[str, bool]] = []
    done = 0
    for at, source in found:
        if at >= done:
            pieces += [(text[done:at], False), (source, True)]
            done = at + len(source)
    return tuple(piece for piece in (*pieces, (text[done:], False)) if piece[0])
