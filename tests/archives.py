"""Archives on disk that a test may change: the toy archive's copy, and one of a single page that is read anew."""

import shutil
from pathlib import Path

TOY = Path(__file__).with_name("toy")
"""Two tiny issues in which everything a page can show occurs."""

SETTINGS = "title: {zh: 档案, en: Archive}\npapers:\n  jkrb: {name: {zh: 江口日报, en: Jiangkou Daily}}\n"
PAGE = """\
江口大桥今日通车

本报讯（记者 王青）9月28日上午，江口大桥建成通车，两岸群众冒雨前来观看。大桥全长一千二百米，工期三年。

大桥管理处说，通车第一天预计有两万辆汽车过桥，请司机减速慢行。

新图书馆下月开放

本报讯（记者 李禾）市图书馆新馆装修完毕，下月一日向市民开放。新馆藏书四十万册，设座位八百个。
"""
"""Two articles: lines 1 to 5 and 7 to 9."""
FOLDER = "content/jkrb/2021-09-28"
"""Where the records of that page are."""


def archive_copy(archive: Path, root: Path) -> Path:
    """An archive in a folder of one's own, which may be there already."""
    for part in ("seeds", "content"):
        shutil.copytree(archive / part, root / part)
    return root


def copy_of_toy(root: Path) -> Path:
    """The toy archive in such a folder."""
    return archive_copy(TOY, root)


def unread_toy(root: Path) -> Path:
    """The same without its records: settings and pages."""
    shutil.copytree(TOY / "seeds", root / "seeds")
    (root / "content").mkdir()
    shutil.copy(TOY / "content/archive.yaml", root / "content")
    return root


def archive_of_page(root: Path, *sheets: str) -> Path:
    """An archive of an issue that has `PAGE` as each of its sheets; nobody has read them yet."""
    (root / FOLDER).mkdir(parents=True)
    (root / "content/archive.yaml").write_text(SETTINGS, encoding="utf-8")
    seeds = root / FOLDER.replace("content", "seeds", 1)
    seeds.mkdir(parents=True)
    for sheet in sheets:
        (seeds / f"{sheet}.txt").write_text(PAGE, encoding="utf-8")
    return root


def edit(path: Path, old: str, new: str) -> None:
    """Replace what stands in a file exactly once, byte for byte."""
    data = path.read_bytes()
    assert data.count(old.encode()) == 1, f"{old!r} stands {data.count(old.encode())} times in {path.name}"
    path.write_bytes(data.replace(old.encode(), new.encode()))


def tree(root: Path) -> dict[str, bytes]:
    """Every file below a folder."""
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}
