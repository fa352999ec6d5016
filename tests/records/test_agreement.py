"""What a translation says, held against its original, as an editor is told."""

import re

import pytest

from tests.records.conftest import Toy

ENGLISH = "content/xwb/2001-05-01/01-02.en.md"
CASES = [
    ("200,000 yuan", "20,000 yuan", ["T201 4: the original has 二十万", "T207 4: the translation has 20,000"]),
    ("200,000 yuan", "200,000 dollars", ["T201 4: the original has 元"]),
    ("30 April", "30 March", ["T201 2: the original has 4月30日"]),
    ("Dark for eleven years", "Dark for years", ["T201 subhead: the original has 十一"]),
    (
        "Old He is seventy-two",
        "He is seventy-two",
        ["T202 5: the original names 何伯, and the translation has no 'He Bo'"],
    ),
    ("Old He, its keeper", "老何, its keeper", ["T202 2: the original names 何伯", "T203 2: '老何' is Chinese"]),
    ("use at last.”", "use at last.", ["T204 4: a quotation mark has no partner ('“The')"]),
    ("seventy-two and kept", "seventy-two  and kept", ["T205 5: one space too many ('seventy-two  and')"]),
    ("sunset and put", "sunset , and put", ["T205 6: one space too many ('sunset ,')"]),
    ("The harbour office also", "The 3 harbour offices also", ["T207 6: the translation has 3"]),
    (' credit="Zhou Fan"', "", ["T208 1: the original credits 周帆, the translation nobody"]),
    ('credit="Zhou Fan"', 'credit="周帆"', ["T202 1: the original names 周帆", "T203 1: '周帆' is Chinese"]),
]


@pytest.mark.parametrize(("old", "new", "expected"), CASES, ids=[new for _, new, _ in CASES])
def test_what_a_translation_says_otherwise_is_told(toy: Toy, old: str, new: str, expected: list[str]) -> None:
    """A wrong number, name or sign is a warning at the line of its passage, with the exception that would declare it."""
    toy.edit(ENGLISH, old, new)
    found = [re.split(r":\d+: ", finding.removeprefix(f"{ENGLISH}:"), maxsplit=1) for finding in toy.findings()]
    text = (toy.root / ENGLISH).read_text(encoding="utf-8")
    line = text.split(new or "{.caption}")[0].count("\n") + 1
    assert {at for at, _ in found} == {str(line)}
    assert [message[: len(start)] for (_, message), start in zip(found, expected, strict=True)] == expected


def test_what_stands_in_the_translation_is_shown_where_it_stands(toy: Toy) -> None:
    """The column is that of the words at fault; of what is missing, that of the passage."""
    toy.edit(ENGLISH, "200,000 yuan", "20,000 pounds")
    text = (toy.root / ENGLISH).read_text(encoding="utf-8")
    (line,) = (line for line in text.split("\n") if "20,000 pounds" in line)
    columns = {finding.split()[1]: finding.split()[0].split(":")[2] for finding in toy.findings()}
    assert columns == {"T201": "1", "T207": str(line.index("20,000") + 1)}


def test_what_is_meant_is_declared(toy: Toy) -> None:
    """The entry that a finding gives, with a reason, is the end of the finding."""
    toy.edit(ENGLISH, "200,000 yuan", "20,000 pounds")
    entries = [finding.rpartition("declare it: ")[2].replace("…", "a sum of the time") for finding in toy.findings()]
    assert entries[0] == "{part: '4', what: 二十万, why: a sum of the time}"
    toy.edit(
        ENGLISH, "status: checked", "status: checked\nexceptions:\n" + "\n".join(f"- {entry}" for entry in entries)
    )
    assert toy.findings() == []


def test_an_exception_excepts_something(toy: Toy) -> None:
    """One that is no longer needed is told at its line, and so is one for a passage that isn't there."""
    exceptions = [
        "{part: 5, what: 二十万, why: a}",
        "{part: '99', what: 7, why: a}",
        "{part: headline, what: 灯, why: a}",
    ]
    toy.edit(ENGLISH, "status: checked", "status: checked\nexceptions:\n" + "\n".join(f"- {one}" for one in exceptions))
    found = toy.findings()
    assert [finding.split(":", 1)[1].split(";")[0] for finding in found] == [
        "11:3: T206 exceptions: nothing is found in 5 that '二十万' would except",
        "12:3: T206 exceptions: nothing is found in 99 that '7' would except",
        "13:3: T206 exceptions: nothing is found in headline that '灯' would except",
    ]


def test_without_its_names_a_translation_is_not_compared_by_them(toy: Toy) -> None:
    """While a file of names can't be read, nothing is told that it may account for: no numbers, no idle exceptions."""
    toy.edit(ENGLISH, "Old He is seventy-two", "He is seventy-two")
    toy.edit(ENGLISH, "200,000 yuan", "20,000 yuan")
    toy.edit(ENGLISH, "sunset and put", "sunset , and put")
    toy.edit(ENGLISH, "status: checked", "status: checked\nexceptions:\n- {part: '5', what: 何伯, why: a}")
    assert [finding.split(" ")[1] for finding in toy.findings()] == ["T201", "T207", "T205"]
    toy.edit("content/authority/people.yaml", "- id: he-bo\n  name", "- name")
    assert [finding.split(" ")[1] for finding in toy.findings()] == ["R102", "T205"]
