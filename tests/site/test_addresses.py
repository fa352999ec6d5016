"""Every address that the site has had goes on leading somewhere: content/addresses.txt, and content/gone.yaml."""

from collections.abc import Callable
from pathlib import Path

import pytest

from banmian import check as checks
from banmian import pipeline, promises
from banmian.findings import Finding
from banmian.records.archive import lasting
from banmian.records.files import store
from tests.archives import FOLDER, copy_of_toy, edit

pytestmark = pytest.mark.seconds(30)

ARTICLE = "jkrb/2021-09-28/01-02/"
BESIDE = f"{ARTICLE}jkrb-2021-09-28-01-02.ris"


@pytest.fixture
def archive(page_archive: Path) -> Path:
    """An archive of one page with two articles that has been published once."""
    return page_archive


def built(root: Path) -> list[Finding]:
    """What a build says."""
    return pipeline.build(root, root.parent / "site")[1]


def errors(root: Path) -> list[tuple[str, int, dict[str, object]]]:
    """The errors of a build."""
    return [(one.code, one.line, dict(one.values)) for one in built(root) if pipeline.is_error(one)]


def known(root: Path) -> list[str]:
    """The list as it stands."""
    return (root / store.ADDRESSES).read_text(encoding="utf-8").splitlines()


def without_second_article(root: Path) -> None:
    """Its lines go to the first, as when an editor finds that the two are one."""
    (root / FOLDER / "01-02.zh.md").unlink()
    (root / FOLDER / "01-01.zh.md").unlink()
    (root / FOLDER / "01.sheet.yaml").unlink()
    (root / FOLDER / "parsed.sha256").unlink()
    (root / FOLDER / "01.marks.yaml").write_text("- {line: 7, role: section, article: 1}\n", encoding="utf-8")


def entry(root: Path, text: str) -> None:
    """Write content/gone.yaml."""
    (root / store.GONE).write_text(text, encoding="utf-8")


def test_a_build_notes_every_address(archive: Path) -> None:
    """Pages without `index.html` and files to take away, sorted; nothing that only serves the pages."""
    lines = known(archive)
    assert lines[0] == lasting.HEADER
    assert lines[1:] == sorted(set(lines[1:]))
    assert {"zh/", f"zh/{ARTICLE}", f"en/{ARTICLE}", f"zh/{BESIDE}", "data/articles.jsonl"} <= set(lines)
    strange = [one for one in lines[1:] if "static" in one or "index.html" in one or "404" in one]
    assert strange == []


def test_a_build_that_adds_nothing_leaves_the_list_alone(archive: Path) -> None:
    """Not even its time changes; and `check` and a server never write it."""
    path = archive / store.ADDRESSES
    before = path.stat().st_mtime_ns
    assert not errors(archive)
    assert path.stat().st_mtime_ns == before
    path.write_text("", encoding="utf-8")
    pipeline.check(archive)
    list(pipeline.outputs(pipeline.read_archive(archive)[0], archive))
    assert path.read_text(encoding="utf-8") == ""


def test_a_list_that_lacks_something_is_a_warning(archive: Path) -> None:
    """`check` says so before a build has noted it, and then no more."""
    path = archive / store.ADDRESSES
    lines = known(archive)
    path.write_text("\n".join(one for one in lines if "01-02" not in one), encoding="utf-8")
    told = [one for one in pipeline.check(archive)[1] if one.code == "W705"]
    assert [one.values["number"] for one in told] == [sum("01-02" in one for one in lines)]
    assert not errors(archive)
    assert known(archive) == lines
    assert "W705" not in {one.code for one in pipeline.check(archive)[1]}


def test_an_address_that_is_gone_stops_the_build(archive: Path) -> None:
    """It is told once, with all that went with it, at its first line; the old site and the list stay as they are."""
    lines = known(archive)
    without_second_article(archive)
    (found,) = errors(archive)
    gone = [one for one in lines if ARTICLE in one]
    assert found == ("W701", lines.index(gone[0]) + 1, {"address": ARTICLE, "number": len(gone)})
    assert (archive.parent / "site/zh" / ARTICLE / "index.html").exists()
    assert known(archive) == lines
    assert [one.code for one in pipeline.check(archive)[1] if pipeline.is_error(one)] == ["W701"]


