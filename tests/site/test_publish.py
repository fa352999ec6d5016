"""Publishing: everything or nothing, and never at the cost of what isn't ours."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from banmian import publish
from banmian.model import Output

NEW = (Output("index.html", b"new"), Output("zh/index.html", b"neu"))
OLD = (Output("index.html", b"old"), Output("gone.html", b""))


def texts(folder: Path) -> dict[str, bytes]:
    """Every file of a site but the marker."""
    paths = (path for path in folder.rglob("*") if path.is_file() and path.name != publish.MARKER)
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def wanted(outputs: tuple[Output, ...]) -> dict[str, bytes]:
    """What `texts` should give."""
    return {output.path: output.data for output in outputs}


def test_a_site_is_written_and_then_replaced_as_a_whole(tmp_path: Path) -> None:
    """Nothing of the old site is left among the new, nor anything beside it."""
    out = tmp_path / "deep" / "site"
    assert publish.publish(OLD, out) == ()
    assert texts(out) == wanted(OLD)
    assert publish.publish(NEW, out) == ()
    assert texts(out) == wanted(NEW)
    assert [path.name for path in out.parent.iterdir()] == ["site"]


def test_an_empty_folder_may_be_used(tmp_path: Path) -> None:
    """Somebody who made the folder beforehand gets the site in it."""
    (tmp_path / "site").mkdir()
    assert publish.publish(NEW, tmp_path / "site") == ()
    assert texts(tmp_path / "site") == wanted(NEW)


@pytest.mark.parametrize("name", ["site", ".site.new", ".site.old"])
def test_a_folder_that_is_not_ours_is_left_alone(tmp_path: Path, name: str) -> None:
    """A folder with other things in it is neither replaced nor tidied away; the finding names it."""
    folder = tmp_path / name
    folder.mkdir()
    (folder / "thesis.txt").write_text("years of work")
    found = publish.publish(NEW, tmp_path / "site")
    assert [(finding.code, finding.path) for finding in found] == [("W501", folder.as_posix())]
    assert texts(folder) == {"thesis.txt": b"years of work"}


def test_a_file_in_the_way_is_left_alone(tmp_path: Path) -> None:
    """A file where the site should be is not replaced."""
    (tmp_path / "site").write_text("a file")
    assert [finding.code for finding in publish.publish(NEW, tmp_path / "site")] == ["W501"]
    assert (tmp_path / "site").read_text() == "a file"


def test_a_build_that_dies_while_writing_leaves_the_old_site(tmp_path: Path) -> None:
    """Half a new site is never seen, and the next build clears it away."""
    out = tmp_path / "site"
    publish.publish(OLD, out)
    with pytest.raises(ValueError, match="not a path"):
        publish.publish((NEW[0], Output("../escaped.html", b"")), out)
    assert texts(out) == wanted(OLD)
    assert not (tmp_path / "escaped.html").exists()
    publish.publish(NEW, out)
    assert texts(out) == wanted(NEW)
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_build_that_died_between_two_renames_is_mended(tmp_path: Path) -> None:
    """Where names cannot be exchanged at once, an old site left aside comes back before anything else is done."""
    out, aside = tmp_path / "site", tmp_path / ".site.old"
    publish.publish(OLD, aside)
    with pytest.raises(ValueError, match="not a path"):
        publish.publish((Output("/etc/x", b""),), out)
    assert texts(out) == wanted(OLD)


def test_without_an_exchange_two_renames_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """On a system that cannot exchange two names the result is the same."""
    monkeypatch.setattr(publish, "_exchange", lambda one, other: False)  # noqa: ARG005  # the stand-in takes what the real one takes
    out = tmp_path / "site"
    publish.publish(OLD, out)
    publish.publish(NEW, out)
    assert texts(out) == wanted(NEW)
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_link_to_a_folder_is_followed(tmp_path: Path) -> None:
    """Where `site` is a link, what it leads to is replaced and the link stays."""
    (tmp_path / "real").mkdir()
    (tmp_path / "site").symlink_to(tmp_path / "real")
    publish.publish(NEW, tmp_path / "site")
    assert (tmp_path / "site").is_symlink()
    assert texts(tmp_path / "real") == wanted(NEW)


def test_links_in_a_circle_are_refused_and_left_alone(tmp_path: Path) -> None:
    """A `site` that leads to itself is the system's to refuse, not a fault of ours."""
    (tmp_path / "site").symlink_to("site")
    with pytest.raises(OSError, match="site"):
        publish.publish(NEW, tmp_path / "site")
    assert (tmp_path / "site").is_symlink()


def test_a_site_with_read_only_folders_is_replaced(tmp_path: Path) -> None:
    """A site copied from a disc may forbid writing in its folders; it is ours all the same."""
    publish.publish(OLD, tmp_path / "site")
    (tmp_path / "site/sub").mkdir()
    (tmp_path / "site/sub/file").write_text("old")
    (tmp_path / "site/sub").chmod(0o500)
    (tmp_path / "site").chmod(0o500)
    publish.publish(NEW, tmp_path / "site")
    assert texts(tmp_path / "site") == wanted(NEW)
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_what_is_not_fit_takes_no_place(tmp_path: Path) -> None:
    """Asked after the last file, `are_fit` says no: the old site stays, and nothing of the new one is left."""
    out = tmp_path / "site"
    publish.publish(OLD, out)
    written: list[str] = []

    def told() -> Iterator[Output]:
        for output in NEW:
            yield output
            written.append(output.path)

    assert publish.publish(told(), out, lambda: not written) == ()
    assert written == [output.path for output in NEW]
    assert texts(out) == wanted(OLD)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["site"]
