import contextlib
import hashlib
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from banmian.model import (
    ArticleReading,
    Block,
    BlockKind,
    Furniture,
    HeadLine,
    Join,
    Kind,
    Masthead,
    SeriesReading,
    Settings,
    Sheet,
    SheetReading,
    Span,
)
from banmian.parse import read_sheet
from banmian.pipeline import add_records, read_archive
from banmian.records.archive.issues import read_issue
from banmian.records.files.filing import IssueTexts
from banmian.records.form.documents import read_article, write_article
from banmian.records.parsed import write
from banmian.text import printed, run_on
from tests.archives import TOY, tree, unread_toy
from tests.records.strategies import NASTY

SETTINGS = Settings(title=(("zh", "测"),), description=(), papers=())


@st.composite
def readings(draw: st.DrawFn) -> tuple[Sheet, SheetReading]:
    """A sheet made up together with the right reading of it: heads, boxes between columns, joins, furniture, a series."""
    lines: list[str] = []
    words = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r\n"), min_size=1, max_size=9)
    line_text = words.filter(lambda text: printed(text)[0] != "")

    def line(text: str) -> int:
        lines.extend([""] * draw(st.integers(0, 2)))
        lines.append(text)
        return len(lines)

    def place() -> tuple[str, int]:
        number = line(draw(line_text))
        return printed(lines[-1])[0], number

    def heads() -> tuple[HeadLine, ...]:
        roles = draw(st.lists(st.sampled_from(["kicker", "headline", "subhead"]), min_size=1, unique=True))
        return tuple(HeadLine(role, text, Span(at, at)) for role in roles for text, at in [place()])

    furniture = tuple(Furniture("other", Span(at, at)) for _, at in (place() for _ in range(draw(st.integers(0, 2)))))
    series = (SeriesReading(heads()),) if draw(st.booleans()) else ()
    articles = []
    for order in range(1, draw(st.integers(1, 4)) + 1):
        blocks: list[Block] = []
        joins: list[Join] = []
        head = heads()
        for kind in draw(st.lists(st.sampled_from(["plain", "joined", "section"]), max_size=4)):
            text, at = place()
            if kind == "section":
                blocks.append(Block(BlockKind.SECTION, text, (Span(at, at),)))
            elif kind == "plain":
                blocks.append(Block(BlockKind.PARAGRAPH, text, (Span(at, at),)))
            else:
                inset, between = place()
                lines.append("")
                rest, after = place()
                whole = run_on(text, rest)
                blocks.append(Block(BlockKind.PARAGRAPH, whole, (Span(at, at), Span(after, after))))
                blocks.append(Block(BlockKind.BOX, inset, (Span(between, between),)))
                joins.append(Join(at, after))
        under = 0 if series and draw(st.booleans()) else None
        articles.append(
            ArticleReading(order, Kind.NEWS, head, (), tuple(blocks), tuple(joins), (), under, confidence=1.0)
        )
    sheet = Sheet("01", tuple(lines), hashlib.sha256("\n".join(lines).encode()).hexdigest())
    return sheet, SheetReading(tuple(articles), series, furniture, Masthead())


def texts_of(sheet: Sheet, records: dict[str, str]) -> IssueTexts:
    """The issue that has this one sheet and these records."""
    records = {**records, "issue.yaml": write.issue_text("x", "2021-09-28", [Masthead()])}
    return IssueTexts("x", "2021-09-28", {"01": sheet}, {"01": "seeds/01.txt"}, records, frozenset(records), "content")


@pytest.mark.no_cover
@given(readings())
def test_what_is_written_is_read_back_with_nothing_to_find(made: tuple[Sheet, SheetReading]) -> None:
    """Records written from a right reading hold every line once, and give the same blocks with the same lines."""
    sheet, reading = made
    read = read_issue(texts_of(sheet, write.sheet_texts("x", "2021-09-28", "zh", sheet, reading)), SETTINGS)
    assert read.findings == []
    (entry,) = read.issue.sheets
    articles = [article for article in entry.articles if article.kind is not Kind.SERIES]
    assert [article.blocks for article in articles] == [article.blocks for article in reading.articles]
    assert [article.series is not None for article in articles] == [a.series is not None for a in reading.articles]
    assert entry.record.furniture == reading.furniture


