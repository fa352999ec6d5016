from tests.records.conftest import Toy

SHEET = "content/xwb/2001-05-01/01.sheet.yaml"


def test_furniture_may_not_reach_into_an_article(toy: Toy) -> None:
    """A line that is furniture and of an article is found once, with both places."""
    toy.edit(SHEET, "lines: [12, 14]", "lines: [12, 16]")
    assert toy.findings() == [
        (
            "seeds/xwb/2001-05-01/01.txt:16:1: C102 '## 今年要办的三件小事' (line 16) stands in"
            " furniture, xwb-2001-05-01-01-01: keep one"
        )
    ]


def test_lines_that_stand_nowhere_are_named(toy: Toy) -> None:
    """Neighbouring lines that were lost are one finding."""
    toy.edit(SHEET, "- {kind: issue-number, lines: [12, 14]}\n", "")
    assert toy.findings() == [
        (
            "seeds/xwb/2001-05-01/01.txt:12:1: C101 '今日二版' (line 12–14) stands in no article and no furniture:"
            " add it to one"
        )
    ]


def test_two_articles_may_not_hold_one_line(toy: Toy) -> None:
    """A copied record is found by its id and by its lines."""
    day = toy.root / "content/xwb/2001-05-01"
    copy = (day / "01-03.zh.md").read_text(encoding="utf-8").replace("01-01-03", "01-01-04")
    (day / "01-04.zh.md").write_text(copy, encoding="utf-8")
    assert [line.split()[1] for line in toy.findings()] == ["C102"]


def test_a_source_file_that_changed_is_found_at_its_record(toy: Toy) -> None:
    """A change of a source file is an error at the sheet's record and at the articles it touches."""
    toy.edit("seeds/xwb/2001-05-01/01.txt", "笛三声", "笛两声")
    codes = [line.split()[1] for line in toy.findings()]
    assert codes == ["L101", "L104", "L110"]


def test_an_unknown_paper_and_an_orphan_are_found(toy: Toy) -> None:
    """Records of a sheet that isn't there, and a paper nobody named."""
    (toy.root / "seeds/xwb/2001-05-02/01.txt").unlink()
    toy.edit("content/archive.yaml", "  xwb:", "  abc:")
    findings = toy.findings()
    assert {line.split()[1] for line in findings} == {"A106", "A108"}
    assert sum(" A106 " in line for line in findings) == 5
