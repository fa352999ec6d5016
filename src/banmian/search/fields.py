"""What of an article is searched, and how much each part weighs.

An article is a row of `Passage`s for each language it can be read in: a text that stands by itself, with the part it
plays. The index is made of them and the browser confirms phrases on them, so a phrase is never found across two. Each
part is a field of the index for each language, e.g. `headline_zh`, so that the languages are weighed apart.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final, NamedTuple

from banmian.bilingual.languages import WRITTEN_WITH_HAN
from banmian.model import Article, Block, BlockKind, Credit, Heads
from banmian.search.tokens import Token, tokenise

BOOSTS: Final = {"headline": 8, "kicker": 4, "subhead": 4, "section": 3, "byline": 5, "text": 1}
"""How much a match in each part counts, against one in the text."""


def is_spaced(language: str) -> bool:
    """Whether a language is written with spaces between its words."""
    return language.split("-")[0] not in WRITTEN_WITH_HAN


@dataclass(frozen=True, slots=True)
class Field:
    """A field of the index: one part of an article, in one language."""

    part: str
    """A key of `BOOSTS`."""
    language: str

    @property
    def name(self) -> str:
        """What the index calls it."""
        return f"{self.part}_{self.language}"

    @property
    def boost(self) -> int:
        """How much a match in it counts."""
        return BOOSTS[self.part]

    def tokens(self, passages: Iterable["Passage"]) -> list[Token]:
        """The terms of a text's passages that belong to this field."""
        texts = (each.text for each in passages if each.part == self.part)
        return tokenise(texts, spaced=is_spaced(self.language), english=self.language == "en")


class Passage(NamedTuple):
    """A text of an article that stands by itself."""

    part: str
    """The field it belongs to: a key of `BOOSTS`."""
    place: str
    """Where it stands on the article's page: the anchor of a block (`p3`), else the part."""
    text: str


def fields(languages: Iterable[str]) -> tuple[Field, ...]:
    """The fields of an index in these languages."""
    return tuple(Field(part, language) for language in languages for part in BOOSTS)


def _heads(heads: Heads) -> Iterator[Passage]:
    for part, text in (("kicker", heads.kicker), ("headline", heads.headline), ("subhead", heads.subhead)):
        if text:
            yield Passage(part, part, text)


def _names(credits: Iterable[Credit], blocks: Iterable[Block]) -> Iterator[Passage]:
    """The people credited, closed up as a reader would type them; the blocks have them as printed."""
    names = [*(credit.name for credit in credits), *(block.credit for block in blocks)]
    for name in dict.fromkeys(filter(None, names)):
        yield Passage("byline", "byline", name)


def _blocks(blocks: Iterable[Block]) -> Iterator[Passage]:
    for number, block in enumerate(blocks, start=1):
        part = "section" if block.kind is BlockKind.SECTION else "text"
        if block.text:
            yield Passage(part, f"p{number}", block.text)


def passages(heads: Heads, byline: Iterable[Credit], blocks: tuple[Block, ...]) -> tuple[Passage, ...]:
    """All of a text, in reading order."""
    return (*_heads(heads), *_names(byline, blocks), *_blocks(blocks))


def of_article(article: Article) -> tuple[Passage, ...]:
    """All of an article, in the language of the paper."""
    return passages(article.heads, article.byline, article.blocks)
