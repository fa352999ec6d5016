"""What is told of a source file that could be read, and that the file itself is never touched."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from banmian import pipeline
from banmian.cli import main
from banmian.findings import describe
from banmian.i18n import translator
from banmian.model import Sheet
from banmian.records.archive.quote import quoter
from banmian.records.archive.sources import noticed
from banmian.sheets import decode
from tests.records.conftest import Toy

SEEDS, DAY = "seeds/xwb/2001-05-01", "content/xwb/2001-05-01"
PAGE = "桥头集市开张\n\n本报讯（记者 方𬭎）昨日，桥头的集市开张，人人都来了。大家都说好。\n"


def told(text: str | bytes, language: str = "en") -> list[str]:
    """Findings on a page, without its name."""
    sheet = decode("01", text if isinstance(text, bytes) else text.encode())
    return [describe(finding, translator(language)).removeprefix("01.txt:") for finding in noticed(sheet, "01.txt")]


@pytest.mark.parametrize(
    ("encoding", "name"), [("gb18030", "GB18030"), ("utf-16", "UTF-16"), ("utf-16-be", "UTF-16"), ("utf-32", "UTF-32")]
)
def test_an_encoding_that_was_recognised_is_named(encoding: str, name: str) -> None:
    """An editor sees in which encoding the file was read."""
    (line,) = told(PAGE.encode(encoding))
    assert line.startswith(f"1:1: S108 recognised as {name}: ")


def test_big5_is_named() -> None:
    """The same for Big5, in Chinese."""
    (line,) = told("本報訊 我們的學校開會，這個會議很重要，大家都來了。\n".encode("big5"), "zh")
    assert line.startswith("1:1: S108 编码认作 Big5：")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
def test_of_plain_text_nothing_is_told(encoding: str) -> None:
    """UTF-8, with or without its mark, is what a file should be."""
    assert told(PAGE.encode(encoding)) == []


@pytest.mark.parametrize(
    ("sign", "name", "what"),
    [
        ("\0", "U+0000", "a control character"),
        ("\x0b", "U+000B", "a control character"),
        ("\x85", "U+0085", "a control character"),
        ("\xad", "U+00AD", "a soft hyphen"),
        ("\u200b", "U+200B", "a zero-width character"),
        ("\ufeff", "U+FEFF", "a zero-width character"),
        ("\u202e", "U+202E", "a sign that turns the direction of writing"),
        ("\u2066", "U+2066", "a sign that turns the direction of writing"),
        ("\u2028", "U+2028", "a line separator that ends no line here"),
        ("\ue000", "U+E000", "a private-use character"),
        ("\U000f0000", "U+F0000", "a private-use character"),
        ("\ufe0f", "U+FE0F", "a variation selector"),
        ("\ufffd", "U+FFFD", "a sign for a character that was lost"),
        ("\uffff", "U+FFFF", "no character at all"),
    ],
)
def test_what_cannot_be_seen_is_told_with_its_place(sign: str, name: str, what: str) -> None:
    """Each such character once, where it stands first, with how often; the lines keep it."""
    page = f"标题\n甲{sign}乙{sign}\n"
    assert told(page) == [
        f"2:2: S109 {name} stands here, {what} (in this file: 2): it is kept; see whether it belongs there"
    ]
    assert decode("01", page.encode()).lines == ("标题", f"甲{sign}乙{sign}")


@pytest.mark.parametrize(
    ("page", "places"),
    [
        ("甲\n\f乙\n", ["2:1"]),
        ("甲\f乙\n", ["1:2"]),
        ("甲\f\n乙\n", ["1:2"]),
        ("甲\n\f\n乙\f\n丙\n\f\n", ["2:1", "3:2"]),
        ("\f甲\n", []),
        ("\n\f\n甲\n乙\f", []),
        ("甲\n\f\n\n", []),
    ],
)
def test_a_page_break_inside_a_file_is_told(page: str, places: list[str]) -> None:
    """Only where text stands on both sides: before the first and after the last text it breaks nothing."""
    found = told(page)
    assert [line.split(": ")[0] for line in found] == places
    assert all(": S110 " in line for line in found)


def test_of_a_sheet_without_text_nothing_is_told() -> None:
    """A sheet with no printed line at all has no page break either."""
    assert list(noticed(Sheet("01", ("\f",), "0" * 64), "x")) == []


def link(path: Path, target: Path) -> None:
    """A link in the place of a file or folder that may be there."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.is_dir():
        path.rename(path.with_name(f".{path.name}"))
    else:
        path.unlink(missing_ok=True)
    path.symlink_to(target)


