"""What looks wrong and stays as printed: said to the reader beside the text, and in the data."""

import json
from dataclasses import replace

from banmian import export, render
from banmian.model import Archive, AsPrinted, Status
from tests.texts import texts

LOOKED_AT = "xwb-2001-05-01-01-03"


def outputs(toy: Archive, status: Status) -> dict[str, str]:
    """The pages and data of the toy archive; of one article a reading was looked at."""
    issue = toy.issues[0]
    sheet = issue.sheets[0]
    answer = AsPrinted(46, "停业三日", "原报如此")
    articles = tuple(
        replace(one, status=status, as_printed=(answer,)) if one.id == LOOKED_AT else one for one in sheet.articles
    )
    archive = replace(toy, issues=(replace(issue, sheets=(replace(sheet, articles=articles), *issue.sheets[1:])),))
    return texts((*render.pages(archive), *export.files(archive)))


def answers(found: dict[str, str]) -> list[object]:
    """What the data say of the article."""
    rows = [json.loads(line) for line in found["data/articles.jsonl"].splitlines()]
    return [one for row in rows if row["id"] == LOOKED_AT for one in row["as_printed"]]


def test_a_reading_that_stays_has_a_note_that_says_why(toy: Archive) -> None:
    """With its line, in the words of the page's language."""
    found = outputs(toy, Status.PARSED)
    assert "第 46 行：原文如此，" in found["zh/xwb/2001-05-01/01-03/index.html"]
    assert "原报如此" in found["zh/xwb/2001-05-01/01-03/index.html"]
    assert answers(found) == [{"line": 46, "text": "停业三日", "why": "原报如此"}]


def test_a_withdrawn_article_is_not_quoted_by_its_notes(toy: Archive) -> None:
    """Neither on its page nor in the data."""
    found = outputs(toy, Status.WITHDRAWN)
    assert "原报如此" not in found["zh/xwb/2001-05-01/01-03/index.html"]
    assert answers(found) == []