def test_a_tombstone_says_what_became_of_it(archive: Path) -> None:
    """The old address has a page in each language, with the date, the reason, and the way to the successor."""
    without_second_article(archive)
    entry(
        archive,
        f"- address: {ARTICLE}\n  date: 2024-03-01\n  why: {{zh: 与前文实为*一篇*。, en: One text with the one before.}}\n"
        "  see: jkrb/2021-09-28/01-01/\n",
    )
    assert not errors(archive)
    english = (archive.parent / "site/en" / ARTICLE / "index.html").read_text(encoding="utf-8")
    assert "1 March 2024" in english
    assert "<p>One text with the one before.</p>" in english
    assert 'href="../01-01/index.html" lang="zh-Hans">江口大桥今日通车</a>' in english
    assert '<meta name="robots" content="noindex">' in english
    chinese = (archive.parent / "site/zh" / ARTICLE / "index.html").read_text(encoding="utf-8")
    assert "2024年3月1日" in chinese
    assert "与前文实为<em>一篇</em>。" in chinese
    assert 'href="../../../../en/jkrb/2021-09-28/01-02/index.html"' in chinese  # the same notice in the other language


def test_a_slash_may_be_left_out(archive: Path) -> None:
    """The address of a page is understood without its last slash, in both places."""
    without_second_article(archive)
    entry(archive, f"- {{address: {ARTICLE[:-1]}, date: 2024-03-01, why: 并入前篇。, see: jkrb/2021-09-28/01-01}}\n")
    assert not built(archive)[1:]
    page = (archive.parent / "site/zh" / ARTICLE / "index.html").read_text(encoding="utf-8")
    assert 'href="../01-01/index.html"' in page


def test_a_tombstone_of_one_language_is_for_that_one(archive: Path) -> None:
    """What is gone in the other is told still, now with its language."""
    without_second_article(archive)
    entry(archive, f"- {{address: zh/{ARTICLE}, date: 2024-03-01, why: 并入前篇。}}\n")
    ((code, _, values),) = errors(archive)
    assert (code, values["address"]) == ("W701", f"en/{ARTICLE}")


def test_a_tombstone_leads_somewhere_and_is_needed(archive: Path) -> None:
    """A successor that isn't there is an error; an entry about nothing is a warning."""
    without_second_article(archive)
    entry(
        archive,
        f"- {{address: {ARTICLE}, date: 2024-03-01, why: 并入前篇。, see: jkrb/2021-09-28/01-07/}}\n"
        "- {address: jkrb/2021-09-28/01-01/, date: 2024-03-01, why: 误记。}\n",
    )
    found = [(one.code, one.line) for one in built(archive) if one.path == store.GONE]
    assert found == [("W703", 1), ("W704", 2)]


def test_a_renamed_paper_leads_each_address_to_its_own_place(archive: Path) -> None:
    """One entry for the folder is enough."""
    settings = archive / store.SETTINGS
    edit(settings, "jkrb:", "jiangkou:")
    for top in ("seeds", "content"):
        (archive / top / "jkrb").rename(archive / top / "jiangkou")
    for path in sorted((archive / "content/jiangkou/2021-09-28").glob("0*")):
        path.unlink()
    (archive / "content/jiangkou/2021-09-28/issue.yaml").unlink()
    (archive / "content/jiangkou/2021-09-28/parsed.sha256").unlink()
    ((code, _, values),) = errors(archive)
    assert (code, values["address"]) == ("W701", "jkrb/")
    entry(archive, "- {address: jkrb/, date: 2024-03-01, why: 换了代号。, see: jiangkou/}\n")
    assert not errors(archive)
    page = (archive.parent / "site/en" / ARTICLE / "index.html").read_text(encoding="utf-8")
    assert 'href="../../../../en/jiangkou/2021-09-28/01-02/index.html"' in page or (
        'href="../../../jiangkou/2021-09-28/01-02/index.html"' in page
    )


def test_a_language_that_is_taken_out_needs_one_tombstone(archive: Path) -> None:
    """Its pages then say so in the language that is left, and lead to the same place there."""
    edit(archive / store.SETTINGS, "papers:", "languages: [zh]\npapers:")
    ((code, _, values),) = errors(archive)
    assert (code, values["address"]) == ("W701", "en/")
    entry(archive, "- {address: en/, date: 2024-03-01, why: 不再提供英文。, see: zh/}\n")
    assert not errors(archive)
    page = (archive.parent / "site/en" / ARTICLE / "index.html").read_text(encoding="utf-8")
    assert f'href="../../../../zh/{ARTICLE}index.html"' in page
    assert '<html lang="zh-Hans">' in page


def test_a_language_that_is_added_breaks_nothing(archive: Path) -> None:
    """New addresses come in, old ones stay."""
    edit(archive / store.SETTINGS, "papers:", "languages: [zh]\npapers:")
    (archive / store.ADDRESSES).write_text("", encoding="utf-8")
    assert not errors(archive)
    before = known(archive)
    edit(archive / store.SETTINGS, "languages: [zh]\n", "")
    assert not errors(archive)
    assert set(before) < set(known(archive))


