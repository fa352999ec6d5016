"""The archive's settings: `content/archive.yaml`, read and checked."""

from pathlib import Path

from banmian.findings import Finding
from banmian.model import Settings
from banmian.records import convert, store
from banmian.records.shapes import SettingsShape
from banmian.records.validate import read_shape

EMPTY = Settings(title=(), description=(), papers=())
"""What stands in for settings that can't be read, so that the rest is still checked."""


def read_settings(root: Path) -> tuple[Settings, list[Finding]]:
    """The settings of the archive in the folder `root`; `EMPTY` with findings if there are none."""
    path = root / store.SETTINGS
    if not store.is_file(path):
        return EMPTY, [Finding("A101", store.SETTINGS)]
    text = store.read_record(path, store.SETTINGS)
    if isinstance(text, Finding):
        return EMPTY, [text]
    read = read_shape(SettingsShape, store.SETTINGS, text)
    settings = convert.settings(read.shape) if read.shape else EMPTY
    return settings, list(read.findings)