@pytest.mark.parametrize(
    "name",
    [
        f"{SEEDS}/03.txt",
        "seeds/xwb/2001-05-09",
        "seeds/abc",
        "seeds",
        f"{DAY}/01-09.zh.md",
        f"{DAY}/01.marks.yaml",
        "content/abc",
        "content/about.zh.md",
        "content/authority",
        "content/authority/people.yaml",
        "content/archive.yaml",
    ],
)
def test_a_link_out_of_the_archive_is_refused(toy: Toy, tmp_path_factory: pytest.TempPathFactory, name: str) -> None:
    """Nothing is read through it, whether file or folder: one finding says so."""
    outside = tmp_path_factory.mktemp("outside")
    (outside / "secret.txt").write_text("秘密", encoding="utf-8")
    link(toy.root / name, outside if "." not in name.rpartition("/")[2] else outside / "secret.txt")
    lines = [line for line in toy.findings() if line.startswith(f"{name}:")]
    assert lines == [f"{name}:1:1: A118 this link leads out of the archive: put the file or folder itself here"]


@pytest.mark.parametrize("folder", ["content", "content/abc", "content/abc/2001-05-03"])
def test_nothing_is_written_through_a_link_that_leads_out(
    toy: Toy, tmp_path_factory: pytest.TempPathFactory, folder: str
) -> None:
    """A new page beside such a link is not read: its records would land outside."""
    outside = tmp_path_factory.mktemp("outside")
    toy.edit("content/archive.yaml", "papers:\n", "papers:\n  abc: {name: {zh: 甲, en: A}}\n")
    if folder == "content":
        (toy.root / "content").rename(outside / "content")
        outside /= "content"
    before = sorted(outside.rglob("*"))
    page = toy.root / "seeds/abc/2001-05-03/01.txt"
    page.parent.mkdir(parents=True)
    page.write_text(PAGE, encoding="utf-8")
    link(toy.root / folder, outside)
    pipeline.add_records(toy.root)
    assert sorted(outside.rglob("*")) == before


def test_of_a_file_outside_no_line_is_shown(toy: Toy, tmp_path_factory: pytest.TempPathFactory) -> None:
    """What a link leads to elsewhere is not quoted beside its finding, nor is anything begun behind it."""
    outside = tmp_path_factory.mktemp("outside")
    (outside / "secret.txt").write_text("秘密", encoding="utf-8")
    link(toy.root / SEEDS / "03.txt", outside / "secret.txt")
    link(toy.root / "seeds/abc", outside)
    toy.edit("content/archive.yaml", "papers:\n", "papers:\n  abc: {name: {zh: 甲, en: A}}\n")
    assert quoter(toy.root)(f"{SEEDS}/03.txt", 1) == ""
    assert main(["new", "abc", "2001-05-03", "--archive", str(toy.root)]) == 2
    assert [path.name for path in outside.iterdir()] == ["secret.txt"]


