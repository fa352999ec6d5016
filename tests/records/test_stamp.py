"""Fields set in the text of a record, and nothing beside."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from banmian.model import Translation
from banmian.records.form.documents import read_translation, write_translation
from banmian.records.notation.stamp import stamp
from banmian.records.notation.yamlio import Flow
from tests.records.strategies import CHECKSUM, FILLED, PASSAGE, SHA256, TRANSLATION

PARTS = st.dictionaries(PASSAGE, CHECKSUM, min_size=1, max_size=4)


@pytest.mark.no_cover
@given(TRANSLATION, SHA256, PARTS, st.none() | FILLED, st.booleans())
def test_any_record_can_be_stamped(
    record: Translation, of: str, parts: dict[str, str], reviewer: str | None, windows: bool
) -> None:
    """The fields are set, all others read the same, and every other line is as it was."""
    text = write_translation(record)
    if windows and "\r" not in text:
        text = text.replace("\n", "\r\n")
    document = read_translation("x", text, record.language)
    assert document.record is not None
    fields = {"of": of, "parts": Flow(dict(parts))}
    right = replace(document.record, of=of, parts=tuple(parts.items()))
    if reviewer is not None:
        fields |= {"status": "reviewed", "reviewer": reviewer}
        right = replace(right, status="reviewed", reviewer=reviewer)
    stamped = stamp(text, document.front, fields)
    assert stamped is not None
    assert read_translation("x", stamped, record.language).record == right
    names = tuple(f"{name}:" for name in fields)
    assert [line for line in stamped.split("\n") if not line.startswith(names)] == [
        line for line in text.split("\n") if not line.startswith(names)
    ]


def test_what_is_not_laid_out_in_lines_is_left_alone() -> None:
    """Front matter in braces: there is no line of its own to write."""
    text = f"---\n{{id: hyrb-2021-09-28-02-05, of: {'0' * 64}, translator: A, method: human, status: draft}}\n---\n"
    document = read_translation("x", text, "en")
    assert document.record is not None
    assert stamp(text, document.front, {"of": "1" * 64}) is None
