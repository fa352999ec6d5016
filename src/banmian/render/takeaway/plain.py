"""An article as plain text: what one would copy from its page, with a foot that says where it is from."""

from collections.abc import Iterator

from banmian.render.catalogue import Place
from banmian.render.frame.engine import visible
from banmian.render.frame.site import Site
from banmian.render.takeaway.reading import Reading, lost, names, reading, said
from banmian.render.texts.blocks import BlockView

_RULE = "-" * 24


def plain_text(site: Site, place: Place) -> bytes:
    """The file of an article or series head: parts of it are set apart by a blank line."""
    one = reading(site, place)
    return (visible("\n\n".join([*_text(site, one), _RULE, *_foot(site, one)])) + "\n").encode()


def _text(site: Site, one: Reading) -> Iterator[str]:
    heads = (one.kicker, one.heads.headline or one.title, one.heads.subhead)
    yield "\n".join(filter(None, heads))
    if one.credits:
        yield "\n".join(names(site, credit) for credit in one.credits)
    if one.withdrawn:
        yield site.words("This article has been withdrawn. Its address and its source remain.")
    for view in one.blocks:
        yield from _block(site, view)
    if one.members:
        yield "\n".join(f"{title}  ({name})" for name, title in one.members)


def _block(site: Site, view: BlockView) -> Iterator[str]:
    text = "\n".join("".join(piece.text for piece in line) for line in view.lines)
    yield f"[{site.words('Picture not in the source')}] {text}" if view.kind == "caption" else text
    for gap in view.gaps:
        yield f"[{lost(site, gap.note)}]"


def _foot(site: Site, one: Reading) -> Iterator[str]:
    """Everything that isn't the text."""
    words = site.words
    yield "\n".join(filter(None, (one.newspaper + words(", ") + one.where, one.state)))
    if one.notes:
        yield "\n".join(said(site, note) for note in one.notes)
    facts = [f"{words('Cite as')}{words(': ')}{one.citation}", f"{words('Article id')}{words(': ')}{one.id}", one.url]
    yield "\n".join(filter(None, (*facts, one.rights)))
