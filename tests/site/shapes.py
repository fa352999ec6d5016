"""Which pages of a site to look at: of each kind one, the one with most on it; or all but most of those that are alike."""

import re
from collections import defaultdict
from pathlib import Path
from typing import Final

ALIKE: Final = {"people", "places", "organisations", "terms", "authors", "parallel"}
"""Folders of pages that are many and alike: of names, and of articles side by side."""


def various(site: Path) -> list[Path]:
    """Every page; of those that are alike, if a folder has more than fifteen, each fifteenth and the largest.

    The page for lost addresses is left out if it names its style sheets by where the archive is published.
    """
    found, alike = [], defaultdict[tuple[str, str], list[Path]](list)
    for path in sorted(site.rglob("*.html")):
        language, *folders = path.relative_to(site).parts[:-1] or ("",)
        name = next((folder for folder in folders[:-1] if folder in ALIKE), folders[-1] if folders else "")
        if name in ALIKE and len(folders) > 1:
            alike[language, name].append(path)
        elif path != site / "404.html" or not re.search(r'href="https?:[^"]+[.]css"', path.read_text("utf-8")):
            found.append(path)
    for paths in alike.values():
        found += {*paths[::15], max(paths, key=_size)} if len(paths) > 15 else paths
    return sorted(found)


def _size(path: Path) -> int:
    return path.stat().st_size


def samples(site: Path, papers: tuple[str, ...]) -> dict[str, Path]:
    """Shape of the address → the largest page that has it.

    `papers` are the ids of the newspapers; below one come date, then sheet or article: `zh/PAPER/DATE/01-02/`. Below any
    other folder all names are alike: `zh/people/…/`.
    """
    found: dict[str, Path] = {}
    for path in sorted(site.rglob("*.html")):
        shape = _shape(path.relative_to(site).parts, papers)
        if shape not in found or _size(path) > _size(found[shape]):
            found[shape] = path
    return found


def of_either_language(found: dict[str, Path]) -> dict[str, Path]:
    """Of samples the larger one where there is one in each language: of `zh/about/…` and `en/about/…`."""
    kinds: dict[str, str] = {}
    for shape, path in found.items():
        _, slash, rest = shape.partition("/")
        kind = slash + rest or shape
        if kind not in kinds or _size(path) > _size(found[kinds[kind]]):
            kinds[kind] = shape
    return {shape: found[shape] for shape in kinds.values()}


def _shape(parts: tuple[str, ...], papers: tuple[str, ...]) -> str:
    if len(parts) < 3 or parts[1] not in papers:
        return "/".join([*parts[:2], *("…" for _ in parts[2:-1]), *parts[-1:][: len(parts) - 2]])
    return "/".join([parts[0], "PAPER", *(_numbered(part) for part in parts[2:])])


def _numbered(part: str) -> str:
    """`2021-09-28` → `0000-00-00`."""
    return "".join("0" if one.isdigit() else one for one in part)
