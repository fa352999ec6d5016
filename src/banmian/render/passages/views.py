"""What the pages show of passages that recur: the notes at the margins, and the lists."""

from collections.abc import Sequence
from dataclasses import dataclass

from banmian.render.frame.pager import Pager
from banmian.render.frame.views import Link

Shared = Sequence[tuple[int, int, tuple[int, ...]]]
"""(start, end, wordings): the words of a block that stand elsewhere too, in runs that don't overlap, in the order of the text;
each with the numbers of the note's wordings that it belongs to, as far as the note can point at them."""


@dataclass(frozen=True, slots=True)
class TiedPlace:
    """A paragraph elsewhere that has the same words."""

    link: Link
    number: int
    """Of the paragraph."""
    date: str
    """Of its issue, if that isn't this one."""


@dataclass(frozen=True, slots=True)
class TiedWords:
    """Words of a paragraph, and where else they stand."""

    number: int
    """In the note, from 1; 0 if the words can't be pointed at."""
    begin: str
    end: str
    """Empty if the words are short enough to be shown whole."""
    lang: str
    places: tuple[TiedPlace, ...]
    more: tuple[TiedPlace, ...]
    """Those that unfold."""


@dataclass(frozen=True, slots=True)
class TieNote:
    """The note beside a paragraph."""

    articles: int
    words: tuple[TiedWords, ...]
    more: tuple[TiedWords, ...]
    rest: int
    """Articles that aren't named."""
    fits: bool
    """Whether there is room for it beside its paragraph."""
    shared: Shared
    """Which words of the paragraph they are; of the original text."""


@dataclass(frozen=True, slots=True)
class PassagePart:
    """An article that has a passage, or a part of it: each paragraph of it is a place."""

    link: Link
    date: str
    """Of its issue, where there are several."""
    length: int
    """Of the longest part it has, in characters."""
    whole: bool
    places: tuple[Link, ...]
    """The paragraphs, called by their numbers; first the one that has most of it."""


@dataclass(frozen=True, slots=True)
class PassageView:
    """A passage in the list."""

    id: str
    before: str
    """The words around it in its first place, up to the next sign: it may begin in the middle of one."""
    text: str
    after: str
    lang: str
    translation: str
    """The sentences it stands in, in the page's language, if they are translated and can be told."""
    length: int
    articles: int
    parts: tuple[PassagePart, ...]
    more: tuple[PassagePart, ...]
    rest: int
    """Articles that aren't named."""


@dataclass(frozen=True, slots=True)
class PassagesPage:
    """One page of the list of passages, or of formulas."""

    title: str
    intro: tuple[str, ...]
    other: Link | None
    """From the passages to the formulas, and back."""
    start: int
    passages: tuple[PassageView, ...]
    pager: Pager | None
