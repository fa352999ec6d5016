"""The signs in what was typed, as the controls take them out and put them in."""

from typing import Any

from tests.search.conftest import Ask

EDITS: list[tuple[str, str, list[Any], str]] = [
    ("withPhrase", "教育", ["乡村 振兴"], '教育 "乡村 振兴"'),
    ("withPhrase", "“旧” 教育", ['新"'], '"新" 教育'),
    ("withPhrase", "“旧” 教育", [" "], "教育"),
    ("withUnwanted", "教育 -学校", ["会议 “两个 字”"], '教育 -会议 -"两个 字"'),
    ("withUnwanted", "5G+工业 -a", [""], "5G+工业"),
    ("withWhere", "教育 作者:李 -学校 日期:2021", ["headline"], "headline:教育 headline:李 -学校 日期:2021"),
    ("withWhere", '标题:"两个 字"', [""], '"两个 字"'),
    ("without", "教育 体裁:消息 kind:box", ["kind"], "教育"),
    ("without", "教育  学校", ["kind"], "教育  学校"),
    ("phrase", "-“不要” 标题:“不是” 「这个」", [], "这个"),
    ("unwanted", '-a －b -"c d" e-f', [], 'a b "c d"'),
    ("where", "标题:a headline:b -c 日期:2021", [], "headline"),
    ("where", "标题:a b", [], ""),
    ("wanted", "标题:a -b 日期:2021 x:y", [], "标题:a x:y"),
]


def test_signs_are_taken_out_and_put_in(ask: Ask) -> None:
    """Every control changes its own sign and leaves what else was typed as it is."""
    asked = [[name, [typed, *more]] for name, typed, more, _ in EDITS]
    assert ask("signs", edits=asked) == [wanted for *_, wanted in EDITS]
