"""An emendation has a cause, a reason in words, or both."""

import pytest

from banmian.model import Cause
from banmian.pipeline import read_archive
from tests.records.conftest import Toy

PATH, OLD = "content/xwb/2001-05-01/01-03.zh.md", "why: 原文误排}"


@pytest.mark.parametrize(
    ("fields", "why", "cause"),
    [
        ("why: 原文误排", "原文误排", None),
        ("cause: print", "", Cause.PRINT),
        ("cause: uncertain, why: 两可", "两可", Cause.UNCERTAIN),
    ],
)
def test_either_is_enough(toy: Toy, fields: str, why: str, cause: Cause | None) -> None:
    """Records from before there were causes read as they did; a cause needs no words."""
    toy.edit(PATH, OLD, fields + "}")
    archive, findings = read_archive(toy.root)
    assert findings == []
    found = [one for article in archive.issues[0].sheets[0].articles for one in article.emendations]
    assert [(one.why, one.cause) for one in found] == [(why, cause)]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (", why: 原文误排}", "}", "R104 emendations[1]: expected a cause (transcription, print or uncertain)"),
        (
            ", why: 原文误排}",
            ", why: ' '}",
            "R104 emendations[1]: expected a cause (transcription, print or uncertain)",
        ),
        (OLD, "cause: 误排}", "R111 emendations[1].cause: expected one of transcription, print, uncertain, got '误排'"),
    ],
)
def test_without_a_reason_nothing_is_changed(toy: Toy, old: str, new: str, expected: str) -> None:
    """No emendation stands there without anybody saying why; the finding names what would do."""
    toy.edit(PATH, old, new)
    assert expected in "\n".join(toy.findings())
