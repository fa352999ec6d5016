import pytest

from banmian.findings import describe
from banmian.i18n import translator
from banmian.ids import passage_checksums
from banmian.pipeline import read_archive
from tests.records.conftest import Toy

ENGLISH = "content/xwb/2001-05-01/01-02.en.md"


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("id: xwb-2001-05-01-01-02", "id: xwb-2001-05-01-01-09", ["R107"]),
        ("of: 4758", "of: 0000", ["T102"]),
        ("## The money for the tower\n\n", "", ["T104"]),
        ("\nAccording to", "\nOne more.\n\nAccording to", ["T103"]),
        ("> Old He", "Old He", ["T104"]),
        ("subhead: Dark", "# subhead: Dark", ["T106"]),
        ("translator: The Xiaowan translators\n", "", ["R102"]),
        ("method: human", "method: ''", ["R104"]),
    ],
)
def test_a_translation_goes_with_its_original(toy: Toy, old: str, new: str, expected: list[str]) -> None:
    """The same article, the same text, the same heads, the same blocks: whatever is not so is found."""
    toy.edit(ENGLISH, old, new)
    assert [line.split()[1] for line in toy.findings()] == expected


def test_a_head_that_is_not_printed_is_not_translated(toy: Toy) -> None:
    """A kicker over the translation of an article that has none is a warning at its line."""
    text = f"---\nid: xwb-2001-05-01-02-03\nof: {'0' * 64}\nkicker: K\nheadline: H\nsubhead: S of the village council\n"
    path = toy.root / "content/xwb/2001-05-01/02-03.en.md"
    path.write_text(f"{text}translator: A\nmethod: human\nstatus: draft\n---\n", encoding="utf-8")
    assert [finding.split(":")[1] + finding.split(":")[3][:5] for finding in toy.findings()] == ["3 T102", "4 T107"]


def test_a_correction_makes_a_translation_stale(toy: Toy) -> None:
    """When a declared emendation changes the reading text, its translation is a warning until it is looked at."""
    original = "content/xwb/2001-05-01/01-02.zh.md"
    toy.edit(original, "十八浬外", "十八海里外")
    toy.edit(
        original, "status: checked", "emendations:\n- {line: 42, source: 浬, reading: 海里, why: 今作}\nstatus: checked"
    )
    (finding,) = toy.findings()
    assert " T102 " in finding
    assert ": where is not known. When" in finding
    toy.edit(ENGLISH, _line_of(toy), f"of: {finding.split()[-1]}")
    assert toy.findings() == []


def _line_of(toy: Toy) -> str:
    text = (toy.root / ENGLISH).read_text(encoding="utf-8")
    return next(line for line in text.splitlines() if line.startswith("of: "))


@pytest.mark.parametrize(
    ("noted", "english", "chinese"),
    [
        ({"headline": "0" * 8, "4": "0" * 8}, "headline changed; paragraph 4 changed", "headline 有改动；第4段有改动"),
        ({"2": "0" * 8, "4": "0" * 8}, "paragraphs 2, 4 changed", "第2、4段有改动"),
        ({"kicker": "", "6": ""}, "kicker was added; paragraph 6 was added", "新增 kicker；新增第6段"),
        ({"5": "", "6": ""}, "paragraphs 5, 6 were added", "新增第5、6段"),
        ({"7": "0" * 8}, "paragraph 7 was removed", "删去原第7段"),
        ({"7": "0" * 8, "8": "a" * 8}, "paragraphs 7, 8 were removed", "删去原第7、8段"),
    ],
)
def test_a_stale_translation_says_what_changed(toy: Toy, noted: dict[str, str], english: str, chinese: str) -> None:
    """With the checksums of its passages it tells which are no longer those it was made from, in words."""
    article = next(
        article
        for issue in read_archive(toy.root)[0].issues
        for sheet in issue.sheets
        for article in sheet.articles
        if article.id == "xwb-2001-05-01-01-02"
    )
    parts = {
        name: sha256
        for name, sha256 in (dict(passage_checksums(article.heads, article.blocks)) | noted).items()
        if sha256
    }
    toy.edit(ENGLISH, _line_of(toy), f"of: {'0' * 64}\nparts: {{{', '.join(f'{k}: {v}' for k, v in parts.items())}}}")
    (finding,) = read_archive(toy.root)[1]
    assert f" T102 of: the original changed since it was translated: {english}. When " in describe(finding)
    assert f" T102 of：译后原文已有改动：{chinese}。译文" in describe(finding, translator("zh"))


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("status: checked", "status: reviewed", ["T108"]),
        ("status: checked", "status: reviewed\nreviewer: 何译", []),
        ("status: checked", "status: checked\nreviewer: 何译", []),
        ("status: checked", "status: draft\nreviewer: 何译", ["T109"]),
        ("status: checked", "status: checked\nparts: {headline: 1a2b3c4d}", ["T110"]),
        ("status: checked", "status: checked\nparts: {heading: 1a2b3c4d}", ["R104"]),
        ("status: checked", "status: checked\nparts: {1: 1a2b3c4}", ["R104"]),
    ],
)
def test_a_translation_says_of_itself_what_can_be(toy: Toy, old: str, new: str, expected: list[str]) -> None:
    """A review names its reviewer and a reviewer a review; the checksums of the passages go with that of the whole."""
    toy.edit(ENGLISH, old, new)
    assert [line.split()[1] for line in toy.findings()] == expected


def test_a_translation_whose_original_cannot_be_read_is_not_blamed(toy: Toy) -> None:
    """One unreadable record is one finding, not one for each file that speaks of it."""
    toy.edit("content/xwb/2001-05-01/01-02.zh.md", "kind: news", "kind: [news")
    assert [line.split()[1] for line in toy.findings()] == ["R101"]
    (toy.root / "content/xwb/2001-05-01/01-02.zh.md").write_bytes(b"\xff")
    assert [line.split()[1] for line in toy.findings()] == ["R109"]


def test_a_withdrawn_translation_is_as_good_as_none(toy: Toy) -> None:
    """An editor takes a translation back by its status; the article is then shown as printed, everywhere."""
    assert [one.id for one in read_archive(toy.root)[0].translations] == ["xwb-2001-05-01-01-02"]
    toy.edit(ENGLISH, "status: checked", "status: withdrawn")
    archive, findings = read_archive(toy.root)
    assert (archive.translations, findings) == ((), [])


def test_the_translation_of_a_withdrawn_article_is_not_compared(toy: Toy) -> None:
    """Nobody has to mend what is not published."""
    toy.edit(ENGLISH, "status: checked", "status: checked\nexceptions: [{part: '1', what: none, why: for nothing}]")
    assert [line.split()[1] for line in toy.findings()] == ["T206"]
    toy.edit("content/xwb/2001-05-01/01-02.zh.md", "source: {sheet", "status: withdrawn\nsource: {sheet")
    assert [line for line in toy.findings() if ": T2" in line] == []
