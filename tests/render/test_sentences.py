"""The sentences that hold a mention."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from banmian.render.language.sentences import quotations


def marked(text: str, *names: str) -> list[str]:
    """The sentences that hold the first occurrence of each name, the name in brackets."""
    spans = [(text.index(name), text.index(name) + len(name)) for name in names]
    return ["".join(f"[{piece}]" if named else piece for piece, named in one) for one in quotations(text, spans)]


@pytest.mark.parametrize(
    ("text", "names", "expected"),
    [
        ("甲说好。乙说：“不好！”丙走了。", ("乙",), ["[乙]说：“不好！”"]),
        ("甲说好。乙说：“不好！”丙走了。", ("甲", "丙"), ["[甲]说好。", "[丙]走了。"]),
        ("甲和乙都来了。", ("甲", "乙"), ["[甲]和[乙]都来了。"]),
        ("He came. Qin said “no.” Then he left.", ("Qin",), ["[Qin] said “no.”"]),
        (
            "Line No. 5 and Mr. Xi of J. Co. are here. Zhu isn’t.",
            ("Xi",),
            ["Line No. 5 and Mr. [Xi] of J. Co. are here."],
        ),
        ("It is 3.5 per cent. Zhu said so", ("Zhu",), ["[Zhu] said so"]),
        (
            "It has two parts: 1. Look back; 2. Advance the drive. 3. Thanks",
            ("drive",),
            ["It has two parts: 1. Look back; 2. Advance the [drive]."],
        ),
        ("1. Look at Zhu. In 2021. Then", ("Zhu",), ["1. Look at [Zhu]."]),
        ("第一行\n第二行", ("第二",), ["[第二]行"]),
        ("甲。乙", ("甲。乙",), ["[甲。乙]"]),
    ],
)
def test_the_sentence_of_a_name(text: str, names: tuple[str, ...], expected: list[str]) -> None:
    """Each sentence is whole, stands once, and ends where a reader would say; a name is never cut."""
    assert marked(text, *names) == expected


@given(st.text("甲乙。！”A. \n"), st.data())
def test_a_name_is_always_in_its_sentence(text: str, data: st.DataObject) -> None:
    """Wherever a name stands, its sentence has it as its marked piece, and is part of the text."""
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    if text[start:end].strip() != text[start:end] or start == end:
        return
    (found,) = quotations(text, [(start, end)])
    assert [piece for piece, named in found if named] == [text[start:end]]
    assert "".join(piece for piece, _ in found) in text
