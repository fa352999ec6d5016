"""Beginning an archive: the folders and a settings file that says what goes where."""

import os
from pathlib import Path
from typing import Final

from banmian.findings import Finding
from banmian.records import store

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
