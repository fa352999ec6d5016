"""The archive's settings: `content/archive.yaml`, read and checked, and what the archive says of itself."""

import os
from dataclasses import replace
from pathlib import Path

from banmian.findings import Finding
from banmian.ids import RESERVED
from banmian.model import Settings
from banmian.records.files import store
from banmian.records.form import convert
from banmian.records.form.shapes import SettingsShape
from banmian.records.notation.validate import read_shape

EMPTY = Settings(title=(), description=(), papers=())
"""What stands in for settings that can't be read, so that the rest is still checked."""


def read_settings(root: Path) -> tuple[Settings, list[Finding]]:
    """The settings of the archive in the folder `root`; `EMPTY` with findings if there are none."""
    path = root / store.SETTINGS
    if not os.path.lexists(path):
        return EMPTY, [Finding("A101", store.SETTINGS)]
    if store.leads_out(root, path):
        return EMPTY, [store.leading_out(root, path)]
    text = store.read_record(path, store.SETTINGS)
    if isinstance(text, Finding):
        return EMPTY, [text]
    read = read_shape(SettingsShape, store.SETTINGS, text)
    if read.shape is None:
        return EMPTY, list(read.findings)
    settings = convert.settings(read.shape)
    about, findings = _read_about(root, settings.languages)
    reserved = [
        read.finding("A114", ("papers", paper.id), got=paper.id) for paper in settings.papers if paper.id in RESERVED
    ]
    return replace(settings, about=about), [*read.findings, *reserved, *findings]


def _read_about(root: Path, languages: tuple[str, ...]) -> tuple[tuple[tuple[str, str], ...], list[Finding]]:
    """(language, text) of `content/about.<language>.md`, in the order of the archive's languages."""
    texts: dict[str, str] = {}
    findings: list[Finding] = []
    for language, path in store.find_about(root).items():
        shown = path.relative_to(root).as_posix()
        text = store.read_record(path, shown)
        if language not in languages:
            findings.append(Finding("T105", shown, values={"language": language, "languages": ", ".join(languages)}))
        elif isinstance(text, Finding):
            findings.append(text)
        elif text.strip():
            texts[language] = text
    return tuple((language, texts[language]) for language in languages if language in texts), findings
