"""From an archive to its suggestions: where they stand, how they are answered, and how rarely they are wrong."""

from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from banmian.findings import describe
from banmian.ids import lines_sha256
from banmian.model import (
    Archive,
    Article,
    AsPrinted,
    Block,
    BlockKind,
    Furniture,
    Gap,
    Heads,
    Issue,
    Kind,
    Masthead,
    Settings,
    Sheet,
    SheetEntry,
    SheetRecord,
    Span,
    Status,
)
from banmian.model import Source as Lines
from banmian.pipeline import read_archive
from banmian.suggest import suggestions
from banmian.suggest.suggestions import suspicions
from tests.suggest.pages import annotated

LINES = (
    "2021年9月28日 星期三",
    "聚力“三五—”",
    "",
    "大家畅谈发展目标 and 路径，",
    "",
    "一致认为报告求真务实。",
)
ARTICLE = Article(
    id="xwb-2021-09-28-01-01",
    kind=Kind.NEWS,
    heads=Heads(headline=LINES[1]),
    byline=(),
    byline_line="",
    source=Lines("01", (Span(2, 6),), lines_sha256(LINES[1:])),
    blocks=(Block(BlockKind.PARAGRAPH, LINES[3] + LINES[5], (Span(4, 4), Span(6, 6))),),
)
RECORD = SheetRecord("01", "", (Furniture("date", Span(1, 1)),))


def said(article: Article = ARTICLE, record: SheetRecord = RECORD, lines: tuple[str, ...] = LINES) -> list[str]:
    """The suggestions of an archive of one article, without what they ask for."""
    sheet = SheetEntry(Sheet("01", lines, ""), record, (article,))
    issue = Issue("xwb", "2021-09-28", Masthead(), sheets=(sheet,))
    found = suggestions(Archive(Settings((), (), ()), (issue,)))
    return [describe(one).partition(" (if it stays")[0].removeprefix("seeds/xwb/2021-09-28/") for one in found]


WEEKDAY = "01.txt:1:1: E110 '2021年9月28日 星期三': 2021-09-28 was 星期二"
DASH = "01.txt:2:4: E103 '三五—': a dash for 一, perhaps '三五一'"
LATIN = "01.txt:4:10: E101 'and': a Latin word in a Chinese sentence"


def test_a_suggestion_stands_at_the_line_of_the_source() -> None:
    """Of a sheet's furniture, of a head, of a paragraph that runs over two columns; with the column."""
    assert said() == [WEEKDAY, DASH, LATIN]


def test_a_suggestion_gives_the_answer_that_would_silence_it() -> None:
    """And names the record that it goes into."""
    sheet = SheetEntry(Sheet("01", LINES, ""), RECORD, (ARTICLE,))
    issue = Issue("xwb", "2021-09-28", Masthead(), sheets=(sheet,))
    found = list(suggestions(Archive(Settings((), (), ()), (issue,))))
    assert [(one.values["record"], one.values["entry"]) for one in found] == [
        ("01.sheet.yaml", "{line: 1, text: '2021年9月28日 星期三', why: …}"),
        ("01-01.zh.md", "{line: 2, text: 三五—, why: …}"),
        ("01-01.zh.md", "{line: 4, text: and, why: …}"),
    ]


def test_an_answer_silences_its_suggestion_and_no_other() -> None:
    """In the article's record, or the sheet's for its furniture."""
    article = replace(ARTICLE, as_printed=(AsPrinted(2, "三五—", "不明"),))
    assert said(article) == [WEEKDAY, LATIN]
    record = replace(RECORD, as_printed=(AsPrinted(1, "2021年9月28日 星期三", "报纸误印"),))
    assert said(record=record) == [DASH, LATIN]


def test_an_answer_can_be_pasted_whatever_it_quotes() -> None:
    """What can't be seen stands in it as its number, and YAML reads the very character."""
    text = '退休教师乔\ue001（又名\u201c"老乔"\u201d）开办\\夜校。'
    article = replace(ARTICLE, heads=Heads(), blocks=(Block(BlockKind.PARAGRAPH, text, (Span(2, 2),)),))
    lines = (LINES[0], text)
    sheet = SheetEntry(Sheet("01", lines, ""), SheetRecord("01", ""), (article,))
    issue = Issue("xwb", "2021-09-28", Masthead(), sheets=(sheet,))
    one = next(one for one in suggestions(Archive(Settings((), (), ()), (issue,))) if one.code == "E109")
    assert "\\ue001" in str(one.values["entry"])
    said = yaml.safe_load(str(one.values["entry"]))
    assert (said["line"], said["text"]) == (2, one.values["what"])


@pytest.mark.parametrize(
    "answer", [AsPrinted(4, "三五—", "不明"), AsPrinted(2, "三五", "不明"), AsPrinted(99, "三五—", "不明")]
)
def test_an_answer_that_answers_nothing_is_a_warning(answer: AsPrinted) -> None:
    """Another line or other words are another question."""
    found = said(replace(ARTICLE, as_printed=(answer,)))
    assert found[:3] == [WEEKDAY, DASH, LATIN]
    assert [one.split()[1] for one in found[3:]] == ["E201"]


def test_what_is_emended_is_not_asked_about() -> None:
    """The checks read the reading text, not the source."""
    assert said(replace(ARTICLE, heads=Heads(headline="聚力“三五一”"))) == [WEEKDAY, LATIN]


def test_a_withdrawn_article_is_not_asked_about() -> None:
    """Nobody reads it."""
    assert said(replace(ARTICLE, status=Status.WITHDRAWN)) == [WEEKDAY]


def test_a_declared_gap_explains_a_sentence_that_breaks_off() -> None:
    """And a quotation that never ends."""
    text = "会议作了部署。“" + "各单位要切实加强组织领导，明确责任分工，推动任务落实，" * 2 + "用好中"
    article = replace(ARTICLE, heads=Heads(), blocks=(Block(BlockKind.PARAGRAPH, text, (Span(2, 2),)),))
    lines = (LINES[0], text)
    assert [one.split()[1] for one in said(article, lines=lines)] == ["E110", "E113", "E104"]
    assert [one.split()[1] for one in said(replace(article, gaps=(Gap(2),)), lines=lines)] == ["E110"]


def test_lines_that_are_not_there_are_no_crash() -> None:
    """The records have their own findings for that."""
    article = replace(ARTICLE, source=Lines("01", (Span(90, 99),), ""), blocks=())
    assert said(article, replace(RECORD, furniture=(Furniture("date", Span(7, 9)),))) == [
        "01.txt:90:1: E103 '三五—': a dash for 一, perhaps '三五一'"
    ]


@pytest.mark.no_cover  # the checks are covered by their own tests
def test_false_alarms_are_rare() -> None:
    """On pages of many papers and decades, none written with such faults in mind: fewer than one on twenty pages."""
    pages = list(annotated())
    assert len(pages) > 200
    assert sum(len(list(suspicions(articles))) for _, articles in pages) * 20 < len(pages)


def test_every_suggestion_of_our_own_archive_is_answered(root: Path) -> None:
    """By an emendation, or with a reason why the reading stays; pages that an editor adds may still ask."""
    archive, _ = read_archive(root)
    issue = next(issue for issue in archive.issues if (issue.paper, issue.date) == ("hyrb", "2021-09-28"))
    assert [describe(one) for one in suggestions(replace(archive, issues=(issue,)))] == []
    answers = [one for sheet in issue.sheets for article in sheet.articles for one in article.as_printed]
    assert len(answers) == 6
