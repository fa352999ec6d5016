"""`banmian accept`: what an editor has corrected in a record is declared, and nothing else in the file is touched."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from banmian.cli import main
from banmian.pipeline import is_error, read_archive
from tests.archives import TOY, edit

FIRST, SECOND, THIRD = (f"content/xwb/2001-05-01/01-0{number}.zh.md" for number in (1, 2, 3))


def errors(root: Path) -> list[str]:
    """The codes of the errors in an archive."""
    return [finding.code for finding in read_archive(root)[1] if is_error(finding)]


def accept(root: Path, *names: str, options: tuple[str, ...] = ("--cause", "print"), language: str = "en") -> int:
    """Run the command on some records."""
    return main(["accept", *(str(root / name) for name in names), *options, "--lang", language])


def test_a_correction_is_shown_and_declared(toy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The line, both readings and what stands around them; afterwards the archive is clean, and there is no more to do."""
    edit(toy / FIRST, "疏浚内港的航道", "疏浚内港的水道")
    before = (toy / FIRST).read_text(encoding="utf-8").splitlines()
    assert accept(toy, FIRST, options=("--cause", "transcription", "--why", "形近")) == 0
    assert capsys.readouterr().out.splitlines() == [
        f"{FIRST}:",
        "  line 18: 楼梯，疏浚内港的[航 → 水]道，给渡口盖一间",
        f"{FIRST}: declared; emendations: 1, joins: 0",
    ]
    after = (toy / FIRST).read_text(encoding="utf-8").splitlines()
    new = ["emendations:", "- {line: 18, source: 航, reading: 水, cause: transcription, why: 形近}"]
    assert [line for line in after if line not in new] == before
    assert [line for line in after if line in new] == new
    assert errors(toy) == []
    assert accept(toy, FIRST, language="zh") == 0
    assert capsys.readouterr().out == f"{FIRST}：没有需要声明的改动\n"


@pytest.mark.parametrize("windows", [False, True])
def test_comments_order_and_line_ends_stay(toy: Path, windows: bool) -> None:
    """A new entry follows the old ones; not a byte is different elsewhere."""
    old = "emendations:\n- {line: 46, source: 三曰, reading: 三日, why: 原文误排}\n"
    commented = "# 以下经核对\nemendations:   # 校勘\n  # 第一处\n- line: 46\n  source: 三曰\n  reading: 三日\n  why: '原文误排'\n# 止\n"
    edit(toy / THIRD, old, commented)
    edit(toy / THIRD, "鱼市迁到东堤", "渔市迁到东堤")
    if windows:
        text = (toy / THIRD).read_bytes()
        (toy / THIRD).write_bytes(text.replace(b"\n", b"\r\n"))
    before = (toy / THIRD).read_bytes()
    assert accept(toy, THIRD) == 0
    ending = b"\r\n" if windows else b"\n"
    entry = "- {line: 46, source: 鱼, reading: 渔, cause: print}".encode() + ending
    assert (toy / THIRD).read_bytes() == before.replace("# 止".encode(), entry + "# 止".encode())
    assert errors(toy) == []


def test_a_list_in_brackets_stays_one(toy: Path) -> None:
    """An editor's way of writing the ledger is kept, and what is declared stays declared."""
    edit(
        toy / THIRD,
        "emendations:\n- {line: 46, source: 三曰, reading: 三日, why: 原文误排}",
        "emendations: [{line: 46, source: 三曰, reading: 三日, why: 原文误排}]  # 一处",
    )
    edit(toy / THIRD, "鱼市迁到东堤", "渔市迁到东堤")
    assert accept(toy, THIRD) == 0
    line = next(line for line in (toy / THIRD).read_text(encoding="utf-8").splitlines() if "emendations" in line)
    assert line == (
        "emendations: [{line: 46, source: 三曰, reading: 三日, why: 原文误排}, {line: 46, source: 鱼, reading: 渔, "
        "cause: print}]  # 一处"
    )


