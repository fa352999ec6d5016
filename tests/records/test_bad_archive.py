from pathlib import Path

from tests.records.conftest import Toy

DAY = "content/xwb/2001-05-01"


def break_it(toy: Toy) -> None:
    """Do to the toy archive whatever an editor might."""
    root = toy.root
    # names and places
    (root / "seeds/xwb/01.05.2001").mkdir()
    (root / "seeds/Xwb").mkdir()
    (root / "seeds/xwb/2001-05-02/page1.txt").write_text("甲", encoding="utf-8")
    (root / DAY / "notes.txt").write_text("甲", encoding="utf-8")
    (root / DAY / "01-01.fr.md").write_text("---\n---\n", encoding="utf-8")
    (root / DAY / "09-01.zh.md").write_bytes((root / DAY / "02-01.zh.md").read_bytes())
    # source files
    (root / "seeds/xwb/2001-05-02/02.txt").write_bytes(b"")
    (root / "seeds/xwb/2001-05-02/03.txt").write_bytes(bytes(range(256)) * 8)
    (root / "seeds/xwb/2001-05-02/04.txt").write_bytes("标题\n".encode() + b"ok \xff\xfe\xff")
    (root / "seeds/xwb/2001-05-02/05.txt").write_text("新的一版\n", encoding="utf-8")
    # settings, issue, sheet
    toy.edit("content/archive.yaml", "languages: [zh, en]", "languages: [zh, en]\ncolour: red")
    toy.edit(f"{DAY}/issue.yaml", "星期二", "星期三")
    toy.edit(f"{DAY}/issue.yaml", "四月初九", "四月初八")
    toy.edit("content/xwb/2001-05-02/issue.yaml", "date: '2001-05-02'\nmasthead", "date: 9/28\nmasthead")
    toy.edit(f"{DAY}/02.sheet.yaml", "[29, 29]", "[29, 290]")
    # records
    toy.edit(f"{DAY}/01-01.zh.md", "kind: box", "kind: bx\nkind: box\nheading: 甲")
    toy.edit(f"{DAY}/01-02.en.md", "of: 4758", "of: 0000")
    toy.edit(f"{DAY}/01-02.en.md", "## The money", "The money")
    toy.edit(f"{DAY}/01-03.zh.md", "id: xwb-2001-05-01-01-03", "id: xwb-2001-05-01-01-02")
    toy.edit(f"{DAY}/01-03.zh.md", "东堤", "西堤")
    toy.edit(f"{DAY}/02-01.zh.md", "series: xwb-2001-05-01-02-03", "series: xwb-2001-05-01-02-09")
    toy.edit(f"{DAY}/02-01.zh.md", "有一扇朝东的窗", "有两扇朝东的窗")
    toy.edit(f"{DAY}/02-02.zh.md", "---\nid:", "id:")
    toy.edit(f"{DAY}/02-03.zh.md", "headline: 大家来说渡口", "headline: [大家来说渡口")
    second = "content/xwb/2001-05-02"
    toy.edit(f"{second}/01-01.zh.md", "kind: feature\n", "")
    toy.edit(f"{second}/01-02.zh.md", "```\n\n港务所", "\n港务所")
    toy.edit(f"{second}/01-03.zh.md", "拾到", "\n拾到钥匙\n拾到")


EXPECTED = Path(__file__).with_name("bad_archive.txt")


def test_one_bad_archive_gives_every_finding_at_once(toy: Toy) -> None:
    """Every problem of every file is found in one run, each at its line and column, with what would be right."""
    break_it(toy)
    assert toy.findings() == EXPECTED.read_text(encoding="utf-8").splitlines()


def test_the_toy_archive_is_flawless(toy: Toy) -> None:
    """Nothing is found where nothing is wrong."""
    assert toy.findings() == []


def test_an_archive_without_settings_is_one_finding(tmp_path: Path) -> None:
    """A folder that is no archive says so, with the remedy."""
    assert Toy(tmp_path).findings() == [
        (
            "content/archive.yaml:1:1: A101 there is no content/archive.yaml here: give --archive DIR,"
            " or begin one with `banmian init DIR`"
        )
    ]
