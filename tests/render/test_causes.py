"""Why a reading isn't the source's: said to the reader, and in the data."""

import json
from dataclasses import replace

from banmian import export, render
from banmian.model import Archive, Cause
from tests.texts import texts

CHANGED = "xwb-2001-05-01-01-03"


def outputs(toy: Archive, cause: Cause) -> dict[str, str]:
    """The pages and data of the toy archive; its one emendation has a cause."""
    issue = toy.issues[0]
    sheet = issue.sheets[0]
    articles = tuple(
        replace(one, emendations=(replace(one.emendations[0], cause=cause, why=""),)) if one.id == CHANGED else one
        for one in sheet.articles
    )
    archive = replace(toy, issues=(replace(issue, sheets=(replace(sheet, articles=articles), *issue.sheets[1:])),))
    return texts((*render.pages(archive), *export.files(archive)))


def test_the_cause_stands_beside_the_text_and_the_line_in_words(toy: Archive) -> None:
    """The article's page and the sheet's page say it in the language of the page, and the data by its code."""
    found = outputs(toy, Cause.PRINT)
    assert "（原报误排）。" in found["zh/xwb/2001-05-01/01-03/index.html"]
    assert "<ins>三日</ins>（原报误排）" in found["zh/xwb/2001-05-01/01/index.html"]
    assert "</ins> (an error of the print)" in found["en/xwb/2001-05-01/01/index.html"]
    rows = [json.loads(line) for line in found["data/articles.jsonl"].splitlines()]
    assert [one for row in rows for one in row["emendations"]] == [
        {"line": 46, "source": "三曰", "reading": "三日", "cause": "print"}
    ]
