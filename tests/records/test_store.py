from collections.abc import Iterator
from pathlib import Path

import pytest

from banmian import sheets
from banmian.findings import Finding, describe
from banmian.model import Sheet
from banmian.records.files import store

TEXT = "衡阳日报\n\n本报讯（记者 陈润）9月27日上午，大会在市政府会议中心开幕，全市人民的代表都来了。\n"


def found(tmp_path: Path, data: bytes) -> str | Sheet:
    """What a source file of these bytes gives: its sheet, or the finding as an editor sees it."""
    path = tmp_path / "01.txt"
    path.write_bytes(data)
    result = store.read_sheet_file(path, "01", "seeds/x/2021-09-28/01.txt")
    return describe(result).removeprefix("seeds/x/2021-09-28/01.txt:") if isinstance(result, Finding) else result


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_the_usual_encodings_are_read(tmp_path: Path, encoding: str) -> None:
    """UTF-8 with or without its mark, GB18030 and UTF-16 give the same lines."""
    sheet = found(tmp_path, TEXT.encode(encoding))
    assert isinstance(sheet, Sheet)
    assert sheet.lines == tuple(TEXT.splitlines())


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"", "1:1: S101 the file is empty: put the text of the page into it, or remove it"),
        (b"\n \n\t\n", "1:1: S101 the file is empty: put the text of the page into it, or remove it"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20, None),
        (
            "标题\n正文".encode() + b"\xff\xfe\xff",
            "2:3: S103 byte 13 is neither UTF-8 nor GB18030, Big5 or UTF-16: save the file as UTF-8",
        ),
    ],
)
def test_what_is_no_text_is_a_finding_at_its_byte(tmp_path: Path, data: bytes, expected: str | None) -> None:
    """Empty, binary and undecodable files each give one clear finding, never a guess."""
    finding = found(tmp_path, data)
    assert isinstance(finding, str)
    assert finding == expected or (expected is None and "S102" in finding)


def test_a_file_far_too_large_is_not_read_whole(tmp_path: Path) -> None:
    """Fifty megabytes are a finding, and only a few of them are read."""
    path = tmp_path / "01.txt"
    with path.open("wb") as file:
        file.truncate(50 * 1024 * 1024)
    finding = store.read_sheet_file(path, "01", "01.txt")
    assert isinstance(finding, Finding)
    assert (finding.code, finding.values["limit"]) == ("S104", sheets.MAX_BYTES)


def test_a_file_that_is_not_there_is_a_finding(tmp_path: Path) -> None:
    """A missing file, or a folder in its place, gives the system's reason."""
    for path in (tmp_path / "none.txt", tmp_path):
        finding = store.read_sheet_file(path, "01", "01.txt")
        assert isinstance(finding, Finding)
        assert finding.code == "S105"


def test_a_record_is_utf_8_and_nothing_else(tmp_path: Path) -> None:
    """A record in another encoding is an error with the offset of the byte: editors' files are never guessed at."""
    path = tmp_path / "01-01.zh.md"
    path.write_bytes("---\n标题".encode() + b"\xb1\xea")
    finding = store.read_record(path, "x.md")
    assert isinstance(finding, Finding)
    assert (finding.code, finding.line, finding.column, finding.values["offset"]) == ("R109", 2, 3, 10)


def test_a_record_far_too_large_is_a_finding(tmp_path: Path) -> None:
    """A record of many megabytes is not read."""
    path = tmp_path / "01-01.zh.md"
    with path.open("wb") as file:
        file.truncate(store.MAX_RECORD_BYTES + 1)
    finding = store.read_record(path, "x.md")
    assert isinstance(finding, Finding)
    assert finding.code == "R112"


def test_hidden_files_are_not_ours(tmp_path: Path) -> None:
    """What the system or an editor's program hides in a folder is left alone."""
    day = tmp_path / "seeds/x/2021-09-28"
    day.mkdir(parents=True)
    (day / ".DS_Store").write_bytes(b"\0")
    (tmp_path / "content/authority").mkdir(parents=True)
    folders, findings = store.find_issues(tmp_path)
    assert [(folder.paper, folder.date, dict(folder.sheets)) for folder in folders] == [("x", "2021-09-28", {})]
    assert findings == []


def test_a_folder_the_system_does_not_show_is_a_finding(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder that may not be listed is named with the reason, and the others are read."""
    (tmp_path / "seeds/x/2021-09-28").mkdir(parents=True)
    (tmp_path / "seeds/y/2021-09-28").mkdir(parents=True)
    iterdir = Path.iterdir

    def refused(self: Path) -> Iterator[Path]:
        if self.name == "x":
            raise PermissionError(13, "Permission denied")
        return iterdir(self)

    monkeypatch.setattr(Path, "iterdir", refused)
    folders, findings = store.find_issues(tmp_path)
    assert [describe(finding) for finding in findings] == [
        "seeds/x:1:1: S105 the file cannot be read: Permission denied"
    ]
    assert [folder.paper for folder in folders] == ["y"]
