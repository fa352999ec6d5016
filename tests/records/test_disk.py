"""What the disk may hold in place of a file or a folder, and what it may refuse."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from banmian.findings import describe
from banmian.i18n import translator
from banmian.pipeline import add_records, read_archive
from tests.records.conftest import Toy

SEEDS, DAY = "seeds/xwb/2001-05-01", "content/xwb/2001-05-01"
NOT_A_FOLDER = "expected a folder of this name, got something else: move it away"
NOT_A_FILE = "expected a file of this name, got something else: move it away"


def folder(path: Path) -> None:
    """A folder where a file should be."""
    path.mkdir()


def file(path: Path) -> None:
    """A file where a folder should be."""
    path.write_text("x", encoding="utf-8")


def circle(path: Path) -> None:
    """A link that leads to itself."""
    path.symlink_to(path.name)


def nowhere(path: Path) -> None:
    """A link that leads nowhere."""
    path.symlink_to("nowhere")


def pipe(path: Path) -> None:
    """A pipe, from which nobody who reads ever gets an answer."""
    os.mkfifo(path)


@pytest.mark.parametrize(
    ("name", "make", "expected"),
    [
        (f"{SEEDS}/03.txt", folder, "S105 the file cannot be read: Is a directory"),
        (f"{SEEDS}/03.txt", circle, "S105 the file cannot be read: Too many levels of symbolic links"),
        (f"{SEEDS}/03.txt", nowhere, "S105 the file cannot be read: No such file or directory"),
        (f"{SEEDS}/03.txt", pipe, f"A113 {NOT_A_FILE}"),
        (f"{DAY}/01-09.zh.md", folder, "S105 the file cannot be read: Is a directory"),
        (f"{DAY}/01-09.zh.md", pipe, f"A113 {NOT_A_FILE}"),
        ("seeds/xwb/2001-05-09", file, f"A113 {NOT_A_FOLDER}"),
        ("seeds/xwb/2001-05-09", circle, f"A113 {NOT_A_FOLDER}"),
        ("content/abc", file, f"A113 {NOT_A_FOLDER}"),
    ],
)
def test_whatever_has_the_name_of_ours_is_told_for_what_it_is(
    toy: Toy, name: str, make: Callable[[Path], None], expected: str
) -> None:
    """A folder for a file, a file for a folder, links and pipes: one finding each, and the build ends."""
    make(toy.root / name)
    assert toy.findings() == [f"{name}:1:1: {expected}"]


def test_settings_that_are_there_but_no_file_are_not_said_to_be_missing(toy: Toy) -> None:
    """A folder called archive.yaml cannot be read; that is not the same as no archive."""
    (toy.root / "content/archive.yaml").unlink()
    (toy.root / "content/archive.yaml").mkdir()
    assert "content/archive.yaml:1:1: S105 the file cannot be read: Is a directory" in toy.findings()


def test_the_reasons_of_the_system_are_translated(toy: Toy) -> None:
    """Why a file can't be read is said in the editor's language, too."""
    folder(toy.root / SEEDS / "03.txt")
    (finding,) = read_archive(toy.root)[1]
    assert describe(finding, translator("zh")) == f"{SEEDS}/03.txt:1:1: S105 文件无法读取：这是文件夹"


def test_a_file_that_cannot_be_written_is_named(toy: Toy) -> None:
    """The finding names the file itself, and nothing half written is left beside it."""
    (toy.root / SEEDS / "03.txt").write_text("标题\n\n本报讯 今天天气好，大家都出门了。\n", encoding="utf-8")
    (toy.root / DAY / "parsed.sha256").mkdir()
    found = [describe(finding) for finding in add_records(toy.root)]
    assert found == [f"{DAY}/parsed.sha256:1:1: A111 this file cannot be written: Is a directory"]
    assert [path.name for path in (toy.root / DAY).iterdir() if path.name.endswith(".part")] == []


def test_a_link_in_the_place_of_a_record_is_not_replaced(toy: Toy) -> None:
    """Whatever an editor put there stays, even if it leads nowhere at the moment."""
    for name in ("02-01.zh.md", "02.sheet.yaml"):
        (toy.root / DAY / name).unlink()
    nowhere(toy.root / DAY / "02-01.zh.md")
    add_records(toy.root)
    assert (toy.root / DAY / "02-01.zh.md").is_symlink()