@pytest.mark.no_cover
@given(readings(), st.data())
def test_no_line_can_be_lost(made: tuple[Sheet, SheetReading], data: st.DataObject) -> None:
    """Without any one record of a sheet its lines are found missing, and nothing else is."""
    sheet, reading = made
    records = write.sheet_texts("x", "2021-09-28", "zh", sheet, reading)
    lost = data.draw(
        st.sampled_from([name for name in records if name.endswith(".md") and "kind: series" not in records[name]])
    )
    record = read_article(lost, records.pop(lost)).record
    assert record is not None
    read = read_issue(texts_of(sheet, records), SETTINGS)
    assert {finding.code for finding in read.findings} == {"C101"}
    lines = {line for run in record.source.lines for line in range(run.first, run.last + 1)}
    assert {finding.line for finding in read.findings} <= lines


@pytest.mark.no_cover
@given(readings(), st.data())
def test_no_text_can_be_changed_in_silence(made: tuple[Sheet, SheetReading], data: st.DataObject) -> None:
    """A change of any block of any record is found."""
    sheet, reading = made
    records = write.sheet_texts("x", "2021-09-28", "zh", sheet, reading)
    name = data.draw(st.sampled_from([name for name in records if name.endswith(".md")]))
    record = read_article(name, records[name]).record
    assert record is not None
    if record.blocks:
        index = data.draw(st.integers(0, len(record.blocks) - 1))
        old = record.blocks[index]
        text = data.draw(
            st.sampled_from([old.text + "增", "增" + old.text, old.text[1:]]).filter(lambda text: text.strip())
        )
        blocks = (*record.blocks[:index], Block(old.kind, text, ()), *record.blocks[index + 1 :])
        records[name] = write_article(replace(record, blocks=blocks))
        assert read_issue(texts_of(sheet, records), SETTINGS).findings


SEEDS = sorted((TOY.parents[1] / "seeds").rglob("*.txt")) + sorted(TOY.rglob("*.txt"))
PRINTED = sorted({line for path in SEEDS for line in path.read_text(encoding="utf-8").split("\n")})
PAGES = st.lists(st.sampled_from(PRINTED) | st.just("") | st.sampled_from(NASTY), min_size=1, max_size=40)


@given(PAGES)
def test_whatever_the_parser_reads_is_proved(lines: list[str]) -> None:
    """Printed lines in any order, and nasty ones among them: the records of the parser's reading prove themselves."""
    sheet = Sheet("01", tuple("\n".join(lines).replace("\r", "").split("\n")), "0" * 64)
    reading = read_sheet(sheet)
    read = read_issue(texts_of(sheet, write.sheet_texts("x", "2021-09-28", "zh", sheet, reading)), SETTINGS)
    assert read.findings == []


def test_numbers_follow_the_order_of_reading_and_series_come_last() -> None:
    """Articles are numbered as they are read, so that a number is a place; series heads after them."""
    sheet = Sheet("05", ("栏目", "一", "甲", "二", "乙"), "0" * 64)
    heads = [HeadLine("headline", sheet.lines[at], Span(at + 1, at + 1)) for at in (0, 1, 3)]
    blocks = [Block(BlockKind.PARAGRAPH, sheet.lines[at], (Span(at + 1, at + 1),)) for at in (2, 4)]
    articles = [
        ArticleReading(order, Kind.NEWS, (head,), (), (block,), (), (), 0, 1.0)
        for order, head, block in zip((1, 2), heads[1:], blocks, strict=True)
    ]
    reading = SheetReading(tuple(articles), (SeriesReading((heads[0],)),), (), Masthead(page=5))
    texts = write.sheet_texts("hyrb", "2021-09-28", "zh", sheet, reading)
    assert list(texts) == ["05-01.zh.md", "05-02.zh.md", "05-03.zh.md", "05.sheet.yaml"]
    assert "series: hyrb-2021-09-28-05-03\n" in texts["05-02.zh.md"]
    assert "kind: series\nheadline: 栏目\n" in texts["05-03.zh.md"]
    assert "page: 5\n" in texts["05.sheet.yaml"]


def test_a_fact_of_the_masthead_is_the_first_that_is_printed() -> None:
    """Sheets share one issue.yaml; what none of them prints is left out, never guessed."""
    text = write.issue_text("hyrb", "2021-09-28", [Masthead(title="甲"), Masthead(title="乙", number=7)])
    assert text == "paper: hyrb\ndate: '2021-09-28'\nmasthead:\n  title: 甲\n  number: 7\n"


@pytest.fixture
def unread(tmp_path: Path) -> Path:
    """The toy archive with its source files and settings, but no records."""
    return unread_toy(tmp_path)


def test_a_build_writes_what_is_missing_and_nothing_else(unread: Path) -> None:
    """The first build writes all records; the second changes no file."""
    add_records(unread)
    first = tree(unread)
    assert read_archive(unread)[1] == []
    add_records(unread)
    assert tree(unread) == first


