"""The translations that the archive ships with."""

from functools import cache
from pathlib import Path

import pytest

from banmian.bilingual import Pair, compare, english, staleness
from banmian.bilingual.names import mentioned, rendered
from banmian.ids import passage_checksums
from banmian.model import Archive, Article, Translation
from banmian.pipeline import read_archive
from banmian.records.translations.agreement import pair_of

ROOT = Path(__file__).parents[2]


@cache
def archive() -> tuple[Archive, list[str]]:
    """The archive, and the codes of its findings with their places."""
    read, findings = read_archive(ROOT)
    return read, [f"{one.path}:{one.line} {one.code}" for one in findings]


def translations() -> list[tuple[Article, Translation]]:
    """Every translation with its original."""
    articles = {one.id: one for issue in archive()[0].issues for sheet in issue.sheets for one in sheet.articles}
    return [(articles[one.id], one) for one in archive()[0].translations]


def passages() -> list[tuple[str, str, str]]:
    """(id, original, translation) of every block."""
    return [
        (original.id, before.text, after.text)
        for original, translation in translations()
        for before, after in zip(original.blocks, translation.blocks, strict=True)
    ]


@cache
def pair() -> Pair:
    """Chinese and English, with the archive's names."""
    return pair_of(archive()[0], "en")


def test_every_article_is_translated_whole_and_freshly() -> None:
    """Each article of our issue and the head of its series has its English, made from the text as it is now, passage by
    passage; pages that an editor adds may still wait for theirs.
    """
    articles = [one for issue in archive()[0].issues for sheet in issue.sheets for one in sheet.articles]
    ours = {one.id for one in articles if one.id.startswith("hyrb-2021-09-28-")}
    assert ours <= {original.id for original, _ in translations()}
    for original, translation in translations():
        assert staleness(translation, original) is None
        assert translation.parts == passage_checksums(original.heads, original.blocks)


def test_nothing_in_the_translations_is_unexplained() -> None:
    """No number, name or sign that differs without an exception and its reason; no exception that excepts nothing."""
    assert [one for one in archive()[1] if one.rpartition(" ")[2].startswith("T")] == []


def test_a_wrong_figure_would_be_found() -> None:
    """Whichever figure of the translations were another, the comparison would say so."""
    figures = 0
    for place, original, text in passages():
        for number in (number for number in english.numbers(text) if number.demanded):
            figures += 1
            spoilt = f"{text[: number.start]}7,771{text[number.end :]}"
            assert list(compare(original, spoilt, pair(), place)), spoilt
    assert figures > 100


@pytest.mark.no_cover
def test_a_missing_name_would_be_found() -> None:
    """Whichever name that a passage has once were left out of its translation, the comparison would say so."""
    names = 0
    for place, original, text in passages():
        found = pair().names
        assert found is not None
        renderings = rendered(mentioned(original, place, found), text, place, found)
        for match in renderings:
            if [(one.kind, one.entry) for one in renderings].count((match.kind, match.entry)) == 1:
                names += 1
                spoilt = f"{text[: match.start]}somebody{text[match.end :]}"
                assert "T202" in {problem.code for problem in compare(original, spoilt, pair(), place)}, spoilt
    assert names > 500
