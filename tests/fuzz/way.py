"""The whole way of a text, from the bytes of a file to the text that is published, with what must hold at each step.

bytes → sheet → reading → records → ledger → reading text. Whoever has bytes may send them along it: hypothesis, the
fuzzer, a test of what was found once. What does not hold is an `AssertionError`.
"""

import re
from collections import Counter
from collections.abc import Iterator

from banmian.findings import Severity, describe, severity
from banmian.model import Article, Issue, Settings, Sheet
from banmian.parse import read_sheet
from banmian.records.archive.issues import read_issue
from banmian.records.archive.sources import noticed
from banmian.records.files.filing import ISSUE_FILE, IssueTexts, filed_record
from banmian.records.form.documents import read_article, write_article
from banmian.records.parsed import write
from banmian.sheets import SheetError, decode
from banmian.text import bare, printed

PAPER, DATE, SHEET = "xwb", "2001-05-01", "01"
SETTINGS = Settings(title=(), description=(), papers=())
_LINE_END = re.compile("\r\n|\r|\n")


def travel(data: bytes) -> None:
    """As the file that the bytes are; where they are none, as the text that is left of them."""
    sheet = _read(data)
    if isinstance(sheet, SheetError):
        assert 0 <= sheet.offset <= len(data)
        sheet = Sheet(SHEET, tuple(_LINE_END.split(data.decode("utf-8", "replace"))), "0" * 64)
    prove(sheet)


def _read(data: bytes) -> Sheet | SheetError:
    try:
        return decode(SHEET, data)
    except SheetError as error:
        return error


def prove(sheet: Sheet) -> None:
    """From a sheet to the published text: no error found, every character there, every record read as written."""
    texts = records_of(sheet)
    for name in filter(filed_record, texts):
        document = read_article(name, texts[name])
        assert document.record is not None, [describe(finding) for finding in document.findings]
        assert write_article(document.record) == texts[name]
    issue = published(sheet, texts)
    wanted = Counter(bare("".join(printed(line)[0] for line in sheet.lines)))
    assert Counter(bare("".join(_texts(issue)))) == wanted
    told = [finding for finding in noticed(sheet, SHEET) if not describe(finding)]
    assert not told


def records_of(sheet: Sheet) -> dict[str, str]:
    """File name → text of what the build writes for an issue of this sheet."""
    reading = read_sheet(sheet)
    texts = write.sheet_texts(PAPER, DATE, "zh", sheet, reading)
    return {**texts, ISSUE_FILE: write.issue_text(PAPER, DATE, [reading.masthead])}


def published(sheet: Sheet, texts: dict[str, str]) -> Issue:
    """The issue that is read from these records; a printed date may be wrong (D…), all else has to be right."""
    path, folder = f"seeds/{PAPER}/{DATE}/{SHEET}.txt", f"content/{PAPER}/{DATE}"
    found = read_issue(
        IssueTexts(PAPER, DATE, {SHEET: sheet}, {SHEET: path}, texts, frozenset(texts), folder), SETTINGS
    )
    wrong = [finding for finding in found.findings if severity(finding) is Severity.ERROR and finding.code[0] != "D"]
    assert not wrong, [describe(finding) for finding in wrong]
    return found.issue


def _texts(issue: Issue) -> Iterator[str]:
    (entry,) = issue.sheets
    for article in entry.articles:
        yield from _article(article)
    for item in entry.record.furniture:
        yield from (printed(line)[0] for line in entry.text.lines[item.lines.first - 1 : item.lines.last])


def _article(article: Article) -> Iterator[str]:
    heads = article.heads
    yield from (heads.kicker, heads.headline, heads.subhead, article.byline_line)
    yield from (block.text for block in article.blocks)
