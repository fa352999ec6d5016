"""Words that are free, but seldom others than the usual ones."""

import pytest

from banmian.records.form import vocabulary
from banmian.render.language import labels
from tests.records.conftest import Toy

DAY = "content/xwb/2001-05-01"


@pytest.mark.parametrize(
    ("name", "old", "new", "expected"),
    [
        (
            "01-02.zh.md",
            "role: reporter",
            "role: reproter",
            "R114 byline[1].role: 'reproter' is none of the usual ones",
        ),
        ("02.sheet.yaml", "kind: staff", "kind: stuff", "R114 furniture[2].kind: 'stuff' is none of the usual ones"),
        ("01-02.en.md", "method: human", "method: humane", "R114 method: 'humane' is none of the usual ones"),
        ("01-02.en.md", "status: checked", "status: done", "R114 status: 'done' is none of the usual ones"),
    ],
)
def test_an_unusual_word_is_a_warning_at_its_place(toy: Toy, name: str, old: str, new: str, expected: str) -> None:
    """It may be a slip of the keyboard, or meant: an editor is told, with the usual ones, and nothing is stopped."""
    toy.edit(f"{DAY}/{name}", old, new)
    (finding,) = toy.findings()
    line = (toy.root / DAY / name).read_text(encoding="utf-8").split(new)[0].count("\n") + 1
    assert finding.startswith(f"{DAY}/{name}:{line}:")
    assert expected in finding


def test_the_usual_words_are_those_the_site_has_labels_for() -> None:
    """What is usual is what a reader is told in words, in every language."""
    assert set(vocabulary.ROLES) == labels.ROLES.keys()
    assert set(vocabulary.FURNITURE) == labels.FURNITURE.keys()
    assert set(vocabulary.METHODS) == labels.METHODS.keys()
    assert set(vocabulary.PLACES) == labels.PLACES.keys()