def test_a_line_is_shown_in_the_encoding_that_its_finding_names(toy: Toy) -> None:
    """A page in GB18030 that is cut off is quoted as GB18030, and the place is right in it."""
    (toy.root / SEEDS / "03.txt").write_bytes(PAGE.encode("gb18030")[:-2])
    (found,) = (finding for finding in pipeline.read_archive(toy.root)[1] if finding.code == "S106")
    assert quoter(toy.root)(found.path, found.line) == PAGE.splitlines()[2][:-1] + "\ufffd"
    assert found.column == len(PAGE.splitlines()[2])


def test_a_link_within_the_archive_is_read(toy: Toy) -> None:
    """A link that stays inside is a file like any other, also if the archive itself is reached by a link."""
    (toy.root / SEEDS / "03.txt").symlink_to("../../xwb/2001-05-01/02.txt")
    (toy.root.parent / f"{toy.root.name}-link").symlink_to(toy.root)
    found = pipeline.read_archive(toy.root.parent / f"{toy.root.name}-link")[1]
    assert [(finding.path, finding.code) for finding in found] == [(f"{SEEDS}/03.txt", "A109")]


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("seeds/衡阳日报", "A102"),
        ("seeds/XWB", "A102"),
        ("seeds/x wb", "A102"),
        ("seeds/xwb/2001-05-01 副本", "A103"),
        ("seeds/xwb/2001-5-1", "A103"),
        ("seeds/xwb/2001-02-30", "A103"),
        (f"{SEEDS}/第1版.txt", "A104"),
        (f"{SEEDS}/01.TXT", "A104"),
        (f"{SEEDS}/01 (2).txt", "A104"),
        (f"{SEEDS}/a..b", "A104"),
        (f"{DAY}/01-01.ZH.md", "A105"),
        (f"{DAY}/Issue.yaml", "A105"),
        (f"{DAY}/01-01.zh.md~", "A105"),
    ],
)
def test_a_name_that_fits_nowhere_is_told(toy: Toy, name: str, code: str) -> None:
    """Han, spaces, capitals, `..`, and names that differ from another in case alone: told, never taken for another."""
    path = toy.root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("x", encoding="utf-8")
    assert [line.removeprefix(f"{name}:1:1: ")[:4] for line in toy.findings()] == [code]


def test_a_name_in_no_encoding_is_told(toy: Toy) -> None:
    """A file name that is not UTF-8 is shown byte by byte."""
    Path(os.fsdecode(os.fsencode(toy.root / SEEDS) + b"/\xb1\xea.txt")).write_text("x", encoding="utf-8")
    (line,) = toy.findings()
    assert line.startswith(f"{SEEDS}/\\udcb1\\udcea.txt:1:1: A104 ")


def _states(root: Path) -> dict[str, tuple[bytes, int, int, int]]:
    files = (path for path in (root / "seeds").rglob("*") if path.is_file())
    return {str(path): (path.read_bytes(), (at := path.stat()).st_mode, at.st_mtime_ns, at.st_ino) for path in files}


def _build(root: Path) -> None:
    pipeline.build(root, root.parent / "site")


def _refresh(root: Path) -> None:
    main(["refresh", "--archive", str(root), "--yes"])


@pytest.mark.no_cover
@pytest.mark.parametrize("command", [_build, _refresh, pipeline.check], ids=["build", "refresh", "check"])
def test_a_source_file_is_never_written(toy: Toy, command: Callable[[Path], object]) -> None:
    """Bytes, mode, time and file are the same afterwards, whatever its encoding and line ends, and if it is read-only."""
    folder = toy.root / "seeds/xwb/2001-05-07"
    folder.mkdir()
    (folder / "01.txt").write_bytes(PAGE.replace("\n", "\r\n").encode("gb18030"))
    (folder / "02.txt").write_bytes(("\ufeff" + PAGE + "\u200b\ue000\f甲\0").encode())
    for path in folder.iterdir():
        path.chmod(0o444)
        os.utime(path, ns=(10**18, 10**18))
    pipeline.add_records(toy.root)
    before = _states(toy.root)
    command(toy.root)
    assert _states(toy.root) == before