def test_the_editor_wins(unread: Path) -> None:
    """A file that an editor changed is never overwritten, and a new sheet leaves those of the others alone."""
    add_records(unread)
    folder = unread / "content/xwb/2001-05-01"
    edited = {
        name: (folder / name).read_text(encoding="utf-8") + "\n"
        for name in ("01-01.zh.md", "issue.yaml", "02.sheet.yaml")
    }
    for name, text in edited.items():
        (folder / name).write_text(text, encoding="utf-8")
    before = tree(unread)
    (unread / "seeds/xwb/2001-05-01/03.txt").write_text(
        "新的一版\n\n本报讯（记者 林小满）今天多了一版。\n", encoding="utf-8"
    )
    add_records(unread)
    after = tree(unread)
    assert (folder / "03.sheet.yaml").exists()
    checksums = "content/xwb/2001-05-01/parsed.sha256"
    assert {name: after[name] for name in before if name != checksums} == {
        name: data for name, data in before.items() if name != checksums
    }
    assert set(before[checksums].splitlines()) < set(after[checksums].splitlines())


def test_checksums_say_which_files_nobody_has_touched(unread: Path) -> None:
    """`parsed.sha256` has a line for each record as the parser wrote it, in the form `sha256sum -c` reads."""
    add_records(unread)
    folder = unread / "content/xwb/2001-05-01"
    lines = (folder / "parsed.sha256").read_text(encoding="utf-8").splitlines()
    present = {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.iterdir()}
    present.pop("parsed.sha256")
    assert lines == [f"{present[name]}  {name}" for name in sorted(present)]


def test_a_killed_build_leaves_nothing_half(unread: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Wherever a build is killed, every file there is whole, and the next build gives what it would have given."""
    shutil.rmtree(unread / "seeds/xwb/2001-05-01")
    whole_root = unread.with_name("whole")
    shutil.copytree(unread, whole_root)
    add_records(whole_root)
    whole = tree(whole_root)
    rename = Path.replace
    for survivors in range(len(whole)):
        root = unread.with_name(f"killed-{survivors}")
        shutil.copytree(unread, root)
        left = iter(range(survivors))

        def killed(self: Path, target: Path, left: Iterator[int] = left) -> Path:
            if next(left, None) is None:
                raise KeyboardInterrupt
            return rename(self, target)

        monkeypatch.setattr(Path, "replace", killed)
        with contextlib.suppress(KeyboardInterrupt):
            add_records(root)
        monkeypatch.undo()
        visible = {name: data for name, data in tree(root).items() if not name.endswith(".part")}
        assert all(whole[name] == data for name, data in visible.items() if not name.endswith("parsed.sha256"))
        add_records(root)
        assert {name: data for name, data in tree(root).items() if not name.endswith(".part")} == whole


def test_edited_articles_without_their_sheets_record_are_left_alone(unread: Path) -> None:
    """If `<sheet>.sheet.yaml` is gone but an editor worked on the articles, the build asks for it and writes nothing."""
    add_records(unread)
    folder = unread / "content/xwb/2001-05-01"
    (folder / "02.sheet.yaml").unlink()
    article = folder / "02-01.zh.md"
    article.write_text(article.read_text(encoding="utf-8") + "\n编者加的。\n", encoding="utf-8")
    before = tree(unread)
    codes = {finding.code for finding in add_records(unread)}
    assert "A107" in codes
    assert tree(unread) == before


def test_nothing_is_written_where_there_are_no_settings(tmp_path: Path) -> None:
    """A folder without settings may be anything: not one file is written there."""
    shutil.copytree(TOY / "seeds", tmp_path / "seeds")
    before = tree(tmp_path)
    add_records(tmp_path)
    assert tree(tmp_path) == before


def test_a_damaged_list_of_checksums_stops_nothing(unread: Path) -> None:
    """Whatever became of `parsed.sha256`, new records are written, and its own finding says what it isn't."""
    folder = unread / "content/xwb/2001-05-01"
    folder.mkdir(parents=True)
    (folder / "parsed.sha256").write_bytes(b"\xff\xfe")
    add_records(unread)
    assert (folder / "02.sheet.yaml").exists()


def test_a_file_that_cannot_be_written_is_a_finding(unread: Path) -> None:
    """Where a folder is wanted and a file stands, the build says so and goes on."""
    (unread / "content/xwb").mkdir()
    (unread / "content/xwb/2001-05-02").write_text("", encoding="utf-8")
    assert "A111" in {finding.code for finding in add_records(unread)}
    assert (unread / "content/xwb/2001-05-01/01.sheet.yaml").exists()
