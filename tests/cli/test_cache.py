"""What is kept between builds: there again the next time, and in nobody's way if it isn't."""

from pathlib import Path

import pytest

from banmian import cache
from banmian.pipeline import build, plan, read_archive
from banmian.search import planning


def test_what_was_put_away_is_there_again(tmp_path: Path) -> None:
    """For the next run too, and git doesn't see it."""
    cache.Kept(tmp_path, "search").put("key", b"data")
    assert cache.Kept(tmp_path, "search").get("key") == b"data"
    assert (tmp_path / ".cache/search/.gitignore").read_text("utf-8") == "*\n"
    assert not list(tmp_path.rglob("*.new"))


def test_nothing_is_written_for_nothing(tmp_path: Path) -> None:
    """Asking leaves no trace."""
    kept = cache.Kept(tmp_path, "search")
    assert kept.get("key") is None
    kept.tidy()
    assert not list(tmp_path.iterdir())


def test_what_nobody_asks_for_goes(tmp_path: Path) -> None:
    """And so does what a killed build or another version of the program has left."""
    old = cache.Kept(tmp_path, "search")
    for key in ("one", "two"):
        old.put(key, key.encode())
    folder = next(path for path in (tmp_path / ".cache/search").iterdir() if path.is_dir())
    (folder / "three.1.new").write_bytes(b"half")
    (folder.parent / "other").mkdir()
    (folder.parent / "other/one").write_bytes(b"")
    kept = cache.Kept(tmp_path, "search")
    assert kept.get("one") == b"one"
    kept.tidy()
    assert sorted(path.name for path in folder.parent.rglob("*")) == sorted([".gitignore", folder.name, "one"])


def test_a_disk_that_refuses_is_no_matter(tmp_path: Path) -> None:
    """Where nothing can be written, everything is made each time."""
    (tmp_path / ".cache").write_text("in the way", encoding="utf-8")
    kept = cache.Kept(tmp_path, "search")
    kept.put("key", b"data")
    assert kept.get("key") is None
    kept.tidy()


def test_a_large_archive_is_built_from_what_was_kept(
    toy: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The second build makes no bucket, and writes the same site."""
    monkeypatch.setattr(planning, "WHOLE", 0)
    _, findings = build(toy, tmp_path / "site")
    assert not findings
    archive, _ = read_archive(toy)
    first = {one.path: one.make() for one in plan(archive)}
    assert any(path.startswith("search/b/") for path in first)
    assert all((tmp_path / "site" / path).read_bytes() == data for path, data in first.items())
    monkeypatch.setattr("banmian.search.buckets.made", None)
    assert {one.path: one.make() for one in plan(archive, toy)} == first
