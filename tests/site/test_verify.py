"""A published site is sealed by its checksums; `banmian verify`, and sha256sum without us, tell whether a copy is whole."""

import shutil
import subprocess
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from banmian import publish
from banmian.cli import main
from banmian.model import Output
from tests.archives import tree

FILES = (
    Output("index.html", b"<p>one</p>"),
    Output("zh/\u4e00.txt", "一".encode()),
    Output("zh/hyrb/book.epub", b"PK"),
)
DATE = publish.Sealing(date="2021-09-28")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A small site, sealed."""
    out = tmp_path / "site"
    assert publish.publish(FILES, out, sealing=DATE) == ()
    return out


def found(site: Path) -> list[tuple[str, str, int]]:
    """(code, path, line) of all that isn't as it was published."""
    return [(one.code, one.path, one.line) for one in publish.verify(site, publish.Verified())]


def test_what_was_published_is_as_it_was_published(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing is found, and how much was looked at is told."""
    assert found(site) == []
    assert main(["--lang", "en", "verify", str(site)]) == 0
    assert capsys.readouterr().out == f"{site}: as it was published; files: 4\n"


def test_others_can_check_it_too(site: Path) -> None:
    """The lists are in the form that `sha256sum -c` reads."""
    for name in ("SHA256SUMS", "archive.zip.sha256"):
        subprocess.run(["sha256sum", "--check", "--strict", "--quiet", name], cwd=site, check=True)


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (lambda site: (site / "index.html").write_bytes(b"<p>two</p>"), [("W804", "index.html", 1)]),
        (lambda site: (site / "index.html").unlink(), [("W803", "index.html", 1)]),
        (lambda site: (site / "zh/new.html").write_bytes(b""), [("W805", "zh/new.html", 1)]),
        (lambda site: (site / ".nojekyll").write_bytes(b""), []),
        (lambda site: (site / "archive.zip").unlink(), []),
        (lambda site: (site / "archive.zip").write_bytes(b""), [("W804", "archive.zip", 1)]),
        (lambda site: (site / "archive.zip.sha256").unlink(), [("W801", "archive.zip.sha256", 1)]),
        (lambda site: (site / "SHA256SUMS").unlink(), [("W801", "SHA256SUMS", 1)]),
    ],
)
def test_each_difference_is_told(
    site: Path, change: Callable[[Path], object], expected: list[tuple[str, str, int]]
) -> None:
    """What is changed, missing or added; a host's own files, whose names begin with a dot, are passed over."""
    change(site)
    assert found(site) == expected


@pytest.mark.parametrize("path", ["/etc/passwd", "../outside", "zh/../../outside", "a\\b", ""])
def test_a_list_that_leads_out_of_the_folder_is_not_followed(site: Path, path: str) -> None:
    """A line of it that is no checksum of a file in the folder is told by its number."""
    with (site / "SHA256SUMS").open("a", encoding="utf-8") as list_:
        list_.write(f"{'0' * 64}  {path}\n")
    assert found(site) == [("W802", "SHA256SUMS", 4)]


def test_an_error_is_a_failure_and_a_warning_is_none(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What was added doesn't make a copy wrong; what was changed does."""
    (site / "zh/new.html").write_bytes(b"")
    assert main(["--lang", "en", "verify", str(site)]) == 0
    assert "zh/new.html:1:1: W805 the file was not published with the others" in capsys.readouterr().err
    (site / "index.html").write_bytes(b"")
    assert main(["--lang", "en", "verify", str(site)]) == 1


def test_the_zip_is_the_whole_site(site: Path, tmp_path: Path) -> None:
    """In one folder; unpacked, it is verified by the same list."""
    with zipfile.ZipFile(site / "archive.zip") as bundle:
        bundle.extractall(tmp_path)
        assert {one.date_time for one in bundle.infolist()} == {(2021, 9, 28, 0, 0, 0)}
    unpacked = tmp_path / "archive"
    assert found(unpacked) == []
    rest = {path: data for path, data in tree(site).items() if "archive.zip" not in path and path != publish.MARKER}
    assert tree(unpacked) == rest


def test_the_same_site_is_sealed_by_the_same_bytes(site: Path, tmp_path: Path) -> None:
    """No clock is in a zip or a list."""
    publish.publish(FILES, tmp_path / "again", sealing=DATE)
    assert tree(tmp_path / "again") == tree(site)


def test_a_large_site_has_no_zip(tmp_path: Path) -> None:
    """Nor its checksum; it is verified like any other."""
    out = tmp_path / "site"
    publish.publish(FILES, out, sealing=publish.Sealing(bundled=False))
    assert not list(out.glob("archive.zip*"))
    assert found(out) == []


def test_a_site_from_before_there_were_dates_in_zips(tmp_path: Path) -> None:
    """A newspaper of 1950 is dated 1980 there, which is the earliest date a zip can say."""
    publish.publish(FILES, tmp_path / "site", sealing=publish.Sealing(date="1950-10-01"))
    with zipfile.ZipFile(tmp_path / "site/archive.zip") as bundle:
        assert {one.date_time[0] for one in bundle.infolist()} == {1980}


def test_a_failure_while_it_is_sealed_leaves_the_old_site(site: Path) -> None:
    """Whatever fails on the way, and nothing is left open."""

    def broken() -> Iterator[Output]:
        yield FILES[0]
        raise RuntimeError("no")

    before = tree(site)
    with pytest.raises(RuntimeError):
        publish.publish(broken(), site, sealing=DATE)
    assert tree(site) == before


def test_a_build_is_sealed(built_site: Path, tmp_path: Path) -> None:
    """Our own archive: every file is on the list, and a copy of it is verified."""
    copy = tmp_path / "copy"
    shutil.copytree(built_site, copy)
    assert found(copy) == []
    listed = {line[66:] for line in (copy / "SHA256SUMS").read_text("utf-8").splitlines()}
    others = {publish.MARKER, "SHA256SUMS", "archive.zip", "archive.zip.sha256"}
    assert listed == set(tree(copy)) - others
