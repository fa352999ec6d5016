"""Beginning an archive, and an issue in it: the folders, and a settings file that says what goes where."""

import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from banmian.dates import is_date
from banmian.findings import Finding, short
from banmian.ids import PAPER, RESERVED
from banmian.model import Settings
from banmian.records.files import store

KEPT: Final = ".gitkeep"
SETTINGS_TEXT: Final = """\
# 档案的设置。 The settings of this archive.
# 底稿放在 seeds/<报纸>/<日期>/01.txt，然后运行 banmian build。
# Put the text of pages into seeds/<paper>/<date>/01.txt, then run `banmian build`.
title:
  en: A newspaper archive
  zh: 报纸档案
languages: [zh, en]
# 每份报纸一项。请把 `papers: {}` 一行换成自己的，例如：
# One entry for each paper. Put your own in place of the line `papers: {}`, for instance:
# papers:
#   jkrb:
#     name:
#       en: Jiangkou Daily
#       zh: 江口日报
#     cn: 00-0000
papers: {}
"""


def begin_issue(root: Path, settings: Settings, paper: str, date: str, sheets: int) -> list[str] | list[Finding]:
    """Make the folder for an issue's pages; the files that go into it, or why there is no such folder.

    No file is made for a page: an empty one would be a page without text. A hidden one keeps the folder in git.
    """
    shown = f"{store.SEEDS}/{paper}/{date}"
    if findings := list(_misnamed(settings, paper, date)):
        return findings
    if store.leads_out(root, root / shown):
        return [Finding("A118", shown)]
    folders, _ = store.find_issues(root)
    if any((folder.paper, folder.date) == (paper, date) and (folder.sheets or folder.records) for folder in folders):
        return [Finding("A116", shown)]
    try:
        store.write(root / shown / KEPT, "")
    except OSError as error:
        return [store.unwritable(shown, error)]
    digits = 2 if sheets < 100 else 3
    return [f"{shown}/{number:0{digits}}.txt" for number in range(1, sheets + 1)]


def _misnamed(settings: Settings, paper: str, date: str) -> Iterator[Finding]:
    """Why there can be no such issue."""
    if not re.fullmatch(PAPER, paper):
        yield Finding("A102", store.SEEDS, values={"got": short(paper)})
    elif paper in RESERVED:
        yield Finding("A114", store.SETTINGS, values={"got": paper})
    elif paper not in {one.id for one in settings.papers}:
        yield Finding("A117", store.SETTINGS, values={"paper": paper})
    if not is_date(date):
        yield Finding("A103", store.SEEDS, values={"got": short(date)})


def begin_archive(root: Path) -> list[Finding]:
    """Make an empty archive in a folder; a finding, and nothing written, if there is one already."""
    settings = root / store.SETTINGS
    if os.path.lexists(settings):
        return [Finding("A112", store.SETTINGS)]
    try:
        (root / store.SEEDS).mkdir(parents=True, exist_ok=True)
        store.write(settings, SETTINGS_TEXT)
    except OSError as error:
        return [store.unwritable(store.SETTINGS, error)]
    return []