def test_what_is_taken_back_is_no_longer_declared(toy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The source's reading restored: the entry goes, without anybody being asked why."""
    edit(toy / THIRD, "停业三日", "停业三曰")
    assert accept(toy, THIRD, options=()) == 0
    assert "line 46: no longer 三曰 → 三日" in capsys.readouterr().out
    assert "emendations" not in (toy / THIRD).read_text(encoding="utf-8")
    assert errors(toy) == []


def test_paragraphs_joined_and_parted(toy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A join the text shows is declared without a question, one it no longer shows goes."""
    edit(toy / FIRST, "盖一间候船的房子。\n\n三件事", "盖一间候船的房子。三件事")
    assert accept(toy, FIRST, options=()) == 0
    assert "  line 20 goes on with line 18\n" in capsys.readouterr().out
    assert "joins: [[18, 20]]\n" in (toy / FIRST).read_text(encoding="utf-8")
    assert errors(toy) == []
    edit(toy / FIRST, "盖一间候船的房子。三件事", "盖一间候船的房子。\n\n三件事")
    assert accept(toy, FIRST, options=()) == 0
    assert "  line 20 no longer goes on with line 18\n" in capsys.readouterr().out
    assert (toy / FIRST).read_bytes() == (TOY / FIRST).read_bytes()


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("三件事都在", "凭空写出来的一段话，哪一行也没有。\n\n三件事都在", "L105"),
        ("三件事都在中秋节以前办完，办一件，登报一件。\n", "", "L106"),
        ("kind: box", "kind: bx", "R111"),
    ],
)
def test_what_comes_from_no_line_is_refused(
    toy: Path, capsys: pytest.CaptureFixture[str], old: str, new: str, code: str
) -> None:
    """Text invented or dropped: the finding says so, and nothing is written, not even what could be declared."""
    edit(toy / FIRST, old, new)
    edit(toy / FIRST, "疏浚内港的航道", "疏浚内港的水道")
    before = (toy / FIRST).read_bytes()
    assert accept(toy, FIRST) == 1
    assert code in capsys.readouterr().err
    assert (toy / FIRST).read_bytes() == before


def test_one_file_refused_does_not_hold_up_another(toy: Path) -> None:
    """Each record by itself; the exit status is the gravest."""
    edit(toy / FIRST, "三件事都在", "凭空写出来的一段话，哪一行也没有。\n\n三件事都在")
    edit(toy / THIRD, "鱼市迁到东堤", "渔市迁到东堤")
    assert accept(toy, FIRST, THIRD) == 1
    assert "reading: 渔, cause: print" in (toy / THIRD).read_text(encoding="utf-8")


def test_stale_translations_are_told(toy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What was corrected is another text: its translation has to be looked at."""
    edit(toy / SECOND, "一齐鸣笛三声", "齐鸣笛三声")
    assert accept(toy, SECOND) == 0
    assert "01-02.en.md:3:1: T102" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["content/xwb/2001-05-01/01-02.en.md", "content/xwb/2001-05-01/issue.yaml", "x/y.md"])
def test_only_articles_are_accepted(toy: Path, capsys: pytest.CaptureFixture[str], name: str) -> None:
    """A translation, another file, a file of no archive."""
    assert accept(toy, name) == 1
    assert "R115" in capsys.readouterr().err


def test_without_a_reason_nothing_is_written(toy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Where nobody can be asked, the command itself was wrong."""
    edit(toy / THIRD, "鱼市迁到东堤", "渔市迁到东堤")
    before = (toy / THIRD).read_bytes()
    assert accept(toy, THIRD, options=()) == 2
    assert "give --cause, --why or both" in capsys.readouterr().err
    assert (toy / THIRD).read_bytes() == before


@pytest.mark.parametrize(
    ("answers", "entries"),
    [
        (["t", "p 少印一字"], ["reading: 渔, cause: transcription}", "cause: print, why: 少印一字}"]),
        (["两可", "uncertain"], ["reading: 渔, why: 两可}", "cause: uncertain}"]),
    ],
)
def test_one_is_asked_on_a_terminal(
    toy: Path, monkeypatch: pytest.MonkeyPatch, answers: list[str], entries: list[str]
) -> None:
    """One question for each difference, answered by a letter, by words, or both."""
    edit(toy / THIRD, "鱼市迁到东堤", "渔市迁到东堤")
    edit(toy / THIRD, "改作停车场", "改作了停车场")
    _terminal(monkeypatch, iter(answers))
    assert accept(toy, THIRD, options=()) == 0
    text = (toy / THIRD).read_text(encoding="utf-8")
    assert [entry for entry in entries if entry in text] == entries
    assert errors(toy) == []


def test_an_empty_answer_stops(toy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also the end of the input; the file is as the editor left it."""
    edit(toy / THIRD, "鱼市迁到东堤", "渔市迁到东堤")
    before = (toy / THIRD).read_bytes()
    for answers in ([""], []):
        _terminal(monkeypatch, iter(answers))
        assert accept(toy, THIRD, options=()) == 1
    assert (toy / THIRD).read_bytes() == before


def test_a_file_saved_while_one_is_asked_is_left_alone(
    toy: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nothing is written over what the command hasn't read."""
    edit(toy / THIRD, "鱼市迁到东堤", "渔市迁到东堤")

    def answer() -> Iterator[str]:
        edit(toy / THIRD, "清扫以后", "打扫以后")
        yield "t"

    _terminal(monkeypatch, answer())
    assert accept(toy, THIRD, options=()) == 1
    assert "R116" in capsys.readouterr().err
    assert "emendations:\n- {line: 46, source: 三曰" in (toy / THIRD).read_text(encoding="utf-8")


def test_a_layout_that_cannot_be_kept_is_refused(toy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A comment within a list in brackets has no place in the new one."""
    edit(
        toy / THIRD,
        "emendations:\n- {line: 46, source: 三曰, reading: 三日, why: 原文误排}",
        "emendations: [  # 一处\n  {line: 46, source: 三曰, reading: 三日, why: 原文误排}]",
    )
    edit(toy / THIRD, "鱼市迁到东堤", "渔市迁到东堤")
    assert accept(toy, THIRD) == 1
    assert "L115" in capsys.readouterr().err


def _terminal(monkeypatch: pytest.MonkeyPatch, answers: Iterator[str]) -> None:
    """Somebody sits there and answers; when there are no more answers, the input ends."""

    def read(question: str) -> str:
        assert question.strip()
        try:
            return next(answers)
        except StopIteration:
            raise EOFError from None

    monkeypatch.setattr("sys.stdin.isatty", lambda: True)
    monkeypatch.setattr("builtins.input", read)
