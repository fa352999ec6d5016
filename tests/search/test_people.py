"""Whom an article names, for the facet of people."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from banmian.model import Archive, Article, AuthorityKind, Block, BlockKind, Credit, Entry, MentionRule, Person
from banmian.search.documents import documents
from tests.search import archives


def _person(identifier: str, chinese: str, english: str = "", **values: Any) -> Entry:
    names = (("zh", chinese), *((("en", english),) if english else ()))
    return Entry(AuthorityKind.PEOPLE, identifier, names, Person(), **values)


KNOWN = (
    _person("li-miao", "李苗", "Li Miao"),
    _person("qin-guowen", "秦国文", "Qin Guowen"),
    _person("zhou-wei", "周围", rule=MentionRule(only_before=("摄",))),
    replace(_person("hengyang", "衡阳", "Hengyang"), kind=AuthorityKind.PLACES),
)


def _archive(*articles: Article) -> Archive:
    return replace(archives.archive(articles), authority=KNOWN)


def test_whoever_is_mentioned_or_credited_is_named() -> None:
    """People count, in texts, bylines and credits, by the rules of the authority file; places don't."""
    caption = Block(BlockKind.CAPTION, "图为周 围。 周 围摄", (), credit="周围")
    found = documents(
        _archive(
            archives.article("xwb-2001-05-01-01-01", "秦国文到衡阳周围调研。", byline=(Credit("李苗", "reporter"),)),
            archives.article("xwb-2001-05-01-01-02", "本报讯（记者 李 苗）", blocks=(caption,)),
            archives.article("xwb-2001-05-01-01-03", "衡阳周围。"),
        )
    )
    assert [document.people for document in found] == [("li-miao", "qin-guowen"), ("zhou-wei",), ()]


def test_people_are_counted_and_narrow_the_search(ask: Any, tmp_path: Path) -> None:
    """The facet of people has the names in each language; it counts what another choice of a person would leave."""
    archive = _archive(
        archives.article("xwb-2001-05-01-01-01", "秦国文与李苗。"),
        archives.article("xwb-2001-05-01-01-02", "秦国文。"),
        archives.article("xwb-2001-05-01-01-03", "秦国庆，李苗。"),
    )
    folder = archives.written(archive, tmp_path)
    queries = ["秦国", ["秦国", {"filters": {"person": ["qin-guowen"]}}]]
    qin = {"key": "qin-guowen", "count": 2, "names": {"zh": "秦国文", "en": "Qin Guowen"}}
    li = {"key": "li-miao", "count": 2, "names": {"zh": "李苗", "en": "Li Miao"}}
    assert ask("people", folder=folder, queries=queries) == [[li, qin]] * 2
    found = ask("found", folder=folder, queries=queries)
    assert [one["total"] for one in found] == [3, 2]
    assert [one["unnarrowed"] for one in found] == [3, 3]
