"""The script's list of marks says what the editor decided, and nothing else."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

CASES: dict[str, Any] = json.loads(Path(__file__).with_name("cases.json").read_text("utf-8"))


def _sheet(case: dict[str, Any]) -> dict[str, Any]:
    return {**CASES["sheet"], "marks": case["marks"], "own": case.get("own", {})}


def test_every_action_gives_what_its_case_says(ask: Callable[..., Any]) -> None:
    """Each case of `cases.json` holds."""
    cases = CASES["cases"]
    given = ask("marks", cases=[{"sheet": _sheet(case), "action": case["do"]} for case in cases])
    assert {case["why"]: one for case, one in zip(cases, given, strict=True)} == {
        case["why"]: case["gives"] for case in cases
    }


def test_undo_and_redo_go_through_the_lists(ask: Callable[..., Any]) -> None:
    """Undo shows the list before, redo the one after; a new decision ends what could be done again."""
    one, two, three = [{"line": 1, "role": "box"}], [{"line": 2, "role": "box"}], [{"line": 3, "role": "box"}]
    steps = [one, two, "undo", "redo", "undo", "undo", "undo", "redo", three, "redo", "undo"]
    shown = ask("history", first=[], steps=steps)["shown"]
    assert shown == [one, two, one, two, one, [], None, one, three, None, one]


def test_a_history_goes_on_after_the_page_was_loaded_again(ask: Callable[..., Any]) -> None:
    """What was kept is gone on with, if it ends with the marks there are; else a new history begins."""
    one, two = [{"line": 1, "role": "box"}], [{"line": 2, "role": "box"}]
    kept = ask("history", first=[], steps=[one, two])["kept"]
    assert ask("history", first=two, steps=["undo", "undo"], kept=kept)["shown"] == [one, []]
    assert ask("history", first=one, steps=["undo"], kept=kept)["shown"] == [None]