def test_the_base_url_is_no_part_of_an_address(archive: Path) -> None:
    """A site that moves to another host keeps its list."""
    lines = known(archive)
    _, findings = pipeline.build(archive, archive.parent / "site", "https://example.org/paper/")
    assert not any(map(pipeline.is_error, findings))
    assert known(archive) == lines


def test_a_withdrawn_text_needs_no_tombstone(tmp_path: Path) -> None:
    """Its page says that it is withdrawn; the one that showed it beside its translation leads there."""
    root = copy_of_toy(tmp_path / "archive")
    assert not errors(root)
    parallel = "xwb/2001-05-01/01-02/parallel/"
    assert f"zh/{parallel}" in known(root)
    record = root / "content/xwb/2001-05-01/01-02.zh.md"
    edit(record, "status: checked", "status: withdrawn")
    assert not errors(root)
    page = (root.parent / "site/en" / parallel / "index.html").read_text(encoding="utf-8")
    assert 'href="../index.html"' in page
    assert '<meta name="robots" content="noindex">' in page


@pytest.mark.parametrize(
    "line", ["<<<<<<< HEAD", "=======", "/zh/", "../zh/", "https://example.org/zh/", "zh//a/", "a b"]
)
def test_a_line_that_is_no_address_is_an_error(archive: Path, line: str) -> None:
    """What a merge leaves behind is told with its line."""
    lines = known(archive)
    (archive / store.ADDRESSES).write_text("\n".join([*lines[:3], line, *lines[3:]]), encoding="utf-8")
    assert [(code, number) for code, number, _ in errors(archive)] == [("A119", 4)]


@pytest.mark.parametrize(
    "change",
    [
        lambda text: text.replace("\n", "\r\n"),
        lambda text: "\ufeff" + text,
        lambda text: "\n".join(reversed(text.splitlines())) + "\n\n" + text,
    ],
)
def test_a_merged_list_is_read_in_any_order(archive: Path, change: Callable[[str], str]) -> None:
    """Line ends, a byte order mark, lines twice or out of order: nothing of it is an error, or forgets an address."""
    path = archive / store.ADDRESSES
    text = path.read_text(encoding="utf-8")
    path.write_text(change(text).replace(f"zh/{ARTICLE}\n", ""), encoding="utf-8", newline="")
    assert not errors(archive)
    assert known(archive) == text.splitlines()


def test_a_list_that_cannot_be_written_stops_the_build(archive: Path) -> None:
    """An address is promised before it is published."""
    path = archive / store.ADDRESSES
    path.write_text("", encoding="utf-8")
    path.with_name(f".{path.name}.part").mkdir()
    assert [code for code, *_ in errors(archive)] == ["A111"]


def test_many_that_are_gone_are_counted(archive: Path) -> None:
    """The first twenty are told one by one."""
    path = archive / store.ADDRESSES
    more = [f"zh/people/somebody-{number:02}/" for number in range(30)]
    path.write_text("\n".join([*known(archive), *more]), encoding="utf-8")
    found = errors(archive)
    assert [code for code, *_ in found] == ["W701"] * 20 + ["W702"]
    assert found[-1][2] == {"number": 10}


@pytest.mark.parametrize(
    ("rest", "identity"),
    [
        ("jkrb/", True),
        ("jkrb/2021-09-28/", True),
        ("jkrb/2021-09-28/01/", True),
        (ARTICLE, True),
        ("people/li-he/", True),
        (f"{ARTICLE}parallel/", False),
        ("jkrb/2021/", False),
        ("people/", False),
        ("calendar/2021/", False),
        ("kinds/photo/", False),
        ("about/", False),
        ("", False),
    ],
)
def test_what_is_of_one_thing_must_stay(rest: str, identity: bool) -> None:
    """Lists come and go with what there is to list; texts, sheets, issues, papers and names don't."""
    assert promises.is_identity(rest) is identity


def test_an_empty_list_has_a_page_still(archive: Path) -> None:
    """A list of things of which there are none today goes on having an address, and needs no tombstone."""
    path = archive / store.ADDRESSES
    path.write_text("\n".join([*known(archive), "en/kinds/verse/", "en/calendar/1998/"]), encoding="utf-8")
    assert not errors(archive)
    page = (archive.parent / "site/en/kinds/verse/index.html").read_text(encoding="utf-8")
    assert 'href="../../browse/index.html"' in page


def test_our_own_list_is_complete(root: Path) -> None:
    """This repository's archive has noted all its addresses, and none of them is gone. If it fails: `make site`, and commit."""
    archive, _ = pipeline.read_archive(root)
    seen = pipeline.Seen()
    for one in pipeline.plan(archive):
        (seen.notices if one.instead else seen.paths).add(one.path)
    assert list(checks.new_addresses(archive, seen.paths)) == []
    assert list(checks.gone_addresses(archive, seen.paths, seen.notices)) == []
    assert seen.notices == set()
    assert archive.published
