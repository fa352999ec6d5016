"""What an archive says of itself: `content/about.<language>.md`."""

from pathlib import Path

import pytest

from banmian.config import read_settings
from banmian.findings import describe
from banmian.pipeline import read_archive
from tests.archives import copy_of_toy


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """A copy of the toy archive."""
    return copy_of_toy(tmp_path)


def test_the_texts_are_read_in_the_order_of_the_languages(archive: Path) -> None:
    """Each language has the text of its own file; one without a file, or with an empty one, has none."""
    (archive / "content/about.en.md").write_text("Text\n", encoding="utf-8")
    settings, findings = read_settings(archive)
    assert findings == []
    assert [language for language, _ in settings.about] == ["zh", "en"]
    assert dict(settings.about)["en"] == "Text\n"
    (archive / "content/about.en.md").write_text("\n", encoding="utf-8")
    assert [language for language, _ in read_settings(archive)[0].about] == ["zh"]


def test_no_finding_takes_them_for_a_paper(archive: Path) -> None:
    """The file is in its place beside `archive.yaml`."""
    assert read_archive(archive)[1] == []


def test_what_cannot_be_used_is_said(archive: Path) -> None:
    """A language the archive doesn't speak, and bytes that are no text, are findings."""
    (archive / "content/about.fr.md").write_text("Texte\n", encoding="utf-8")
    (archive / "content/about.en.md").write_bytes(b"\xff\xfe")
    assert [describe(finding) for finding in read_archive(archive)[1]] == [
        "content/about.en.md:1:1: R109 byte 0 is not UTF-8: save the file as UTF-8",
        "content/about.fr.md:1:1: T105 language 'fr' is not among `languages` in content/archive.yaml (zh, en)",
    ]
