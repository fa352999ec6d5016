from dataclasses import replace

import pytest

from banmian.bilingual import Changes, staleness
from banmian.bilingual.freshness import changes
from banmian.ids import passage_checksums, reading_sha256
from banmian.model import Article, Block, BlockKind, Heads, Kind, Source, Span, Translation


def blocks(text: str) -> tuple[Block, ...]:
    """A paragraph for each letter."""
    return tuple(Block(BlockKind.PARAGRAPH, letter, ()) for letter in text)


def article(heads: Heads, text: str) -> Article:
    """An article of one-letter paragraphs."""
    return Article("hyrb-2021-09-28-02-05", Kind.NEWS, heads, (), "", Source("02", (Span(1, 9),), ""), blocks(text))


def translation(heads: Heads, text: str) -> Translation:
    """A translation made from these heads and paragraphs."""
    checksum, parts = reading_sha256(heads, blocks(text)), passage_checksums(heads, blocks(text))
    return Translation("hyrb-2021-09-28-02-05", "en", heads, (), checksum, "A", "human", "draft", parts=parts)


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("abcd", "abXd", Changes(changed=("3",))),
        ("abcd", "XbcY", Changes(changed=("1", "4"))),
        ("abcd", "aXbcd", Changes(added=("2",))),
        ("abcd", "abd", Changes(removed=("3",))),
        ("abcd", "aXYcd", Changes(changed=("2",), added=("3",))),
        ("abcd", "aXd", Changes(changed=("2",), removed=("3",))),
        ("", "ab", Changes(added=("1", "2"))),
        ("aab", "ab", Changes(removed=("1",))),
        ("abcdefghijkl", "abcdefghijkX", Changes(changed=("12",))),
    ],
)
def test_a_change_is_told_by_paragraph(before: str, after: str, expected: Changes) -> None:
    """A paragraph changed, added or removed is named, by the number an editor sees, and no other is."""
    assert staleness(translation(Heads(headline="H"), before), article(Heads(headline="H"), after)) == expected


def test_heads_are_passages_too() -> None:
    """A head that is changed, new or gone is named like a paragraph."""
    found = staleness(translation(Heads("k", "h"), "a"), article(Heads("", "H", "s"), "a"))
    assert found == Changes(changed=("headline",), added=("subhead",), removed=("kicker",))
    assert found is not None
    assert found.stale == ("headline", "subhead")


def test_nothing_is_stale_where_nothing_changed() -> None:
    """The checksum of the whole decides, whatever the parts say."""
    heads = Heads(headline="h")
    assert staleness(translation(heads, "ab"), article(heads, "ab")) is None
    assert staleness(replace(translation(heads, "ab"), parts=()), article(heads, "ab")) is None


def test_without_parts_a_change_has_no_place() -> None:
    """A translation whose parts were never written down is stale, and nobody knows where."""
    heads = Heads(headline="h")
    found = staleness(replace(translation(heads, "ab"), parts=()), article(heads, "aX"))
    assert found == Changes()
    assert not Changes().known


def test_the_kind_of_a_block_is_part_of_it() -> None:
    """A paragraph that has become a section head is a change."""
    (part,) = passage_checksums(Heads(), blocks("a"))
    (other,) = passage_checksums(Heads(), (Block(BlockKind.SECTION, "a", ()),))
    assert changes((part,), (other,)) == Changes(changed=("1",))
