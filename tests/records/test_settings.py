"""The settings of an archive."""

import pytest

from tests.records.conftest import Toy


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("languages: [zh, en]", "languages: [zh, zh]", "R104 languages: expected each language once, got ['zh', 'zh']"),
        (
            "languages: [zh, en]",
            "languages: [zh, en]\nrepository: javascript:alert(1)",
            "R104 repository: expected an address beginning with https://, got 'javascript:alert(1)'",
        ),
    ],
)
def test_settings_that_would_make_a_wrong_site(toy: Toy, old: str, new: str, expected: str) -> None:
    """A language given twice, or a link that would run something, is found where it is written."""
    toy.edit("content/archive.yaml", old, new)
    assert any(line.endswith(expected) for line in toy.findings())
