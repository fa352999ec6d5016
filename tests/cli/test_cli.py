import json
import os
import re
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from banmian import __version__
from banmian.cli import main
from banmian.model import SheetReading
from banmian.records.editing import missing
from banmian.records.files.filing import IssueTexts
from banmian.records.marks import readings
from tests.archives import FOLDER, edit, tree, unread_toy
from tests.processes import build, unmeasured

pytestmark = pytest.mark.seconds(50)

ROOT = Path(__file__).parents[2]
SEEDS = FOLDER.replace("content", "seeds", 1)
FINDING = re.compile(r"[^:]+:\d+:\d+: [A-Z]\d{3} \S.*")
PAGE = "标题一行\n\n本报讯（记者 陈润）9月27日上午，大会在会议中心开幕，全市人民的代表都来了。\n"


def test_build_makes_a_site_and_says_so(toy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A good archive is published, into `site/` unless told otherwise; one line says what there is."""
    assert main(["build", "--archive", str(toy), "--lang", "en"]) == 0
    out, err = capsys.readouterr()
    assert out == f"{toy}/site: built; articles: 8, pages: 3\n"
    assert err == ""
    assert (toy / "site/zh/xwb/2001-05-01/01-02/index.html").is_file()


def test_the_same_input_gives_the_same_bytes(toy: Path, toy_site: Path, tmp_path: Path) -> None:
    """Two builds with other hash seeds, time zones and locales differ in nothing; `toy_site` is one of them."""
    build(toy, tmp_path / "site", PYTHONHASHSEED="14", TZ="Asia/Shanghai", LC_ALL="zh_CN.UTF-8")
    assert tree(tmp_path / "site") == tree(toy_site)


def test_an_error_publishes_nothing(toy: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With one error anywhere, every finding goes to standard error, the status is 1, and the old site stays."""
    out = tmp_path / "site"
    assert main(["build", "--archive", str(toy), "--out", str(out)]) == 0
    before = tree(out)
    article = toy / "content/xwb/2001-05-01/01-01.zh.md"
    article.write_text(
        article.read_text(encoding="utf-8").replace("修好", "<script>修好").replace("kind: box\n", ""), "utf-8"
    )
    (toy / "seeds/xwb/2001-05-02/02.txt").write_bytes(b"")
    capsys.readouterr()
    assert main(["build", "--archive", str(toy), "--out", str(out), "--lang", "en"]) == 1
    printed, errors = capsys.readouterr()
    assert printed == ""
    lines = errors.splitlines()
    assert all(FINDING.fullmatch(line) for line in lines)
    assert lines == sorted(lines)
    assert [line.split()[1] for line in lines] == ["R102", "S101"]
    assert tree(out) == before


def test_findings_speak_the_language_of_the_locale(
    toy: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Chinese where the locale is Chinese, or where `--lang zh` says so; English elsewhere."""
    (toy / "content/archive.yaml").write_text("title: 衡阳\npapers: {}\n", encoding="utf-8")
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")
    main(["build", "--archive", str(toy)])
    chinese = capsys.readouterr().err
    assert "content/archive.yaml:1:1: R104 title：应为YAML 映射（`键: 值`），现为 '衡阳'" in chinese
    monkeypatch.setenv("LC_ALL", "C")
    main(["build", "--archive", str(toy)])
    assert "content/archive.yaml:1:1: R104 title: expected a YAML mapping" in capsys.readouterr().err
    main(["build", "--archive", str(toy), "--lang", "zh"])
    assert capsys.readouterr().err == chinese


def test_a_warning_does_not_stop_the_build(toy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A stale translation is said to be stale, and published all the same."""
    translation = toy / "content/xwb/2001-05-01/01-02.en.md"
    text = translation.read_text(encoding="utf-8")
    translation.write_text(re.sub("(?m)^of: .*$", f"of: {'0' * 64}", text), encoding="utf-8")
    assert main(["build", "--archive", str(toy)]) == 0
    assert " T102 " in capsys.readouterr().err


def test_what_the_parser_was_unsure_of_is_told_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A doubt is a warning at its line, when the records are written; the build goes on; a later one is silent."""
    unread_toy(tmp_path)
    read = readings.obedient_reading

    def doubtful(texts: IssueTexts, name: str) -> SheetReading | None:
        reading = read(texts, name)
        return reading and replace(reading, doubts=((3, "which is it?"),) if name == "02" else ())

    monkeypatch.setattr(missing, "obedient_reading", doubtful)
    assert main(["build", "--archive", str(tmp_path), "--lang", "en"]) == 0
    assert "seeds/xwb/2001-05-01/02.txt:3:1: P101 the parser is " in (told := capsys.readouterr().err)
    assert " per cent sure: which is it?\n" in told
    assert main(["build", "--archive", str(tmp_path)]) == 0
    assert " P101 " not in capsys.readouterr().err


@pytest.mark.parametrize("address", ["https://example.org/a", "https://example.org/a/"])
def test_the_address_of_the_site_may_be_given(page_archive: Path, address: str) -> None:
    """`--base-url` has precedence over the settings, with or without its final slash."""
    edit(page_archive / "content/archive.yaml", "papers:", "base_url: https://example.com/\npapers:")
    assert main(["build", "--archive", str(page_archive), "--base-url", address]) == 0
    page = (page_archive / "site/zh/jkrb/2021-09-28/index.html").read_text(encoding="utf-8")
    assert '"https://example.org/a/zh/jkrb/2021-09-28/' in page
    assert "example.com" not in page


def test_a_folder_that_is_no_site_is_not_replaced(toy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`--out` on a folder of other things is a finding, and the folder stays as it is."""
    before = tree(toy / "seeds")
    assert main(["build", "--archive", str(toy), "--out", str(toy / "seeds")]) == 1
    assert " W501 " in capsys.readouterr().err
    assert tree(toy / "seeds") == before


def test_init_begins_an_archive_that_builds(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """An archive that was just begun builds; a second `init` in the same place touches nothing."""
    folder = tmp_path / "new"
    assert main(["init", str(folder)]) == 0
    assert main(["build", "--archive", str(folder)]) == 0
    before = tree(folder)
    assert main(["init", str(folder)]) == 1
    assert " A112 " in capsys.readouterr().err
    assert tree(folder) == before


def test_init_says_what_to_do_next(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One line, in the editor's language, with the command as it has to be typed."""
    assert main(["init", str(tmp_path / "my archive"), "--lang", "en"]) == 0
    out = capsys.readouterr().out
    assert out.endswith(f" then run: banmian build --archive '{tmp_path}/my archive'\n")
    assert main(["init", str(tmp_path / "b"), "--lang", "zh"]) == 0
    assert "content/archive.yaml" in capsys.readouterr().out


def test_a_new_page_is_announced_once(page_archive: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The editor is told where the records of a new page are; the next build has nothing to say."""
    (page_archive / SEEDS / "02.txt").write_text(PAGE, encoding="utf-8")
    assert main(["build", "--archive", str(page_archive), "--lang", "en"]) == 0
    told = f"P102 read for the first time, articles: 1; written to {FOLDER}/, to be compared with the page"
    assert capsys.readouterr().err == f"{SEEDS}/02.txt:1:1: {told}\n"
    assert main(["build", "--archive", str(page_archive)]) == 0
    assert capsys.readouterr().err == ""


def test_a_page_put_into_a_new_archive_becomes_a_page_of_the_site(tmp_path: Path) -> None:
    """begin, put a text file in, name the paper, build: the article is there, and its record too."""
    folder = tmp_path / "new"
    main(["init", str(folder)])
    settings = folder / "content/archive.yaml"
    named = settings.read_text(encoding="utf-8").replace("papers: {}", "papers: {abc: {name: {zh: 某报, en: A paper}}}")
    settings.write_text(named, encoding="utf-8")
    (folder / "seeds/abc/1999-12-31").mkdir(parents=True)
    (folder / "seeds/abc/1999-12-31/01.txt").write_bytes(PAGE.encode("gb18030"))
    assert main(["build", "--archive", str(folder)]) == 0
    assert (folder / "content/abc/1999-12-31/01-01.zh.md").is_file()
    assert "标题一行" in (folder / "site/zh/abc/1999-12-31/01-01/index.html").read_text(encoding="utf-8")


def test_for_a_paper_without_a_name_nothing_is_written(toy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The folder may be misspelt: one finding says so, and no record has to be cleared away afterwards."""
    (toy / "seeds/xwbb/2001-05-03").mkdir(parents=True)
    (toy / "seeds/xwbb/2001-05-03/01.txt").write_text(PAGE, encoding="utf-8")
    assert main(["build", "--archive", str(toy)]) == 1
    assert [line.split()[1] for line in capsys.readouterr().err.splitlines()] == ["A108"]
    assert not (toy / "content/xwbb").exists()


def test_what_another_error_brought_about_is_not_told(toy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Where records cannot be written, that is the finding; not also that there are none."""
    shutil.rmtree(toy / "content/xwb/2001-05-02")
    (toy / "content/xwb/2001-05-02").write_text("in the way", encoding="utf-8")
    assert main(["build", "--archive", str(toy)]) == 1
    assert [line.split()[1] for line in capsys.readouterr().err.splitlines()] == ["A113", "A111"]


def test_an_empty_folder_is_no_issue(page_archive: Path) -> None:
    """Somebody who has made the folder of a new issue can still build; the site doesn't speak of it."""
    (page_archive / "seeds/jkrb/2021-09-29").mkdir()
    assert main(["build", "--archive", str(page_archive)]) == 0
    assert (page_archive / "site/zh/jkrb/2021-09-28").exists()
    assert not (page_archive / "site/zh/jkrb/2021-09-29").exists()


def test_a_folder_that_is_no_archive_is_left_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Building where there is no archive, or no folder, is one finding; nothing is written."""
    assert main(["build", "--archive", str(tmp_path)]) == 1
    assert main(["build", "--archive", str(tmp_path / "none")]) == 1
    assert capsys.readouterr().err.count(" A101 ") == 2
    assert tree(tmp_path) == {}


def test_a_wrong_command_is_status_2(capsys: pytest.CaptureFixture[str]) -> None:
    """What argparse doesn't understand ends with status 2 and the usage."""
    for arguments in ([], ["bulid"], ["build", "--base-url", "ftp://x"], ["parse"]):
        with pytest.raises(SystemExit) as stopped:
            main(arguments)
        assert stopped.value.code == 2
    assert "usage: banmian" in capsys.readouterr().err


def test_parse_prints_one_json_object_a_line(capsys: pytest.CaptureFixture[str]) -> None:
    """For each article in reading order, then for the file; Chinese stands as itself."""
    path = ROOT / "seeds/hyrb/2021-09-28/02.txt"
    assert main(["parse", str(path), "--json"]) == 0
    out, err = capsys.readouterr()
    rows = [json.loads(line) for line in out.splitlines()]
    assert err == ""
    assert [row.get("order") for row in rows] == [1, 2, 3, 4, 5, 6, 7, 8, None]
    assert {row["sheet"] for row in rows} == {str(path)}
    assert "furniture" in rows[-1]
    assert "唐海强" in out


def test_parse_goes_on_past_a_file_it_cannot_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A bad file is one line on standard error and status 1; the others are printed, and nothing is written."""
    good, bad, none = tmp_path / "good.txt", tmp_path / "bad.txt", tmp_path / "none.txt"
    good.write_text(PAGE, encoding="utf-8")
    bad.write_bytes(b"")
    before = tree(tmp_path)
    assert main(["parse", str(bad), str(none), str(good), "--json"]) == 1
    out, err = capsys.readouterr()
    assert [line.split()[1] for line in err.splitlines()] == ["S101", "S105"]
    assert json.loads(out.splitlines()[0])["headline"] == "标题一行"
    assert tree(tmp_path) == before


def test_parse_without_json_is_an_outline_for_people(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Lines, kind and headline of each article."""
    path = tmp_path / "01.txt"
    path.write_text(PAGE, encoding="utf-8")
    assert main(["parse", str(path)]) == 0
    assert capsys.readouterr().out == f"{path}:1-3: news 标题一行\n{path}: 3 lines, utf-8\n"


def test_a_file_name_that_is_no_text_is_printed_escaped(tmp_path: Path) -> None:
    """A file name of arbitrary bytes, in a locale of ASCII, gives JSON and findings all the same."""
    path = os.fsencode(tmp_path) + b"/\xe9\xff.txt"
    Path(os.fsdecode(path)).write_text(PAGE, encoding="utf-8")
    command = [os.fsencode(sys.executable), b"-m", b"banmian", b"parse", b"--json", path, path + b".none"]
    environment = unmeasured(LC_ALL="C", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0")
    result = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, check=False)
    assert result.returncode == 1
    assert json.loads(result.stdout.splitlines()[0])["headline"] == "标题一行"
    assert b" S105 " in result.stderr
    assert b"Traceback" not in result.stderr


def test_the_module_and_the_command_are_the_same() -> None:
    """`python -m banmian` answers as `banmian` does."""
    command = [sys.executable, "-m", "banmian", "--version"]
    result = subprocess.run(command, env=unmeasured(), capture_output=True, text=True, check=True)
    assert result.stdout == f"banmian {__version__}\n"


def test_output_nobody_reads_is_no_error_of_ours() -> None:
    """`banmian parse … | head -1` ends quietly."""
    files = " ".join(str(path) for path in sorted((ROOT / "seeds/hyrb/2021-09-28").glob("*.txt")))
    command = f"'{sys.executable}' -m banmian parse --json {files} | head -c 10"
    result = subprocess.run(command, shell=True, cwd=ROOT, env=unmeasured(), capture_output=True, check=True)
    assert result.stderr == b""
